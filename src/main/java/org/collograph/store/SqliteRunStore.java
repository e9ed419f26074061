package org.collograph.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.collograph.codec.GraphCodec;
import org.collograph.cost.Cost;
import org.collograph.evaluation.ResponseCache;
import org.collograph.evaluation.Spend;
import org.collograph.run.RunState;
import org.collograph.run.RunStore;
import org.collograph.run.RunStory;
import org.collograph.run.SearchPlan;
import org.collograph.run.StoredRun;
import org.collograph.run.TrialRecord;
import org.collograph.search.AgentExchange;
import org.collograph.search.Feedback;
import org.collograph.search.Phase;
import org.collograph.search.space.GraphDistribution;

/// The run store in one SQLite file of the data folder.
public final class SqliteRunStore implements RunStore {
  private final Connection reading;
  private final Writer writer;
  private final StoredReplies replies;
  private final StoredLessons lessons;
  private final Tally tally;
  private final Clock clock;

  public SqliteRunStore(Path folder, Clock clock) throws IOException, SQLException {
    this.writer = new Writer(Database.open(folder));
    this.reading = Database.open(folder);
    this.replies = new StoredReplies(Database.open(folder), writer);
    this.lessons = new StoredLessons(reading);
    this.tally = new Tally(folder.resolve("calls"));
    this.clock = clock;
    update("DELETE FROM run WHERE hidden = 1");
  }

  @Override
  public StoredRun create(SearchPlan plan, boolean simulated) {
    String[] name = new String[1];
    writer.write(
        c -> {
          name[0] = "run-" + (lastNumber(c) + 1);
          set(
              c,
              "INSERT INTO run (name, plan, simulated, state, created, process, process_started)"
                  + " VALUES (?, ?, ?, ?, ?, ?, ?)",
              name[0],
              PlanCodec.write(plan),
              simulated ? 1 : 0,
              RunState.RUNNING.word(),
              clock.millis(),
              ProcessHandle.current().pid(),
              started(ProcessHandle.current()));
        });
    return find(name[0]).orElseThrow();
  }

  private static long lastNumber(Connection c) throws SQLException {
    try (PreparedStatement s =
            c.prepareStatement("SELECT max(CAST(substr(name, 5) AS INTEGER)) FROM run");
        ResultSet r = s.executeQuery()) {
      return r.next() ? r.getLong(1) : 0;
    }
  }

  @Override
  public void takeUp(String run, SearchPlan plan) {
    update(
        "UPDATE run SET state = ?, plan = ?, process = ?, process_started = ?, message = NULL,"
            + " snapshot = NULL"
            + " WHERE name = ?",
        RunState.RUNNING.word(),
        PlanCodec.write(plan),
        ProcessHandle.current().pid(),
        started(ProcessHandle.current()),
        run);
  }

  @Override
  public void add(String run, TrialRecord t, Spend spend) {
    byte[] detail = TrialCodec.encode(new TrialCodec.Detail(t.drawn(), t.outcomes()));
    String graph = GraphCodec.tree(t.graph()).toString();
    Cost cost = t.cost();
    writer.write(
        c -> {
          set(
              c,
              "INSERT INTO trial VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
              run,
              t.number(),
              t.round(),
              t.phase().name(),
              t.split(),
              t.asked(),
              t.right(),
              cost.flops(),
              cost.units(),
              cost.seconds(),
              cost.usd(),
              Double.isNaN(t.logProbability()) ? null : t.logProbability(),
              graph,
              detail,
              t.yardstick());
          set(c, "UPDATE run SET spend = ? WHERE name = ?", TrialCodec.json(spend), run);
        });
  }

  @Override
  public void add(String run, Feedback feedback) {
    update(
        "INSERT INTO lesson (run, round, feedback) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET"
            + " feedback = excluded.feedback",
        run,
        feedback.round(),
        TrialCodec.json(feedback));
  }

  @Override
  public void add(String run, int round, GraphDistribution distribution) {
    update(
        "INSERT INTO lesson (run, round, distribution) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET"
            + " distribution = excluded.distribution",
        run,
        round,
        TrialCodec.json(distribution));
  }

  @Override
  public void end(String run, RunState state, Spend spend, String message, RunStory last) {
    update(
        "UPDATE run SET state = ?, spend = ?, message = ?, snapshot = ?, judged = ?"
            + " WHERE name = ?",
        state.word(),
        TrialCodec.json(spend),
        message,
        SnapshotCodec.encode(last),
        last.found().judged() == null ? null : last.found().judged().mean(),
        run);
    tally.close(run);
  }

  private void update(String sql, Object... values) {
    writer.write(c -> set(c, sql, values));
  }

