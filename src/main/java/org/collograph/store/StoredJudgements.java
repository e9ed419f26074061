package org.collograph.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.collograph.codec.GraphCodec;
import org.collograph.evaluation.Accuracy;
import org.collograph.run.Judgement;
import org.collograph.run.Part;
import org.collograph.run.json.RunJson;

/// The table of what evaluations found.
final class StoredJudgements {
  private StoredJudgements() {}

  static Writer.Work keeping(String task, String pool, Judgement found) {
    return c ->
        Rows.update(
            c,
            "INSERT INTO judgement VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
                + " answers = excluded.answers, at = excluded.at, accuracy = excluded.accuracy"
                + " WHERE excluded.answers >= answers",
            task,
            pool,
            GraphCodec.tree(found.graph()).toString(),
            found.part().name(),
            found.accuracy().n(),
            found.at().toEpochMilli(),
            RunJson.write(found.accuracy()));
  }

  static List<Judgement> of(Connection c, String task, String pool) throws SQLException {
    return Rows.of(
        c,
        "SELECT graph, part, accuracy, at FROM judgement WHERE task = ? AND pool = ? ORDER BY at",
        r ->
            new Judgement(
                RunJson.graph(r.getString(1)),
                Part.valueOf(r.getString(2)),
                RunJson.read(r.getString(3), Accuracy.class),
                Instant.ofEpochMilli(r.getLong(4))),
        task,
        pool);
  }
}
