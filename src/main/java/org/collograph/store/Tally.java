package org.collograph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How many calls each run has sent, in a mapped file of eight bytes a run.
///
/// A call is counted before it is sent, and a kill must lose no count; a row a call in the database
/// would cost more than a simulated reply does.
final class Tally {
  private final Path folder;
  private final Map<String, MappedByteBuffer> open = new ConcurrentHashMap<>();

  Tally(Path folder) {
    this.folder = folder;
  }

  void write(String run, long calls) {
    open.computeIfAbsent(run, this::map).putLong(0, calls);
  }

  /// 0 where nothing was counted.
  long read(String run) {
    MappedByteBuffer mapped = open.get(run);
    if (mapped != null) {
      return mapped.getLong(0);
    }
    return Files.exists(file(run)) ? map(run).getLong(0) : 0;
  }

  /// Forgets a count that now stands in the database.
  void close(String run) {
    open.remove(run);
    try {
      Files.deleteIfExists(file(run));
    } catch (IOException e) {
      // Some systems keep a mapped file until the program ends; a stale count is never the larger.
      file(run).toFile().deleteOnExit();
    }
  }

  private Path file(String run) {
    return folder.resolve(run + ".calls");
  }

  private MappedByteBuffer map(String run) {
    try {
      Files.createDirectories(folder);
      try (FileChannel channel =
          FileChannel.open(
              file(run),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE)) {
        return channel.map(FileChannel.MapMode.READ_WRITE, 0, Long.BYTES);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
