package org.collograph.run.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.collograph.evaluation.CachedModel;
import org.collograph.evaluation.MemoryCache;
import org.collograph.evaluation.SpendLedger;
import org.collograph.llm.ChatModel;
import org.collograph.llm.Message;
import org.collograph.llm.ModelFailure;
import org.collograph.llm.ModelReply;
import org.collograph.llm.ModelRequest;
import org.collograph.llm.Pool;
import org.jspecify.annotations.Nullable;

/// Times how fast a model reads and writes, one call at a time, without what the call waits for
/// before it is sent. A long and a short prompt that may write a single token differ by what is
/// read; a long and a short reply to the same prompt by what is written. So what every call takes,
/// whatever its length, falls out.
final class Rates {
  static final int TIMES = 4;
  private static final int SHORT_WORDS = 9;
  private static final int LONG_WORDS = 500;
  private static final int LONG_REPLY = 48;
  private static final double NANOS = 1e9;

  private final Pool pool;
  private final SpendLedger ledger;
  private final LongSupplier nanos;
  private double seconds;
  private int probes;

  /// Tokens a second; null where the calls did not differ enough to tell.
  record Pair(@Nullable MeasuredMean prefill, @Nullable MeasuredMean decode) {}

  private record Timed(ModelReply reply, double seconds) {}

  /// Tokens more and the seconds that each pair of calls differed by.
  private static final class Differences {
    private long tokens;
    private final List<Double> seconds = new ArrayList<>();

    void add(int more, double longer) {
      tokens += more;
      seconds.add(longer);
    }

    /// The mean tokens over the mean seconds, with the seconds' interval; null where that holds
    /// nothing.
    @Nullable MeasuredMean rate() {
      MeasuredMean took = MeasuredMean.of(seconds);
      double each = (double) tokens / seconds.size();
      return each <= 0 || took.low() <= 0
          ? null
          : new MeasuredMean(each / took.mean(), each / took.high(), each / took.low(), took.n());
    }
  }

  Rates(Pool pool, SpendLedger ledger, LongSupplier nanos) {
    this.pool = pool.with(timing(pool.client()));
    this.ledger = ledger;
    this.nanos = nanos;
  }

  private ChatModel timing(ChatModel client) {
    return request -> {
      long begun = nanos.getAsLong();
      ModelReply reply = client.ask(request);
      seconds = (nanos.getAsLong() - begun) / NANOS;
      return reply;
    };
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
    Differences reading = new Differences();
    Differences writing = new Differences();
    time(model, SHORT_WORDS, 1);
    for (int i = 0; i < TIMES; i++) {
      Timed brief = time(model, SHORT_WORDS, 1);
      Timed large = time(model, LONG_WORDS, 1);
      Timed told = time(model, SHORT_WORDS, LONG_REPLY);
      reading.add(
          large.reply().inputTokens() - brief.reply().inputTokens(),
          large.seconds() - brief.seconds());
      writing.add(
          told.reply().outputTokens() - brief.reply().outputTokens(),
          told.seconds() - brief.seconds());
    }
    return new Pair(reading.rate(), writing.rate());
  }

  /// Every prompt begins in its own way: servers remember how the last one began.
  private Timed time(String model, int words, int mostWritten) throws InterruptedException {
    String prompt =
        String.format(
                Locale.ROOT, "Note %d. Tell a long story about these words: ", ++probes * 7_919)
            + "river stone lantern ".repeat(words / 3)
            + ".";
    var request = new ModelRequest(model, List.of(Message.user(prompt)), probes, mostWritten);
    ModelReply reply = new CachedModel(pool, new MemoryCache(), ledger).ask(request);
    return new Timed(reply, seconds);
  }
}
