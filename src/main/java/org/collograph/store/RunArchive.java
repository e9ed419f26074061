package org.collograph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.collograph.words.Refusal;

/// Runs in a file of their own, with everything that is kept of each but the replies, which are not
/// a run's. The file is a database of the store's own form, so it is copied row by row.
record RunArchive(Path folder) {
  /// What belongs to a run, beside its own row.
  private static final List<String> TABLES =
      List.of("trial", "lesson", "exchange", "steer", "picture", "call", "mark");

  /// Says that a database is an archive: `Coll`.
  private static final int MARK = 0x436f6c6c;

  /// Writes it aside, and renames it when all is in it.
  ///
  /// @param share told how much is done, from 0 to 1
  /// @throws IllegalArgumentException where there is a file already
  void write(List<String> runs, Path file, DoubleConsumer share)
      throws IOException, SQLException, InterruptedException {
    if (Files.exists(file)) {
      throw new Refusal(
          "'%s' is there already, and may hold runs that are nowhere else. Maybe name another.",
          file);
    }
    Path aside = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(aside);
    try {
      begin(aside);
      try (Connection c = Database.open(folder)) {
        attach(c, aside);
        for (int i = 0; i < runs.size(); i++) {
          requireWanted();
          copy(c, runs.get(i));
          share.accept((i + 1.0) / runs.size());
        }
      }
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private static void requireWanted() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  /// An empty one, in a single file from the start.
  private static void begin(Path file) throws SQLException {
    try (Connection c = Database.openFile(file);
        Statement s = c.createStatement()) {
      s.execute("PRAGMA journal_mode = DELETE");
      s.execute("PRAGMA application_id = " + MARK);
    }
  }

  private static void attach(Connection c, Path file) throws SQLException {
    Rows.update(c, "ATTACH ? AS archive", file.toString());
    try (Statement s = c.createStatement()) {
      // What a file from elsewhere defines is not carried out.
      s.execute("PRAGMA trusted_schema = OFF");
    }
  }

  private static void copy(Connection c, String run) throws SQLException {
    c.setAutoCommit(false);
    Rows.update(c, "INSERT INTO archive.run SELECT * FROM main.run WHERE name = ?", run);
    for (String table : TABLES) {
      Rows.update(
          c,
          "INSERT INTO archive." + table + " SELECT * FROM main." + table + " WHERE run = ?",
          run);
    }
    c.commit();
    c.setAutoCommit(true);
  }

  /// Takes in what an archive holds, each run at once and whole.
  ///
  /// @return the names under which the runs are here: their own, or the next one where that is
  ///   taken
  /// @throws IllegalArgumentException where the file is no archive
  List<String> restore(Path file, DoubleConsumer share)
      throws IOException, SQLException, InterruptedException {
    requireArchive(file);
    try {
      return bring(file, share);
    } catch (SQLException e) {
      if (StoreFault.isOfTheDisk(e)) {
        throw e;
      }
      throw new Refusal(
          e,
          "'%s' cannot be read to its end: %s. Maybe bring a copy of it back; what came before is"
              + " here.",
          file,
          e.getMessage());
    }
  }

  private List<String> bring(Path file, DoubleConsumer share)
      throws IOException, SQLException, InterruptedException {
    List<String> names = new ArrayList<>();
    try (Connection c = Database.open(folder)) {
      attach(c, file);
      List<String> runs =
          Rows.of(c, "SELECT name FROM archive.run ORDER BY created", r -> r.getString(1));
      for (String run : runs) {
        requireWanted();
        names.add(bring(c, run));
        share.accept((double) names.size() / runs.size());
      }
    }
    return names;
  }

  /// A run's own name, or the next one where that is taken.
  private static String free(Connection c, String name) throws SQLException {
    boolean isTaken =
        !Rows.of(c, "SELECT 1 FROM main.run WHERE name = ?", r -> r.getInt(1), name).isEmpty();
    return isTaken ? "run-" + (StoredRuns.last(c) + 1) : name;
  }

  private static String bring(Connection c, String run) throws SQLException {
    c.setAutoCommit(false);
    String name = free(c, run);
    bring(c, "run", "name", run, name);
    // A process of another time is none of these.
    Rows.update(c, "UPDATE main.run SET process = 0, process_started = 0 WHERE name = ?", name);
    for (String table : TABLES) {
      bring(c, table, "run", run, name);
    }
    c.commit();
    c.setAutoCommit(true);
    return name;
  }

  /// A run's rows of a table, under another name.
  ///
  /// @param key the column that has the name
  private static void bring(Connection c, String table, String key, String run, String name)
      throws SQLException {
    Rows.update(
        c,
        "CREATE TEMP TABLE coming AS SELECT * FROM archive." + table + " WHERE " + key + " = ?",
        run);
    Rows.update(c, "UPDATE coming SET " + key + " = ?", name);
    Rows.update(c, "INSERT INTO main." + table + " SELECT * FROM coming");
    Rows.update(c, "DROP TABLE coming");
  }

  private static void requireArchive(Path file) throws IOException {
    int mark = 0;
    int version = 0;
    if (Files.isRegularFile(file)) {
      try (Connection c = Database.reading(file)) {
        mark = Rows.of(c, "PRAGMA application_id", r -> r.getInt(1)).getFirst();
        version = Rows.of(c, "PRAGMA user_version", r -> r.getInt(1)).getFirst();
      } catch (SQLException e) {
        mark = 0;
      }
    }
    if (mark != MARK) {
      throw new Refusal(
          "'%s' is no archive of runs. Maybe a file that 'runs archive' wrote is meant.", file);
    }
    if (version > Database.VERSION) {
      throw new Refusal(
          "'%s' has version %d, and this program knows %d. Maybe it was written by a newer one.",
          file, version, Database.VERSION);
    }
    if (version < Database.VERSION) {
      bringUpToDate(file);
    }
  }

  private static void bringUpToDate(Path file) throws IOException {
    try (Connection c = Database.openFile(file);
        Statement s = c.createStatement()) {
      s.execute("PRAGMA journal_mode = DELETE");
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }
}
