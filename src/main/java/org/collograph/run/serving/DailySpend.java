package org.collograph.run.serving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.jspecify.annotations.Nullable;

/// What may be spent in a day (UTC), and what was: written down before each call, with all that is
/// under way as spent, so that neither a restart nor a kill gives anything back.
public final class DailySpend {
  private static final long MOST_BYTES = 1 << 16;

  private final Path file;
  private final @Nullable Double usd;
  private final Clock clock;
  private @Nullable LocalDate day;
  private SpendLedger ledger = SpendLedger.unlimited();

  /// @param file where it is kept
  /// @param usd dollars a day; null for no limit
  public DailySpend(Path file, @Nullable Double usd, Clock clock) {
    this.file = file;
    this.usd = usd;
    this.clock = clock;
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
  public synchronized void end() {
    if (day != null) {
      keep(day, ledger.spend());
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
