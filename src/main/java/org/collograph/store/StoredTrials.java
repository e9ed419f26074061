package org.collograph.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.collograph.codec.GraphCodec;
import org.collograph.cost.Cost;
import org.collograph.evaluation.Outcome;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.json.RunJson;
import org.collograph.run.json.TrialCodec;
import org.collograph.search.Phase;
import org.collograph.search.Trial;

/// The table of trials.
final class StoredTrials {
  private static final String COLUMNS =
      "SELECT number, round, phase, split, log_probability, flops, units, seconds, usd, graph,"
          + " detail, yardstick FROM trial WHERE run = ?";

  private StoredTrials() {}

  /// What is written of a trial is worked out before the writer is asked.
  static Writer.Work adding(String run, Trial t) {
    byte[] detail = Deflated.of(TrialCodec.tree(new TrialCodec.Detail(t.drawn(), t.outcomes())));
    String graph = GraphCodec.tree(t.graph()).toString();
    Cost cost = t.cost();
    int counted = t.phase() == Phase.YARDSTICK ? 0 : 1;
    return c -> {
      Rows.update(
          c,
          "UPDATE run SET trials = trials + ?, asked = asked + ? WHERE name = ?",
          counted,
          counted * t.asked(),
          run);
      Rows.update(
          c,
          "INSERT INTO trial VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          run,
          t.number(),
          t.round(),
          t.phase().name(),
          t.split(),
          t.asked(),
          t.right(),
          cost.flops(),
          cost.units(),
          cost.seconds(),
          cost.usd(),
          Double.isNaN(t.logProbability()) ? null : t.logProbability(),
          graph,
          detail,
          t.yardstick());
    };
  }

  static List<Trial> of(Connection c, String run, int most) throws SQLException {
    return of(c, run, most, whole());
  }

  static List<Trial> of(Connection c, String run, int most, Rows.Reader<Trial> form)
      throws SQLException {
    return Rows.of(c, COLUMNS + " ORDER BY number LIMIT ?", form, run, most);
  }

  /// Those after a number.
  static List<Trial> since(Connection c, String run, int number, Rows.Reader<Trial> form)
      throws SQLException {
    return Rows.of(c, COLUMNS + " AND number > ? ORDER BY number", form, run, number);
  }

  static List<Trial> one(Connection c, String run, int number) throws SQLException {
    return Rows.of(c, COLUMNS + " AND number = ?", whole(), run, number);
  }

  /// Those on validation questions alone.
  static List<Trial> validating(Connection c, String run) throws SQLException {
    return Rows.of(c, COLUMNS + " AND split = 'validation' ORDER BY number", whole(), run);
  }

  static Rows.Reader<Trial> whole() {
    return r -> {
      TrialCodec.Detail detail = TrialCodec.detail(Deflated.inflated(r.getBytes(11)));
      return trial(r, RunJson.graph(r.getString(10)), detail.drawn(), detail.outcomes());
    };
  }

  /// Without what each node said and what was drawn. A graph that is asked again is read once.
  static Rows.Reader<Trial> brief() {
    Map<String, CollaborationGraph> known = new HashMap<>();
    return r -> {
      CollaborationGraph graph = known.computeIfAbsent(r.getString(10), RunJson::graph);
      return trial(r, graph, graph, TrialCodec.brief(Deflated.bytes(r.getBytes(11))));
    };
  }

  private static Trial trial(
      ResultSet r, CollaborationGraph graph, CollaborationGraph drawn, List<Outcome> outcomes)
      throws SQLException {
    Double log = Rows.orNull(r, 5);
    return new Trial(
        r.getInt(1),
        r.getInt(2),
        Phase.valueOf(r.getString(3)),
        r.getString(4),
        r.getString(12),
        drawn,
        graph,
        log == null ? Double.NaN : log,
        new Cost(Rows.orNull(r, 6), Rows.orNull(r, 7), Rows.orNull(r, 8), Rows.orNull(r, 9)),
        outcomes);
  }
}
