package org.collograph.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.collograph.run.RunStory;
import org.collograph.search.AgentExchange;
import org.collograph.search.Feedback;
import org.collograph.search.space.GraphDistribution;

/// What each round taught and moved, and what a language-model agent was asked, as read back.
final class StoredLessons {
  private final Connection reading;

  private interface Row<T> {
    T of(ResultSet r) throws SQLException;
  }

  /// @param reading used by one thread at a time
  StoredLessons(Connection reading) {
    this.reading = reading;
  }

  List<Feedback> feedback(String run) {
    return all(lesson("feedback"), run, r -> TrialCodec.read(r.getString(2), Feedback.class));
  }

  List<RunStory.Tables> tables(String run) {
    return all(
        lesson("distribution"),
        run,
        r ->
            new RunStory.Tables(
                r.getInt(1), TrialCodec.read(r.getString(2), GraphDistribution.class)));
  }

  List<AgentExchange> exchanges(String run) {
    return all(
        "SELECT number, exchange FROM exchange WHERE run = ? ORDER BY number",
        run,
        r -> TrialCodec.read(r.getString(2), AgentExchange.class));
  }

  /// @param column of the table of lessons
  private static String lesson(String column) {
    return "SELECT round, %1$s FROM lesson WHERE run = ? AND %1$s IS NOT NULL ORDER BY round"
        .formatted(column);
  }

  private <T> List<T> all(String sql, String run, Row<T> row) {
    try (PreparedStatement s = reading.prepareStatement(sql)) {
      s.setString(1, run);
      List<T> all = new ArrayList<>();
      try (ResultSet r = s.executeQuery()) {
        while (r.next()) {
          all.add(row.of(r));
        }
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException("The store could not be read.", e);
    }
  }
}
