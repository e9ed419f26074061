package org.collograph.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.collograph.evaluation.Call;
import org.collograph.evaluation.ResponseCache;
import org.collograph.evaluation.Spend;
import org.collograph.run.Asked;
import org.collograph.run.GraphMark;
import org.collograph.run.Judgement;
import org.collograph.run.Openings;
import org.collograph.run.Picture;
import org.collograph.run.RunControl;
import org.collograph.run.RunLabel;
import org.collograph.run.RunState;
import org.collograph.run.RunStore;
import org.collograph.run.SearchPlan;
import org.collograph.run.StoreSize;
import org.collograph.run.StoredRun;
import org.collograph.run.json.RunJson;
import org.collograph.run.json.StoryCodec;
import org.collograph.search.AgentExchange;
import org.collograph.search.Objective;
import org.collograph.search.SearchEvent;
import org.collograph.search.Trial;
import org.collograph.search.steer.Steer;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// The run store in one SQLite file of the data folder.
public final class SqliteRunStore implements RunStore {
  private static final Rows.Reader<Openings> OPENINGS =
      r -> {
        long latest = r.getLong(2);
        return new Openings(r.getLong(1), latest == 0 ? null : Instant.ofEpochMilli(latest));
      };

  private final Path folder;
  private final Connection reading;
  private final Writer writer;
  private final StoredReplies replies;
  private final StoredRuns runs;
  private final Tally tally;
  private final Clock clock;
  private final StoreFault faults;

  /// @throws StoreUnwritable where there is no room, it may not be written, or another program
  ///   holds it
  /// @throws IllegalArgumentException where the folder holds something else
  public static SqliteRunStore open(Path folder, Clock clock) {
    try {
      return new SqliteRunStore(folder, clock);
    } catch (IOException | SQLException e) {
      throw new StoreFault(folder).atStart(e);
    }
  }

  public SqliteRunStore(Path folder, Clock clock) throws IOException, SQLException {
    this.folder = folder;
    this.faults = new StoreFault(folder);
    this.writer = new Writer(Database.open(folder), faults);
    this.reading = Database.open(folder);
    this.replies = new StoredReplies(Database.open(folder), writer);
    this.tally = new Tally(folder.resolve("calls"), faults);
    this.runs = new StoredRuns(tally);
    this.clock = clock;
    writer.later(c -> Rows.update(c, "DELETE FROM run WHERE hidden = 1"));
  }

  /// Reads something.
  private interface Query<T> {
    T of(Connection c) throws SQLException;
  }

  private synchronized <T> T read(Query<T> query) {
    try {
      return query.of(reading);
    } catch (SQLException e) {
      throw StoreFault.isOfTheDisk(e) ? faults.of(e) : faults.unreadable(e);
    }
  }

  @Override
  public StoredRun create(SearchPlan plan, boolean simulated) {
    String[] name = new String[1];
    writer.write(c -> name[0] = StoredRuns.create(c, plan, simulated, clock.millis()));
    return find(name[0]).orElseThrow();
  }

  @Override
  public StoredRun adopt(StoredRun run, List<SearchEvent> told, List<AgentExchange> exchanges) {
    String[] name = new String[1];
    writer.write(
        c -> {
          name[0] = StoredRuns.adopt(c, run);
          for (SearchEvent event : told) {
            StoredEvents.adding(name[0], event).run(c);
          }
          for (int i = 0; i < exchanges.size(); i++) {
            exchange(name[0], i, RunJson.write(exchanges.get(i))).run(c);
          }
        });
    return find(name[0]).orElseThrow();
  }

  @Override
  public void takeUp(StoredRun run, SearchPlan plan) {
    writer.write(c -> StoredRuns.takeUp(c, run, plan));
  }

  @Override
  public void add(String run, SearchEvent event, Spend spend) {
    Writer.Work adding = StoredEvents.adding(run, event);
    String spent = RunJson.write(spend);
    writer.write(
        c -> {
          adding.run(c);
          Rows.update(c, "UPDATE run SET spend = ? WHERE name = ?", spent, run);
        });
  }

  @Override
  public void end(String run, RunState state, Spend spend, @Nullable Sentence message) {
    writer.write(c -> StoredRuns.end(c, run, state, spend, message));
    tally.close(run);
  }

  @Override
  public List<SearchEvent> events(String run) {
    return read(c -> StoredEvents.of(c, run, StoredEvents.ALL, StoredTrials.whole()));
  }

  @Override
  public List<SearchEvent> brief(String run, Picture since) {
    return read(c -> StoredEvents.of(c, run, since, StoredTrials.brief()));
  }

  @Override
  public void keep(String run, Picture picture) {
    byte[] story = Deflated.of(StoryCodec.tree(picture));
    writer.later(
        c ->
            Rows.update(
                c,
                "INSERT INTO picture VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET"
                    + " trials = excluded.trials, story = excluded.story"
                    + " WHERE excluded.trials > trials",
                run,
                picture.trials(),
                story));
  }

  @Override
  public Picture picture(String run, Objective objective) {
    return read(c -> Rows.of(c, "SELECT story FROM picture WHERE run = ?", r -> r.getBytes(1), run))
        .stream()
        .findFirst()
        .map(bytes -> StoryCodec.picture(Deflated.bytes(bytes), objective))
        .orElseGet(() -> Picture.first(objective));
  }

