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
import org.collograph.llm.ModelReply;

/// The one thread that writes. Replies that wait are written together; other work comes after the
/// replies that were handed in before it.
final class Writer implements AutoCloseable {
  /// Something to do in a transaction.
  interface Work {
    void run(Connection c) throws SQLException;
  }

  private record Job(String key, ModelReply reply, Work work, CompletableFuture<Void> done) {}

  private static final int MOST_AT_ONCE = 2_000;
  private static final Job LAST = new Job(null, null, null, null);

  private final Connection connection;
  private final LinkedBlockingQueue<Job> jobs = new LinkedBlockingQueue<>();
  private final Map<String, ModelReply> unwritten = new ConcurrentHashMap<>();
  private final Thread thread;

  Writer(Connection connection) {
    this.connection = connection;
    this.thread = Thread.ofPlatform().name("store").daemon(true).start(this::loop);
  }

  /// Returns when the work is committed.
  void write(Work work) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    jobs.add(new Job(null, null, work, done));
    try {
      done.join();
    } catch (CompletionException e) {
      throw new IllegalStateException("The store could not be written.", e.getCause());
    }
  }

  /// Returns at once; the reply can be found from now on.
  void keep(String key, ModelReply reply) {
    unwritten.put(key, reply);
    jobs.add(new Job(key, reply, null, null));
  }

  Optional<ModelReply> unwritten(String key) {
    return Optional.ofNullable(unwritten.get(key));
  }

  private void loop() {
    List<Job> batch = new ArrayList<>();
    while (true) {
      try {
        batch.add(jobs.take());
        jobs.drainTo(batch, MOST_AT_ONCE);
        boolean last = batch.remove(LAST);
        commit(batch);
        if (last) {
          return;
        }
      } catch (InterruptedException e) {
        return;
      }
      batch.clear();
    }
  }

  private void commit(List<Job> batch) {
    if (batch.isEmpty()) {
      return;
    }
    try {
      begin();
      try (PreparedStatement s =
          connection.prepareStatement(
              "INSERT OR IGNORE INTO reply (key, text, input, output, finish, thinking, estimated)"
                  + " VALUES (?, ?, ?, ?, ?, ?, ?)")) {
        for (Job job : batch) {
          if (job.work() != null) {
            job.work().run(connection);
          } else {
            s.setString(1, job.key());
            s.setString(2, job.reply().text());
            s.setInt(3, job.reply().inputTokens());
            s.setInt(4, job.reply().outputTokens());
            s.setString(5, job.reply().finish().name());
            s.setString(6, job.reply().thinking());
            s.setBoolean(7, job.reply().estimated());
            s.executeUpdate();
          }
        }
      }
      execute("COMMIT");
      batch.forEach(Writer::succeed);
    } catch (SQLException e) {
      rollBack();
      batch.forEach(j -> fail(j, e));
    } finally {
      batch.stream().filter(j -> j.key() != null).forEach(j -> unwritten.remove(j.key()));
    }
  }

  /// Takes the write lock at once: a transaction that reads first and writes then is refused, not
  /// made to wait, when another process has written in between.
  private void begin() throws SQLException {
    execute("BEGIN IMMEDIATE");
  }

  private void execute(String sql) throws SQLException {
    try (Statement s = connection.createStatement()) {
      s.execute(sql);
    }
  }

  private void rollBack() {
    try {
      execute("ROLLBACK");
    } catch (SQLException e) {
      // The connection is gone; the error that led here is the one to tell.
    }
  }

  private static void succeed(Job job) {
    if (job.done() != null) {
      job.done().complete(null);
    }
  }

  private static void fail(Job job, SQLException e) {
    if (job.done() != null) {
      job.done().completeExceptionally(e);
    }
  }

  /// Writes what waits and ends.
  @Override
  public void close() {
    jobs.add(LAST);
    try {
      thread.join(10_000);
      connection.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
