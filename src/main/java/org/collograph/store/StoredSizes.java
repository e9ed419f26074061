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
  /// What grows with a run; a length in bytes is known without reading what is so long.
  private static final String BY_RUN =
      """
      SELECT run, sum(bytes) AS all_bytes FROM (
        SELECT run, octet_length(graph) + octet_length(detail) AS bytes FROM trial
        UNION ALL
        SELECT run,
          coalesce(octet_length(feedback), 0) + coalesce(octet_length(distribution), 0)
            + coalesce(octet_length(leader), 0)
          FROM lesson
        UNION ALL SELECT run, octet_length(story) FROM picture
        UNION ALL SELECT run, octet_length(exchange) FROM exchange)
      GROUP BY run ORDER BY all_bytes DESC
      """;

  private StoredSizes() {}

  static StoreSize of(Connection c, Path folder) throws SQLException {
    long page = number(c, "PRAGMA page_size");
    Map<String, Long> byRun = new LinkedHashMap<>();
    Rows.of(c, BY_RUN, r -> byRun.put(r.getString(1), r.getLong(2)));
    return new StoreSize(
        bytes(folder),
        page * number(c, "PRAGMA freelist_count"),
        number(
            c,
            "SELECT coalesce(sum(octet_length(key) + octet_length(text)"
                + " + coalesce(octet_length(thinking), 0)), 0) FROM reply"),
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
