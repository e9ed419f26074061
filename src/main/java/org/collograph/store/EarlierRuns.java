package org.collograph.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.collograph.evaluation.Outcome;
import org.collograph.run.RunState;
import org.collograph.run.json.PlanCodec;
import org.collograph.search.JudgedGraph;
import org.collograph.search.Objective;
import org.collograph.search.Phase;
import org.collograph.search.SearchResult;
import org.collograph.search.Trial;
import org.jspecify.annotations.Nullable;

/// Completes runs of versions in which neither results nor leaders were stored: the result from
/// their trials, the leader from what was shown at their end.
final class EarlierRuns {
  private record Earlier(String name, String plan, RunState state, byte[] shown) {}

  private EarlierRuns() {}

  private static Earlier run(ResultSet r) throws SQLException {
    return new Earlier(
        r.getString(1), r.getString(2), StoredRuns.state(r.getString(3)), r.getBytes(4));
  }

  static void complete(Connection c) throws SQLException {
    for (Earlier run :
        Rows.of(c, "SELECT name, plan, state, snapshot FROM run", EarlierRuns::run)) {
      List<Trial> trials = StoredTrials.validating(c, run.name());
      SearchResult result = result(trials, run);
      if (result != null) {
        StoredEvents.result(run.name(), result).run(c);
      } else if (run.shown() != null) {
        leader(c, run);
      }
    }
  }

  /// Null where nothing was judged.
  private static @Nullable SearchResult result(List<Trial> trials, Earlier run) {
    Trial best =
        trials.stream().filter(t -> t.phase() == Phase.JUDGING).reduce((_, b) -> b).orElse(null);
    if (best == null) {
      return null;
    }
    Objective objective = PlanCodec.read(run.plan()).aim();
    Set<String> judging = questions(best);
    Map<String, Trial> chosen = new LinkedHashMap<>();
    List<JudgedGraph> told = new ArrayList<>();
    for (Trial t : trials) {
      if (t.phase() == Phase.YARDSTICK && !questions(t).equals(judging)) {
        chosen.put(t.yardstick(), t);
      } else if (t.phase() == Phase.YARDSTICK) {
        told.add(
            new JudgedGraph(
                t.yardstick(), t.graph(), t.cost(), t.accuracy(), objective.difference(best, t)));
      }
    }
    boolean complete = run.state() == RunState.FINISHED;
    return new SearchResult(
        new JudgedGraph("best", best.graph(), best.cost(), best.accuracy(), null),
        told,
        complete ? rival(told, chosen, objective) : null);
  }

  /// The first of those that did best on the half that chooses; null where there is none.
  private static @Nullable String rival(
      List<JudgedGraph> told, Map<String, Trial> chosen, Objective objective) {
    String rival = null;
    double best = Double.NEGATIVE_INFINITY;
    for (JudgedGraph y : told) {
      Trial on = chosen.get(y.name());
      double score = on == null ? best : objective.score(on.accuracy().mean(), on.cost());
      if (score > best) {
        best = score;
        rival = y.name();
      }
    }
    return rival;
  }

  private static Set<String> questions(Trial t) {
    return t.outcomes().stream().map(Outcome::question).collect(Collectors.toSet());
  }

  private static void leader(Connection c, Earlier run) throws SQLException {
    JsonNode shown = Deflated.inflated(run.shown());
    JsonNode leader = shown.path("found").path("best").path("graph");
    if (leader.isObject()) {
      Rows.update(
          c,
          "UPDATE lesson SET leader = ? WHERE run = ? AND round ="
              + " (SELECT max(round) FROM lesson WHERE run = ?)",
          leader.toString(),
          run.name(),
          run.name());
    }
  }
}
