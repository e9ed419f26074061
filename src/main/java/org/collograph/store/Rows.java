package org.collograph.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Statements with values in their places, and what they give.
final class Rows {
  /// Makes something of a row.
  interface Reader<T> {
    T of(ResultSet row) throws SQLException;
  }

  private Rows() {}

  static <T> List<T> of(Connection c, String sql, Reader<T> reader, Object... values)
      throws SQLException {
    try (PreparedStatement s = prepared(c, sql, values);
        ResultSet r = s.executeQuery()) {
      List<T> all = new ArrayList<>();
      while (r.next()) {
        all.add(reader.of(r));
      }
      return all;
    }
  }

  /// @return how many rows were changed
  static int update(Connection c, String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement s = prepared(c, sql, values)) {
      return s.executeUpdate();
    }
  }

  private static PreparedStatement prepared(Connection c, String sql, Object... values)
      throws SQLException {
    PreparedStatement s = c.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      s.setObject(i + 1, values[i]);
    }
    return s;
  }

  static @Nullable Double orNull(ResultSet r, int column) throws SQLException {
    double value = r.getDouble(column);
    return r.wasNull() ? null : value;
  }
}
