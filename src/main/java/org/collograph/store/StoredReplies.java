package org.collograph.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.collograph.evaluation.ResponseCache;
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
    this.find = connection.prepareStatement("SELECT text, input, output FROM reply WHERE key = ?");
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
        return r.next()
            ? Optional.of(new ModelReply(r.getString(1), r.getInt(2), r.getInt(3)))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The store could not be read.", e);
    } finally {
      lock.unlock();
    }
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
