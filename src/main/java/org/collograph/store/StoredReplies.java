package org.collograph.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.collograph.evaluation.ResponseCache;
import org.collograph.llm.Finish;
import org.collograph.llm.ModelReply;

/// The cache of replies in the database.
final class StoredReplies implements ResponseCache, AutoCloseable {
  private final Connection connection;
  private final Writer writer;
  private final PreparedStatement find;
  private final ReentrantLock lock = new ReentrantLock();

  StoredReplies(Connection connection, Writer writer) throws SQLException {
    this.connection = connection;
    this.writer = writer;
    this.find =
        connection.prepareStatement(
            "SELECT text, thinking, input, output, finish, estimated, seconds FROM reply WHERE key"
                + " = ?");
  }

  @Override
  public Optional<ModelReply> find(String key) {
    Optional<ModelReply> fresh = writer.unwritten(key);
    return fresh.isPresent() ? fresh : written(key);
  }

  private Optional<ModelReply> written(String key) {
    lock.lock();
    try {
      find.setString(1, key);
      try (ResultSet r = find.executeQuery()) {
        return r.next() ? Optional.of(reply(r)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The store could not be read.", e);
    } finally {
      lock.unlock();
    }
  }

  private static ModelReply reply(ResultSet r) throws SQLException {
    return new ModelReply(
        r.getString(1),
        r.getString(2),
        r.getInt(3),
        r.getInt(4),
        Finish.valueOf(r.getString(5)),
        r.getBoolean(6),
        Rows.orNull(r, 7),
        null);
  }

  /// @throws org.collograph.run.StoreUnwritable where a reply could not be kept
  @Override
  public void settle() {
    writer.write(_ -> {});
  }

  @Override
  public Size size() {
    settle();
    lock.lock();
    try (Statement s = connection.createStatement();
        ResultSet r =
            s.executeQuery(
                "SELECT count(*), coalesce(sum(length(text) + coalesce(length(thinking), 0)), 0)"
                    + " FROM reply")) {
      return new Size(r.getLong(1), r.getLong(2));
    } catch (SQLException e) {
      throw new IllegalStateException("The store could not be read.", e);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void clear() {
    writer.write(
        c -> {
          try (Statement s = c.createStatement()) {
            s.executeUpdate("DELETE FROM reply");
          }
        });
  }

  @Override
  public void keep(String key, ModelReply reply) {
    writer.keep(key, reply);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
