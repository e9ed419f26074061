package org.collograph.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.collograph.run.Asked;
import org.collograph.search.SearchEvent;
import org.collograph.search.steer.Steer;

/// The table of what persons changed in searches that were at work: asked first, and taken at the
/// start of a round.
final class StoredSteers {
  private StoredSteers() {}

  static Writer.Work asking(String run, Steer change) {
    return c ->
        Rows.update(
            c,
            "INSERT INTO steer (run, number, change) VALUES (?,"
                + " (SELECT coalesce(max(number), 0) + 1 FROM steer WHERE run = ?), ?)",
            run,
            run,
            change.text());
  }

  static Writer.Work taking(String run, SearchEvent.Steered taken) {
    return c ->
        Rows.update(
            c,
            "INSERT INTO steer VALUES (?, ?, ?, ?)"
                + " ON CONFLICT DO UPDATE SET round = excluded.round",
            run,
            taken.number(),
            taken.round(),
            taken.what().text());
  }

  static List<Asked> of(Connection c, String run) throws SQLException {
    return Rows.of(
        c,
        "SELECT number, round, change FROM steer WHERE run = ? ORDER BY number",
        r -> {
          Double round = Rows.orNull(r, 2);
          return new Asked(
              r.getInt(1),
              round == null ? null : Integer.valueOf(round.intValue()),
              Steer.parse(r.getString(3)));
        },
        run);
  }
}