  @Override
  public List<StoredRun> runs() {
    return read(runs::shown);
  }

  @Override
  public Optional<StoredRun> find(String run) {
    return read(c -> runs.find(c, run));
  }

  @Override
  public List<Trial> trials(String run) {
    return trials(run, Integer.MAX_VALUE);
  }

  @Override
  public List<Trial> trials(String run, int most) {
    return read(c -> StoredTrials.of(c, run, most));
  }

  @Override
  public Optional<Trial> trial(String run, int number) {
    return read(c -> StoredTrials.one(c, run, number)).stream().findFirst();
  }

  @Override
  public List<Trial> validation(String run) {
    return read(c -> StoredTrials.validating(c, run));
  }

  @Override
  public void hide(String run, boolean hidden) {
    writer.write(
        c -> Rows.update(c, "UPDATE run SET hidden = ? WHERE name = ?", hidden ? 1 : 0, run));
  }

  @Override
  public void wish(String run, RunControl.Wish wish) {
    writer.write(c -> Rows.update(c, "UPDATE run SET wish = ? WHERE name = ?", wish.name(), run));
  }

  @Override
  public void heeded(String run, boolean held) {
    writer.write(
        c ->
            Rows.update(
                c, "UPDATE run SET wish = NULL, held = ? WHERE name = ?", held ? 1 : 0, run));
  }

  @Override
  public void steer(String run, List<Steer> changes) {
    writer.write(
        c -> {
          for (Steer change : changes) {
            StoredSteers.asking(run, change).run(c);
          }
        });
  }

  @Override
  public List<Asked> steers(String run) {
    return read(c -> StoredSteers.of(c, run));
  }

  @Override
  public RunControl control(String run) {
    return read(
            c -> Rows.of(c, "SELECT wish, held FROM run WHERE name = ?", StoredRuns::control, run))
        .stream()
        .findFirst()
        .orElse(new RunControl(null, false));
  }

  @Override
  public void label(String run, RunLabel label) {
    writer.write(
        c -> Rows.update(c, "UPDATE run SET label = ? WHERE name = ?", RunJson.write(label), run));
  }

  @Override
  public void mark(String run, GraphMark mark) {
    writer.write(StoredMarks.setting(run, mark));
  }

  @Override
  public List<GraphMark> marks(String run) {
    return read(c -> StoredMarks.of(c, run));
  }

  @Override
  public void tally(String run, Spend spend) {
    tally.write(run, spend);
  }

  @Override
  public void add(String run, int number, AgentExchange exchange) {
    writer.write(exchange(run, number, RunJson.write(exchange)));
  }

  private static Writer.Work exchange(String run, int number, String json) {
    return c ->
        Rows.update(
            c, "INSERT INTO exchange VALUES (?, ?, ?) ON CONFLICT DO NOTHING", run, number, json);
  }

  @Override
  public List<AgentExchange> exchanges(String run) {
    return read(
        c ->
            Rows.of(
                c,
                "SELECT exchange FROM exchange WHERE run = ? ORDER BY number",
                r -> RunJson.read(r.getString(1), AgentExchange.class),
                run));
  }

  @Override
  public void add(String run, Call call) {
    writer.later(StoredCalls.adding(run, call));
  }

  @Override
  public List<Call> calls(String run) {
    return read(c -> StoredCalls.of(c, run));
  }

  @Override
  public void keep(String task, String pool, List<Judgement> found) {
    writer.write(
        c -> {
          for (Judgement each : found) {
            StoredJudgements.keeping(task, pool, each).run(c);
          }
        });
  }

  @Override
  public List<Judgement> judgements(String task, String pool) {
    return read(c -> StoredJudgements.of(c, task, pool));
  }

  @Override
  public long openSealed(String task) {
    writer.write(
        c ->
            Rows.update(
                c,
                "INSERT INTO opening (task, times, latest) VALUES (?, 1, ?) ON CONFLICT DO UPDATE"
                    + " SET times = times + 1, latest = excluded.latest",
                task,
                clock.millis()));
    return sealedOpenings(task).times();
  }

  @Override
  public Openings sealedOpenings(String task) {
    return read(c -> Rows.of(c, "SELECT times, latest FROM opening WHERE task = ?", OPENINGS, task))
        .stream()
        .findFirst()
        .orElse(Openings.NONE);
  }

  @Override
  public void copy(List<String> some, Path archive, DoubleConsumer share)
      throws IOException, InterruptedException {
    // What is still being written is in it, too.
    writer.write(_ -> {});
    try {
      new RunArchive(folder).write(some, archive, share);
    } catch (SQLException e) {
      throw faults.of(e);
    }
  }

  @Override
  public List<String> restore(Path archive, DoubleConsumer share)
      throws IOException, InterruptedException {
    try {
      return new RunArchive(folder).restore(archive, share);
    } catch (SQLException e) {
      throw faults.of(e);
    }
  }

  @Override
  public void remove(List<String> some) {
    for (String run : some) {
      writer.write(c -> Rows.update(c, "DELETE FROM run WHERE name = ?", run));
    }
  }

  @Override
  public StoreSize size() {
    return read(c -> StoredSizes.of(c, folder));
  }

  @Override
  public void compact() {
    writer.write(_ -> {});
    try (Connection c = Database.open(folder)) {
      StoredSizes.compact(c);
    } catch (IOException | SQLException e) {
      throw faults.of(e);
    }
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
