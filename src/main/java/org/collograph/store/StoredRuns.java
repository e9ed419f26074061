package org.collograph.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.collograph.evaluation.Accuracy;
import org.collograph.evaluation.Spend;
import org.collograph.run.RunControl;
import org.collograph.run.RunLabel;
import org.collograph.run.RunState;
import org.collograph.run.SearchPlan;
import org.collograph.run.StoredRun;
import org.collograph.run.json.PlanCodec;
import org.collograph.run.json.RunJson;
import org.collograph.words.Refusal;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// The table of runs. A run's state is changed only from the state that it was read in.
final class StoredRuns {
  private static final String COLUMNS =
      """
      SELECT name, plan, state, created, process, process_started, calls, cached, message,
        simulated, judged, spend,
        json_extract(result, '$.best.accuracy'), label, trials, asked
      FROM run
      """;

  private final Tally tally;

  StoredRuns(Tally tally) {
    this.tally = tally;
  }

  /// The highest number that a name has.
  static long last(Connection c) throws SQLException {
    return Rows.of(
            c,
            "SELECT coalesce(max(CAST(substr(name, 5) AS INTEGER)), 0) FROM main.run",
            r -> r.getLong(1))
        .getFirst();
  }

  /// @return its name
  static String create(Connection c, SearchPlan plan, boolean simulated, long now)
      throws SQLException {
    String name = "run-" + (last(c) + 1);
    Rows.update(
        c,
        "INSERT INTO run (name, plan, simulated, state, created, process, process_started)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        name,
        PlanCodec.write(plan),
        simulated ? 1 : 0,
        RunState.RUNNING.word(),
        now,
        ProcessHandle.current().pid(),
        started(ProcessHandle.current()));
    return name;
  }

  /// A run of another machine: of a process that is none here.
  ///
  /// @return its name
  static String adopt(Connection c, StoredRun run) throws SQLException {
    String name = "run-" + (last(c) + 1);
    Rows.update(
        c,
        "INSERT INTO run (name, plan, simulated, state, created, process, spend)"
            + " VALUES (?, ?, ?, ?, ?, 0, ?)",
        name,
        PlanCodec.write(run.plan()),
        run.simulated() ? 1 : 0,
        written(run.state()).word(),
        run.created().toEpochMilli(),
        RunJson.write(run.spend()));
    return name;
  }

  /// Broken off means: it says that it is running, and its process is gone.
  private static RunState written(RunState state) {
    return state == RunState.INTERRUPTED ? RunState.RUNNING : state;
  }

  /// @throws IllegalArgumentException where the run is not as it was read any more
  static void takeUp(Connection c, StoredRun run, SearchPlan plan) throws SQLException {
    int changed =
        Rows.update(
            c,
            "UPDATE run SET state = ?, plan = ?, process = ?, process_started = ?, message = NULL,"
                + " wish = NULL, held = 0"
                + " WHERE name = ? AND (state = ? OR state = ?) AND process = ?",
            RunState.RUNNING.word(),
            PlanCodec.write(plan),
            ProcessHandle.current().pid(),
            started(ProcessHandle.current()),
            run.name(),
            run.state().word(),
            written(run.state()).word(),
            run.process());
    if (changed == 0) {
      throw new Refusal(
          "The run '%s' was taken up elsewhere in the meantime. Maybe wait for it, or stop it"
              + " there.",
          run.name());
    }
  }

  /// @throws IllegalStateException where the run may not become that
  static void end(Connection c, String run, RunState state, Spend spend, @Nullable Sentence message)
      throws SQLException {
    List<RunState> before =
        Rows.of(c, "SELECT state FROM run WHERE name = ?", r -> state(r.getString(1)), run);
    if (before.isEmpty() || !before.getFirst().mayBecome(state)) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "The run %s is %s and cannot become %s.",
              run,
              before.isEmpty() ? "gone" : before.getFirst().word(),
              state.word()));
    }
    Rows.update(
        c,
        "UPDATE run SET state = ?, spend = ?, message = ? WHERE name = ?",
        state.word(),
        RunJson.write(spend),
        message == null ? null : RunJson.write(message),
        run);
  }

  List<StoredRun> shown(Connection c) throws SQLException {
    return Rows.of(
        c,
        COLUMNS + "WHERE hidden = 0 ORDER BY created DESC, CAST(substr(name, 5) AS INTEGER) DESC",
        this::run);
  }

  Optional<StoredRun> find(Connection c, String name) throws SQLException {
    return Rows.of(c, COLUMNS + "WHERE name = ?", this::run, name).stream().findFirst();
  }

  private StoredRun run(ResultSet r) throws SQLException {
    String name = r.getString(1);
    return new StoredRun(
        name,
        PlanCodec.read(r.getString(2)),
        r.getBoolean(10),
        state(r.getString(3), r.getLong(5), r.getLong(6)),
        r.getLong(5),
        Instant.ofEpochMilli(r.getLong(4)),
        r.getLong(15),
        r.getLong(16),
        spend(r, tally.read(name)),
        r.getString(9) == null ? null : RunJson.sentence(r.getString(9)),
        judged(r),
        r.getString(14) == null ? RunLabel.NONE : RunJson.read(r.getString(14), RunLabel.class));
  }

  /// Null where nothing was judged.
  private static @Nullable Accuracy judged(ResultSet r) throws SQLException {
    String json = r.getString(13);
    return json == null || Rows.orNull(r, 11) == null ? null : RunJson.read(json, Accuracy.class);
  }

  static RunControl control(ResultSet r) throws SQLException {
    String wish = r.getString(1);
    return new RunControl(wish == null ? null : RunControl.Wish.valueOf(wish), r.getBoolean(2));
  }

  /// What a run has spent: of the last trial or end, or what a killed process had counted since.
  private static Spend spend(ResultSet r, Spend counted) throws SQLException {
    String json = r.getString(12);
    Spend stored =
        json == null ? Spend.ofCalls(r.getLong(7), r.getLong(8)) : RunJson.read(json, Spend.class);
    return counted.calls() > stored.calls() ? counted : stored;
  }

  static RunState state(String word) {
    return RunState.valueOf(word.toUpperCase(Locale.ROOT));
  }

  /// A run that says it is running, of a process that is gone, was broken off.
  private static RunState state(String word, long process, long began) {
    RunState state = state(word);
    // Numbers of processes are used again: another one that has it by now began at another time.
    boolean gone = ProcessHandle.of(process).filter(p -> started(p) == began).isEmpty();
    return state == RunState.RUNNING && gone ? RunState.INTERRUPTED : state;
  }

  /// Milliseconds; 0 where the system does not tell.
  private static long started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }
}
