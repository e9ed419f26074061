package org.collograph.run.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.collograph.evaluation.CachedModel;
import org.collograph.evaluation.MemoryCache;
import org.collograph.evaluation.SpendLedger;
import org.collograph.llm.Message;
import org.collograph.llm.ModelFailure;
import org.collograph.llm.ModelReply;
import org.collograph.llm.ModelRequest;
import org.collograph.llm.Pool;

/// Times how fast a model reads and writes, one call at a time. A long and a short prompt that may
/// write a single token differ by what is read; a long and a short reply to the same prompt by what
/// is written. So what every call takes, whatever its length, falls out.
final class Rates {
  static final int TIMES = 4;
  private static final int LONG_WORDS = 500;
  private static final int LONG_REPLY = 48;
  private static final double NANOS = 1e9;

  private final Pool pool;
  private final SpendLedger ledger;
  private final LongSupplier nanos;
  private int probes;

  /// Tokens a second; null where the two calls did not differ enough to tell.
  record Pair(Measured prefill, Measured decode) {}

  private record Timed(ModelReply reply, double seconds) {}

  Rates(Pool pool, SpendLedger ledger, LongSupplier nanos) {
    this.pool = pool;
    this.ledger = ledger;
    this.nanos = nanos;
  }

  /// Nothing where the model refuses what it is timed with.
  Pair of(String model) throws InterruptedException {
    try {
      return timed(model);
    } catch (ModelFailure e) {
      return new Pair(null, null);
    }
  }

  private Pair timed(String model) throws InterruptedException {
    List<Double> reading = new ArrayList<>();
    List<Double> writing = new ArrayList<>();
    time(model, 10, 1);
    for (int i = 0; i < TIMES; i++) {
      Timed brief = time(model, 10, 1);
      Timed large = time(model, LONG_WORDS, 1);
      Timed told = time(model, 10, LONG_REPLY);
      add(
          reading,
          large.reply().inputTokens() - brief.reply().inputTokens(),
          large.seconds() - brief.seconds());
      add(
          writing,
          told.reply().outputTokens() - brief.reply().outputTokens(),
          told.seconds() - brief.seconds());
    }
    return new Pair(measured(reading), measured(writing));
  }

  private static void add(List<Double> rates, int tokens, double seconds) {
    if (tokens > 0 && seconds > 0) {
      rates.add(tokens / seconds);
    }
  }

  private static Measured measured(List<Double> rates) {
    return rates.isEmpty() ? null : Measured.of(rates);
  }

  /// Every prompt begins in its own way: servers remember how the last one began.
  private Timed time(String model, int words, int mostWritten) throws InterruptedException {
    String prompt =
        "Note %d. Tell a long story about these words: ".formatted(++probes * 7_919)
            + "river stone lantern ".repeat(words / 3)
            + ".";
    var request = new ModelRequest(model, List.of(Message.user(prompt)), probes, mostWritten);
    var once = new CachedModel(pool, new MemoryCache(), ledger);
    long begun = nanos.getAsLong();
    ModelReply reply = once.ask(request);
    return new Timed(reply, (nanos.getAsLong() - begun) / NANOS);
  }
}
