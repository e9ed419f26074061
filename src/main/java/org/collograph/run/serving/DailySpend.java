package org.collograph.run.serving;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.collograph.codec.json.BoundedFile;
import org.collograph.codec.json.Fields;
import org.collograph.codec.json.StrictJson;
import org.collograph.evaluation.Caps;
import org.collograph.evaluation.Spend;
import org.collograph.evaluation.SpendLedger;
import org.collograph.llm.Pool;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;

/// What may be spent in a day (UTC), and what was: written down before each call, with all that is
/// under way as spent, so that neither a restart nor a kill gives anything back.
public final class DailySpend implements Closeable {
  private static final long MOST_BYTES = 1 << 16;

  private final Path file;
  private final @Nullable Double usd;
  private final Clock clock;
  private @Nullable FileChannel lock;
  private @Nullable LocalDate day;
  private SpendLedger ledger = SpendLedger.unlimited();

  /// @param file where it is kept
  /// @param usd dollars a day; null for no limit
  /// @throws IllegalArgumentException where another server holds the file, or the cap is none
  public DailySpend(Path file, @Nullable Double usd, Clock clock) throws IOException {
    this.file = file;
    this.usd = usd;
    this.clock = clock;
    if (usd != null) {
      requirePositive(usd);
      Files.createDirectories(file.toAbsolutePath().getParent());
      lock = FileChannel.open(file.resolveSibling(file.getFileName() + ".lock"), CREATE, WRITE);
      requireAlone(lock);
    }
  }

  /// @param usd dollars a day; null for no limit
  /// @throws IllegalArgumentException where a limit cannot be held, as a model has no price
  public static void requirePrices(Pool pool, @Nullable Double usd) {
    if (usd != null && !pool.simulated() && pool.unpriced().isPresent()) {
      throw new Refusal(
          "'%s' has no price, so that --max-usd %s cannot be held. Maybe give it one in the pool's"
              + " file: 0 where it is free.",
          pool.unpriced().get(), usd);
    }
  }

  private static void requirePositive(double usd) {
    if (!(usd > 0 && Double.isFinite(usd))) {
      throw new Refusal("--max-usd is %s. Maybe a positive number is meant, or none at all.", usd);
    }
  }

  /// Two servers that count for themselves would spend twice what they may.
  private static void requireAlone(FileChannel lock) throws IOException {
    try {
      if (lock.tryLock() != null) {
        return;
      }
    } catch (OverlappingFileLockException e) {
      // Another server of this process: said below.
    }
    lock.close();
    throw new Refusal(
        "Another server of this data folder holds the day's cap. Maybe end it, or give this one"
            + " another folder: --data.");
  }

  /// Of today.
  public synchronized SpendLedger ledger() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (usd != null && !today.equals(day)) {
      Spend before = new Spend(0, 0, 0, 0, spentOn(today), 0, 0, 0, 0, 0, 0, 0);
      ledger = new SpendLedger(new Caps(null, usd, null), before, s -> keep(today, s));
      day = today;
    }
    return ledger;
  }

  /// What was spent already; a file that cannot be read counts as all of it.
  private double spentOn(LocalDate today) {
    if (!Files.exists(file)) {
      return 0;
    }
    try {
      Fields f = new Fields(StrictJson.read(file, MOST_BYTES), "'" + file + "'");
      return f.text("day", "").equals(today.toString()) ? f.number("usd") : 0;
    } catch (IOException | IllegalArgumentException e) {
      return usd == null ? 0 : usd;
    }
  }

  /// Writes down what came of the calls that were under way.
  public synchronized void settle() {
    if (day != null) {
      keep(day, ledger.spend());
    }
  }

  /// Lets other servers have it.
  @Override
  public synchronized void close() throws IOException {
    settle();
    if (lock != null) {
      lock.close();
    }
  }

  private synchronized void keep(LocalDate today, Spend spent) {
    ObjectNode n = StrictJson.MAPPER.createObjectNode().put("day", today.toString());
    n.put("usd", spent.usd() + spent.unsureUsd());
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      BoundedFile.write(file, n.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // What cannot be written down may not be spent.
      throw new UncheckedIOException(e);
    }
  }
}
