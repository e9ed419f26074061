package org.collograph.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.collograph.evaluation.Spend;

/// What each run has spent, in a small mapped file a run.
///
/// A call is counted before it is sent, and a kill must lose no count; a row a call in the database
/// would cost more than a simulated reply does.
final class Tally {
  private static final int WHOLE = 10;

  private static final int BYTES = (WHOLE + 2) * Long.BYTES;

  private final Path folder;
  private final StoreFault faults;
  private static final long MOST_COUNTED = 1_000_000_000_000_000L;

  private final Map<String, MappedByteBuffer> open = new ConcurrentHashMap<>();

  Tally(Path folder, StoreFault faults) {
    this.folder = folder;
    this.faults = faults;
  }

  void write(String run, Spend s) {
    MappedByteBuffer to = open.computeIfAbsent(run, this::map);
    long[] whole = {
      s.calls(), s.cachedCalls(), s.inputTokens(), s.outputTokens(), s.unsureTokens(),
      s.unpriced(), s.estimated(), s.cutShort(), s.filtered(), s.failed()
    };
    for (int i = 0; i < whole.length; i++) {
      to.putLong(i * Long.BYTES, whole[i]);
    }
    to.putDouble(whole.length * Long.BYTES, s.usd());
    to.putDouble((whole.length + 1) * Long.BYTES, s.unsureUsd());
  }

  /// Nothing where nothing was counted.
  Spend read(String run) {
    MappedByteBuffer mapped = open.get(run);
    if (mapped != null) {
      return read(mapped);
    }
    return Files.exists(file(run)) ? read(map(run)) : Spend.NOTHING;
  }

  private static Spend read(MappedByteBuffer m) {
    long[] w = new long[WHOLE];
    for (int i = 0; i < WHOLE; i++) {
      w[i] = m.getLong(i * Long.BYTES);
    }
    // Garbage from a damaged disk must not become a run's figures.
    if (Arrays.stream(w).anyMatch(n -> n < 0 || n > MOST_COUNTED)) {
      return Spend.NOTHING;
    }
    double usd = m.getDouble(WHOLE * Long.BYTES);
    double unsure = m.getDouble((WHOLE + 1) * Long.BYTES);
    return new Spend(w[0], w[1], w[2], w[3], usd, w[4], unsure, w[5], w[6], w[7], w[8], w[9]);
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
        if (channel.size() < BYTES) {
          // Written, not only mapped: a page that has no room on a full disk would end the program.
          channel.write(ByteBuffer.allocate(BYTES), 0);
        }
        return channel.map(FileChannel.MapMode.READ_WRITE, 0, BYTES);
      }
    } catch (IOException e) {
      throw faults.of(e);
    }
  }
}
