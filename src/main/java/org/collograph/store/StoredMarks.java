package org.collograph.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.collograph.codec.GraphCodec;
import org.collograph.run.GraphMark;
import org.collograph.run.json.RunJson;

/// The table of marks: one of a graph of a run at most.
final class StoredMarks {
  private StoredMarks() {}

  static Writer.Work setting(String run, GraphMark mark) {
    String graph = GraphCodec.tree(mark.graph()).toString();
    return c -> {
      Rows.update(c, "DELETE FROM mark WHERE run = ? AND graph = ?", run, graph);
      if (!mark.isEmpty()) {
        Rows.update(
            c,
            "INSERT INTO mark VALUES (?, ?, ?, ?)",
            run,
            graph,
            mark.starred() ? 1 : 0,
            mark.note());
      }
    };
  }

  static List<GraphMark> of(Connection c, String run) throws SQLException {
    return Rows.of(
        c,
        "SELECT graph, starred, note FROM mark WHERE run = ?",
        r -> new GraphMark(RunJson.graph(r.getString(1)), r.getBoolean(2), r.getString(3)),
        run);
  }
}
