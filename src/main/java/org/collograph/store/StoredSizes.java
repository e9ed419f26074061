package org.collograph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.collograph.run.StoreSize;

/// How much room the store takes, and how it gives some back.
final class StoredSizes {
  private StoredSizes() {}

  static StoreSize of(Connection c, Path folder) throws SQLException {
    long page = number(c, "PRAGMA page_size");
    Map<String, Long> byRun = new LinkedHashMap<>();
    Rows.of(
        c,
        "SELECT run, sum(length(graph) + length(detail)) AS bytes FROM trial GROUP BY run"
            + " ORDER BY bytes DESC",
        r -> byRun.put(r.getString(1), r.getLong(2)));
    return new StoreSize(
        bytes(folder),
        page * number(c, "PRAGMA freelist_count"),
        number(
            c,
            "SELECT coalesce(sum(length(key) + length(text) + coalesce(length(thinking), 0)), 0)"
                + " FROM reply"),
        byRun);
  }

  private static long number(Connection c, String sql) throws SQLException {
    return Rows.of(c, sql, r -> r.getLong(1)).getFirst();
  }

  /// With what is not yet carried over into the main file.
  private static long bytes(Path folder) {
    Path file = Database.file(folder);
    return bytesOf(file) + bytesOf(file.resolveSibling(file.getFileName() + "-wal"));
  }

  private static long bytesOf(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      // There is none.
      return 0;
    }
  }

  static void compact(Connection c) throws SQLException {
    try (Statement s = c.createStatement()) {
      s.execute("VACUUM");
      s.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
  }
}
