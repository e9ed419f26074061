package org.collograph.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.Asked;
import org.collograph.run.Picture;
import org.collograph.run.json.RunJson;
import org.collograph.search.Feedback;
import org.collograph.search.Objective;
import org.collograph.search.SearchEvent;
import org.collograph.search.SearchResult;
import org.collograph.search.Trial;
import org.collograph.search.space.GraphDistribution;

/// What a search told: how each event is kept, and all of them as they are told again.
final class StoredEvents {
  /// Told from the beginning.
  static final Picture ALL = Picture.first(Objective.ACCURACY);

  private StoredEvents() {}

  static Writer.Work adding(String run, SearchEvent event) {
    return switch (event) {
      case SearchEvent.TrialFinished(Trial trial) -> StoredTrials.adding(run, trial);
      case SearchEvent.FeedbackGiven(Feedback f) -> lesson(run, f.round(), "feedback", f);
      case SearchEvent.DistributionUpdated(int round, GraphDistribution d) ->
          lesson(run, round, "distribution", d);
      case SearchEvent.RoundFinished(int round, CollaborationGraph leader) ->
          lesson(run, round, "leader", leader);
      case SearchEvent.Steered steered -> StoredSteers.taking(run, steered);
      case SearchEvent.ResultJudged(SearchResult soFar) -> result(run, soFar);
    };
  }

  /// @param column of the table of lessons
  private static Writer.Work lesson(String run, int round, String column, Object value) {
    String json = RunJson.write(value);
    return c ->
        Rows.update(
            c,
            String.format(
                Locale.ROOT,
                """
                INSERT INTO lesson (run, round, %1$s) VALUES (?, ?, ?)
                ON CONFLICT DO UPDATE SET %1$s = excluded.%1$s
                """,
                column),
            run,
            round,
            json);
  }

  static Writer.Work result(String run, SearchResult soFar) {
    String json = RunJson.write(soFar);
    double accuracy = soFar.best().accuracy().mean();
    return c ->
        Rows.update(
            c,
            "UPDATE run SET result = ?, judged = ? WHERE name = ?",
            json,
            Double.isNaN(accuracy) ? null : accuracy,
            run);
  }

  /// Trials in their order, what each round taught after its last one, the result at the end.
  ///
  /// @param since told from there on
  /// @param form how trials are read
  static List<SearchEvent> of(Connection c, String run, Picture since, Rows.Reader<Trial> form)
      throws SQLException {
    TreeMap<Integer, List<SearchEvent>> lessons = new TreeMap<>();
    Rows.of(
        c,
        "SELECT round, feedback, distribution, leader FROM lesson WHERE run = ? AND round > ?"
            + " ORDER BY round",
        r -> lessons.put(2 * r.getInt(1), lesson(r)),
        run,
        since.round());
    for (Asked asked : StoredSteers.of(c, run)) {
      if (asked.round() != null && asked.number() > since.steers()) {
        // Between what the last round taught and the round's first trial.
        lessons
            .computeIfAbsent(2 * asked.round() - 1, _ -> new ArrayList<>())
            .add(new SearchEvent.Steered(asked.number(), asked.round(), asked.what()));
      }
    }
    List<SearchEvent> all = new ArrayList<>();
    for (Trial t : StoredTrials.since(c, run, since.trials(), form)) {
      // Pilots and validation are told as round 0; a round is over when another trial follows.
      int over = t.phase().isSearch() ? 2 * t.round() : Integer.MAX_VALUE;
      tell(lessons, over, all);
      all.add(new SearchEvent.TrialFinished(t));
    }
    tell(lessons, Integer.MAX_VALUE, all);
    Rows.of(c, "SELECT result FROM run WHERE name = ?", r -> r.getString(1), run).stream()
        .filter(json -> json != null)
        .map(json -> new SearchEvent.ResultJudged(RunJson.read(json, SearchResult.class)))
        .forEach(all::add);
    return all;
  }

  private static void tell(
      TreeMap<Integer, List<SearchEvent>> lessons, int before, List<SearchEvent> all) {
    Map<Integer, List<SearchEvent>> over = lessons.headMap(Math.max(1, before));
    over.values().forEach(all::addAll);
    over.clear();
  }

  private static List<SearchEvent> lesson(ResultSet r) throws SQLException {
    int round = r.getInt(1);
    List<SearchEvent> all = new ArrayList<>();
    if (r.getString(2) != null) {
      Feedback feedback = RunJson.read(r.getString(2), Feedback.class);
      all.add(new SearchEvent.FeedbackGiven(feedback));
    }
    if (r.getString(3) != null) {
      GraphDistribution d = RunJson.read(r.getString(3), GraphDistribution.class);
      all.add(new SearchEvent.DistributionUpdated(round, d));
    }
    if (r.getString(4) != null) {
      all.add(new SearchEvent.RoundFinished(round, RunJson.graph(r.getString(4))));
    }
    return all;
  }
}
