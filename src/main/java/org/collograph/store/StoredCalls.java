package org.collograph.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.collograph.evaluation.Call;

/// The table of calls to real models: when each began, in microseconds, and how long it took.
final class StoredCalls {
  private StoredCalls() {}

  static Writer.Work adding(String run, Call call) {
    return c ->
        Rows.update(
            c,
            "INSERT INTO call VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            run,
            call.endpoint(),
            call.model(),
            ChronoUnit.MICROS.between(Instant.EPOCH, call.began()),
            call.seconds(),
            call.inputTokens(),
            call.outputTokens(),
            call.answered() ? 1 : 0);
  }

  static List<Call> of(Connection c, String run) throws SQLException {
    return Rows.of(
        c,
        "SELECT endpoint, model, began, seconds, input, output, answered FROM call WHERE run = ?"
            + " ORDER BY began",
        r ->
            new Call(
                r.getString(1),
                r.getString(2),
                Instant.EPOCH.plus(r.getLong(3), ChronoUnit.MICROS),
                r.getDouble(4),
                r.getInt(5),
                r.getInt(6),
                r.getBoolean(7)),
        run);
  }
}
