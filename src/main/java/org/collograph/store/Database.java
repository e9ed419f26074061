package org.collograph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.collograph.words.Refusal;
import org.sqlite.SQLiteConfig;

/// Opens the file and brings its schema up to date, one numbered step at a time.
final class Database {
  /// Never change a step that was released; add one.
  private static final String[] STEPS = {
    """
    CREATE TABLE run (
      name TEXT PRIMARY KEY, plan TEXT NOT NULL, state TEXT NOT NULL, created INTEGER NOT NULL,
      process INTEGER NOT NULL, calls INTEGER NOT NULL DEFAULT 0,
      cached INTEGER NOT NULL DEFAULT 0, message TEXT);
    CREATE TABLE trial (
      run TEXT NOT NULL REFERENCES run(name) ON DELETE CASCADE, number INTEGER NOT NULL,
      round INTEGER NOT NULL, phase TEXT NOT NULL, split TEXT NOT NULL, asked INTEGER NOT NULL,
      correct INTEGER NOT NULL, flops REAL, units REAL, seconds REAL, usd REAL,
      log_probability REAL, graph TEXT NOT NULL, detail BLOB NOT NULL,
      PRIMARY KEY (run, number)) WITHOUT ROWID;
    CREATE TABLE lesson (
      run TEXT NOT NULL REFERENCES run(name) ON DELETE CASCADE, round INTEGER NOT NULL,
      feedback TEXT, distribution TEXT, PRIMARY KEY (run, round)) WITHOUT ROWID;
    CREATE TABLE reply (
      key TEXT PRIMARY KEY, text TEXT NOT NULL, input INTEGER NOT NULL,
      output INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE opening (task TEXT PRIMARY KEY, times INTEGER NOT NULL) WITHOUT ROWID;
    """,
    """
    ALTER TABLE run ADD COLUMN simulated INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE run ADD COLUMN process_started INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE trial ADD COLUMN yardstick TEXT;
    """,
    """
    ALTER TABLE run ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0;
    """,
    """
    ALTER TABLE run ADD COLUMN snapshot BLOB;
    ALTER TABLE run ADD COLUMN judged REAL;
    """,
    """
    ALTER TABLE run ADD COLUMN spend TEXT;
    ALTER TABLE reply ADD COLUMN finish TEXT NOT NULL DEFAULT 'STOP';
    ALTER TABLE reply ADD COLUMN thinking TEXT;
    ALTER TABLE reply ADD COLUMN estimated INTEGER NOT NULL DEFAULT 0;
    CREATE TABLE exchange (
      run TEXT NOT NULL REFERENCES run(name) ON DELETE CASCADE, number INTEGER NOT NULL,
      exchange TEXT NOT NULL, PRIMARY KEY (run, number)) WITHOUT ROWID;
    """,
    """
    ALTER TABLE run ADD COLUMN result TEXT;
    ALTER TABLE lesson ADD COLUMN leader TEXT;
    """,
    """
    ALTER TABLE run ADD COLUMN label TEXT;
    ALTER TABLE run ADD COLUMN wish TEXT;
    ALTER TABLE run ADD COLUMN held INTEGER NOT NULL DEFAULT 0;
    """,
    """
    CREATE TABLE steer (
      run TEXT NOT NULL REFERENCES run(name) ON DELETE CASCADE, number INTEGER NOT NULL,
      round INTEGER, change TEXT NOT NULL, PRIMARY KEY (run, number)) WITHOUT ROWID;
    CREATE TABLE picture (
      run TEXT PRIMARY KEY REFERENCES run(name) ON DELETE CASCADE, trials INTEGER NOT NULL,
      story BLOB NOT NULL) WITHOUT ROWID;
    ALTER TABLE run ADD COLUMN trials INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE run ADD COLUMN asked INTEGER NOT NULL DEFAULT 0;
    UPDATE run SET
      trials = (SELECT count(*) FROM trial WHERE run = name AND phase <> 'YARDSTICK'),
      asked =
        (SELECT coalesce(sum(asked), 0) FROM trial WHERE run = name AND phase <> 'YARDSTICK');
    """,
    """
    ALTER TABLE reply ADD COLUMN seconds REAL;
    CREATE TABLE call (
      run TEXT NOT NULL REFERENCES run(name) ON DELETE CASCADE, endpoint TEXT,
      model TEXT NOT NULL, began INTEGER NOT NULL, seconds REAL NOT NULL,
      input INTEGER NOT NULL, output INTEGER NOT NULL, answered INTEGER NOT NULL);
    CREATE INDEX call_of_run ON call (run, began);
    CREATE TABLE mark (
      run TEXT NOT NULL REFERENCES run(name) ON DELETE CASCADE, graph TEXT NOT NULL,
      starred INTEGER NOT NULL, note TEXT NOT NULL, PRIMARY KEY (run, graph)) WITHOUT ROWID;
    CREATE TABLE judgement (
      task TEXT NOT NULL, pool TEXT NOT NULL, graph TEXT NOT NULL, part TEXT NOT NULL,
      answers INTEGER NOT NULL, at INTEGER NOT NULL, accuracy TEXT NOT NULL,
      PRIMARY KEY (task, pool, graph, part)) WITHOUT ROWID;
    ALTER TABLE opening ADD COLUMN latest INTEGER;
    """
  };

  /// From this version on runs have their result, and rounds their leader.
  private static final int RESULTS = 6;

  private Database() {}

  static final int VERSION = STEPS.length;

  static Connection open(Path folder) throws IOException, SQLException {
    Files.createDirectories(folder);
    return openFile(file(folder));
  }

  static Path file(Path folder) {
    return folder.resolve("collograph.db");
  }

  /// As it is, to look at.
  static Connection reading(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    return config.createConnection("jdbc:sqlite:" + file);
  }

  static Connection openFile(Path file) throws SQLException {
    Connection c = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement s = c.createStatement()) {
      s.execute("PRAGMA busy_timeout = 30000");
      s.execute("PRAGMA journal_mode = WAL");
      // A trial that was seen outlives a power cut, not only this program.
      s.execute("PRAGMA synchronous = FULL");
      s.execute("PRAGMA foreign_keys = ON");
      migrate(c, s, file);
    }
    return c;
  }

  private static int version(Statement s) throws SQLException {
    try (ResultSet r = s.executeQuery("PRAGMA user_version")) {
      return r.getInt(1);
    }
  }

  private static void migrate(Connection c, Statement s, Path file) throws SQLException {
    s.execute("BEGIN IMMEDIATE");
    int version = version(s);
    if (version > STEPS.length) {
      s.execute("ROLLBACK");
      throw new Refusal(
          "'%s' has version %d, and this program knows %d. Maybe it was written by a newer one.",
          file, version, STEPS.length);
    }
    for (int step = version; step < STEPS.length; step++) {
      s.executeUpdate(STEPS[step]);
    }
    if (version < RESULTS) {
      EarlierRuns.complete(c);
      s.executeUpdate("ALTER TABLE run DROP COLUMN snapshot");
    }
    s.execute("PRAGMA user_version = " + STEPS.length);
    s.execute("COMMIT");
  }
}
