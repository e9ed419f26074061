package org.collograph.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.collograph.llm.ModelReply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread that writes. Replies that wait are written together; other work comes after the
/// replies that were handed in before it. Work that fails is undone and told to whoever handed it
/// in; the others go on.
final class Writer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

  /// Something to do in a transaction.
  interface Work {
    void run(Connection c) throws SQLException;
  }

  private sealed interface Job {
    record Reply(String key, ModelReply reply) implements Job {}

    record Todo(Work work, CompletableFuture<Void> done) implements Job {}

    record Last() implements Job {}
  }

  private static final int MOST_AT_ONCE = 2_000;

  private final Connection connection;
  private final StoreFault faults;
  private final LinkedBlockingQueue<Job> jobs = new LinkedBlockingQueue<>();
  private final Map<String, ModelReply> unwritten = new ConcurrentHashMap<>();
  private final AtomicReference<SQLException> lostReplies = new AtomicReference<>();
  private final Thread thread;

  Writer(Connection connection, StoreFault faults) {
    this.connection = connection;
    this.faults = faults;
    this.thread = Thread.ofPlatform().name("store").daemon(true).start(this::loop);
  }

  /// Returns when the work is committed, after every reply that was handed in before.
  ///
  /// @throws org.collograph.run.StoreUnwritable where it cannot be, or where replies could not be
  ///   written since the last time
  void write(Work work) {
    CompletableFuture<Void> done = later(work);
    try {
      done.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof SQLException s ? faults.of(s) : (RuntimeException) e.getCause();
    }
    SQLException lost = lostReplies.getAndSet(null);
    if (lost != null) {
      throw faults.of(lost);
    }
  }

  /// Returns at once.
  CompletableFuture<Void> later(Work work) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    jobs.add(new Job.Todo(work, done));
    return done;
  }

  /// Returns at once; the reply can be found from now on.
  void keep(String key, ModelReply reply) {
    unwritten.put(key, reply);
    jobs.add(new Job.Reply(key, reply));
  }

  Optional<ModelReply> unwritten(String key) {
    return Optional.ofNullable(unwritten.get(key));
  }

  private void loop() {
    List<Job> batch = new ArrayList<>();
    boolean last = false;
    while (!last) {
      try {
        batch.add(jobs.take());
      } catch (InterruptedException e) {
        return;
      }
      jobs.drainTo(batch, MOST_AT_ONCE);
      last = batch.removeIf(j -> j instanceof Job.Last);
      commit(batch);
      batch.clear();
    }
  }

  private void carryOut(List<Job> batch, List<Job.Todo> done) throws SQLException {
    try (Replies replies = new Replies()) {
      for (Job job : batch) {
        switch (job) {
          case Job.Reply r -> replies.add(r);
          case Job.Todo t -> {
            if (attempt(t)) {
              done.add(t);
            }
          }
          case Job.Last _ -> {}
        }
      }
    }
  }

  private void commit(List<Job> batch) {
    if (batch.isEmpty()) {
      return;
    }
    List<Job.Todo> done = new ArrayList<>();
    try {
      // Takes the write lock at once: a transaction that reads first and writes then is refused,
      // not made to wait, when another process has written in between.
      execute("BEGIN IMMEDIATE");
      carryOut(batch, done);
      execute("COMMIT");
      done.forEach(t -> t.done().complete(null));
    } catch (SQLException | RuntimeException e) {
      fail(batch, e);
    } finally {
      for (Job job : batch) {
        if (job instanceof Job.Reply r) {
          unwritten.remove(r.key(), r.reply());
        }
      }
    }
  }

  /// What one piece of work has done is undone where it fails; it takes nothing else with it.
  private boolean attempt(Job.Todo t) throws SQLException {
    execute("SAVEPOINT job");
    try {
      t.work().run(connection);
      execute("RELEASE job");
      return true;
    } catch (SQLException | RuntimeException | Error e) {
      if (e instanceof SQLException s && StoreFault.isOfTheDisk(s)) {
        throw s;
      }
      execute("ROLLBACK TO job");
      execute("RELEASE job");
      t.done().completeExceptionally(e instanceof Error ? new IllegalStateException(e) : e);
      return false;
    }
  }

  /// Nothing of the batch is written; what failed by itself has been told already.
  private void fail(List<Job> batch, Exception e) {
    try {
      execute("ROLLBACK");
    } catch (SQLException again) {
      // The connection is gone; the error that led here is the one to tell.
      LOG.debug("Rolling back failed", again);
    }
    long lost = batch.stream().filter(j -> j instanceof Job.Reply).count();
    LOG.warn("A batch could not be written; {} replies will be asked for again", lost, e);
    if (lost > 0) {
      lostReplies.set(e instanceof SQLException s ? s : new SQLException(e));
    }
    for (Job job : batch) {
      if (job instanceof Job.Todo t) {
        t.done().completeExceptionally(e);
      }
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement s = connection.createStatement()) {
      s.execute(sql);
    }
  }

  /// Adds replies to the table of them.
  private final class Replies implements AutoCloseable {
    private final PreparedStatement insert =
        connection.prepareStatement(
            "INSERT OR IGNORE INTO reply (key, text, input, output, finish, thinking, estimated,"
                + " seconds) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");

    Replies() throws SQLException {}

    void add(Job.Reply r) throws SQLException {
      ModelReply reply = r.reply();
      insert.setString(1, r.key());
      insert.setString(2, reply.text());
      insert.setInt(3, reply.inputTokens());
      insert.setInt(4, reply.outputTokens());
      insert.setString(5, reply.finish().name());
      insert.setString(6, reply.thinking());
      insert.setBoolean(7, reply.estimated());
      insert.setObject(8, reply.seconds());
      insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
      insert.close();
    }
  }

  /// Writes what waits and ends.
  @Override
  public void close() {
    jobs.add(new Job.Last());
    try {
      thread.join();
      connection.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