  private static void set(Connection c, String sql, Object... values) throws SQLException {
    try (PreparedStatement s = c.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        s.setObject(i + 1, values[i]);
      }
      s.executeUpdate();
    }
  }

  @Override
  public List<StoredRun> runs() {
    return select(
        "WHERE hidden = 0 ORDER BY created DESC, CAST(substr(name, 5) AS INTEGER) DESC", null);
  }

  @Override
  public Optional<StoredRun> find(String run) {
    return select("WHERE name = ?", run).stream().findFirst();
  }

  private synchronized List<StoredRun> select(String rest, String run) {
    String sql =
        """
        SELECT name, plan, state, created, process, process_started, calls, cached, message,
          simulated, judged, spend,
          (SELECT count(*) FROM trial WHERE run = name AND phase <> 'YARDSTICK'),
          (SELECT coalesce(sum(asked), 0) FROM trial WHERE run = name AND phase <> 'YARDSTICK')
        FROM run
        """;
    try (PreparedStatement s = reading.prepareStatement(sql + rest)) {
      if (run != null) {
        s.setString(1, run);
      }
      List<StoredRun> all = new ArrayList<>();
      try (ResultSet r = s.executeQuery()) {
        while (r.next()) {
          all.add(run(r));
        }
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException("The store could not be read.", e);
    }
  }

  private StoredRun run(ResultSet r) throws SQLException {
    String name = r.getString(1);
    return new StoredRun(
        name,
        PlanCodec.read(r.getString(2)),
        r.getBoolean(10),
        state(r.getString(3), r.getLong(5), r.getLong(6)),
        Instant.ofEpochMilli(r.getLong(4)),
        r.getLong(13),
        r.getLong(14),
        spend(r, tally.read(name)),
        r.getString(9),
        orNull(r, 11));
  }

  /// What a run has spent: of the last trial or end, or what a killed process had counted since.
  private static Spend spend(ResultSet r, Spend counted) throws SQLException {
    String json = r.getString(12);
    Spend stored =
        json == null
            ? Spend.ofCalls(r.getLong(7), r.getLong(8))
            : TrialCodec.read(json, Spend.class);
    return counted.calls() > stored.calls() ? counted : stored;
  }

  /// A run that says it is running, of a process that is gone, was broken off.
  private static RunState state(String word, long process, long began) {
    RunState state = RunState.valueOf(word.toUpperCase(java.util.Locale.ROOT));
    // Numbers of processes are used again: another one that has it by now began at another time.
    boolean gone = ProcessHandle.of(process).filter(p -> started(p) == began).isEmpty();
    return state == RunState.RUNNING && gone ? RunState.INTERRUPTED : state;
  }

  /// Milliseconds; 0 where the system does not tell.
  private static long started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  @Override
  public synchronized Optional<RunStory> snapshot(String run) {
    try (PreparedStatement s =
        reading.prepareStatement("SELECT snapshot FROM run WHERE name = ?")) {
      s.setString(1, run);
      try (ResultSet r = s.executeQuery()) {
        byte[] blob = r.next() ? r.getBytes(1) : null;
        return blob == null ? Optional.empty() : SnapshotCodec.decode(blob);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The store could not be read.", e);
    }
  }

  @Override
  public List<TrialRecord> trials(String run) {
    return trials(run, Integer.MAX_VALUE);
  }

  @Override
  public synchronized List<TrialRecord> trials(String run, int most) {
    String sql =
        "SELECT number, round, phase, split, log_probability, flops, units, seconds, usd, graph,"
            + " detail, yardstick FROM trial WHERE run = ? ORDER BY number LIMIT ?";
    try (PreparedStatement s = reading.prepareStatement(sql)) {
      s.setString(1, run);
      s.setInt(2, most);
      List<TrialRecord> all = new ArrayList<>();
      try (ResultSet r = s.executeQuery()) {
        while (r.next()) {
          all.add(trial(r));
        }
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException("The store could not be read.", e);
    }
  }

  private static TrialRecord trial(ResultSet r) throws SQLException {
    TrialCodec.Detail detail = TrialCodec.decode(r.getBytes(11));
    Double log = orNull(r, 5);
    return new TrialRecord(
        r.getInt(1),
        r.getInt(2),
        Phase.valueOf(r.getString(3)),
        r.getString(4),
        r.getString(12),
        detail.drawn(),
        TrialCodec.graph(r.getString(10)),
        log == null ? Double.NaN : log,
        new Cost(orNull(r, 6), orNull(r, 7), orNull(r, 8), orNull(r, 9)),
        detail.outcomes());
  }

  private static Double orNull(ResultSet r, int column) throws SQLException {
    double value = r.getDouble(column);
    return r.wasNull() ? null : value;
  }

  @Override
  public synchronized List<Feedback> feedback(String run) {
    return lessons.feedback(run);
  }

  @Override
  public synchronized List<RunStory.Tables> tables(String run) {
    return lessons.tables(run);
  }

  @Override
  public synchronized List<AgentExchange> exchanges(String run) {
    return lessons.exchanges(run);
  }

  @Override
  public void hide(String run, boolean hidden) {
    update("UPDATE run SET hidden = ? WHERE name = ?", hidden ? 1 : 0, run);
  }

  @Override
  public void tally(String run, Spend spend) {
    tally.write(run, spend);
  }

  @Override
  public void add(String run, int number, AgentExchange exchange) {
    update(
        "INSERT INTO exchange VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        run,
        number,
        TrialCodec.json(exchange));
  }

  @Override
  public long openSealed(String task) {
    update("INSERT INTO opening VALUES (?, 1) ON CONFLICT DO UPDATE SET times = times + 1", task);
    long[] times = new long[1];
    writer.write(
        c -> {
          try (PreparedStatement s =
              c.prepareStatement("SELECT times FROM opening WHERE task = ?")) {
            s.setString(1, task);
            times[0] = s.executeQuery().getLong(1);
          }
        });
    return times[0];
  }

  @Override
  public ResponseCache replies() {
    return replies;
  }

  @Override
  public void close() {
    writer.close();
    try {
      replies.close();
      reading.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
