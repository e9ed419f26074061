package org.collograph.evaluation;

import java.util.function.Consumer;
import org.collograph.llm.Finish;
import org.collograph.llm.ModelFailure;
import org.collograph.llm.ModelReply;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// Counts what a run sends. The worst that a call can come to is reserved before it is sent and
/// settled after, so a cap is never passed, whatever runs at once.
public final class SpendLedger {
  private final Caps caps;
  private final Consumer<Spend> onSent;
  private Spend spent;
  private Answers answers = Answers.NONE;
  private long open;
  private long openTokens;
  private double openUsd;

  /// @param before spent at earlier times that the run was taken up
  /// @param onSent told before each call is sent what was spent, with all that is under way as
  ///   unsure, so that a kill loses no count
  public SpendLedger(Caps caps, Spend before, Consumer<Spend> onSent) {
    this.caps = caps;
    this.spent = before;
    this.onSent = onSent;
  }

  public static SpendLedger unlimited() {
    return new SpendLedger(Caps.NONE, Spend.NOTHING, _ -> {});
  }

  /// Lets no call through: what is kept answers, or nothing does.
  public static SpendLedger closed() {
    return new SpendLedger(new Caps(1L, null, null), Spend.NOTHING.sent(1), _ -> {});
  }

  /// Waits while calls that are under way may still leave enough.
  ///
  /// @throws SpendCapReached where this call could pass a cap
  synchronized Reservation reserve(Charge worst) throws InterruptedException {
    while (true) {
      Sentence reached = reached(worst, 0, 0, 0);
      if (reached != null) {
        throw new SpendCapReached(reached);
      }
      if (reached(worst, open, openTokens, openUsd) == null) {
        break;
      }
      wait();
    }
    open++;
    openTokens += worst.tokens();
    openUsd += worst.usdOrNothing();
    spent = spent.sent(1);
    Reservation reservation = new Reservation(worst);
    try {
      onSent.accept(spent.unsure(openTokens, openUsd));
    } catch (RuntimeException | Error e) {
      reservation.fail(ModelFailure.Bill.NOT_SENT);
      throw e;
    }
    return reservation;
  }

  /// Why a call does not fit; null where it does. Calls under way are among those that were sent.
  private @Nullable Sentence reached(Charge worst, long calls, long tokens, double usd) {
    long sent = spent.calls() - open + calls;
    if (caps.calls() != null && sent >= caps.calls()) {
      return Sentence.of(
          "The run has sent %,d calls, which is its cap. Maybe resume it with a higher cap.",
          spent.calls());
    }
    double dollars = spent.usd() + spent.unsureUsd() + usd;
    if (caps.usd() != null && worst.usd() == null) {
      return Sentence.of(
          "A model has no price, so its calls cannot be held to %s dollars. Maybe give it a price:"
              + " 0 where it is free.",
          caps.usd());
    }
    if (caps.usd() != null && dollars + worst.usdOrNothing() > caps.usd()) {
      return Sentence.of(
          "The run has spent %.6f of its %s dollars, and the next call could cost %.6f. Maybe"
              + " resume it with a higher cap.",
          spent.usd() + spent.unsureUsd(), caps.usd(), worst.usd());
    }
    long all = spent.tokens() + spent.unsureTokens() + tokens;
    if (caps.tokens() != null && all + worst.tokens() > caps.tokens()) {
      return Sentence.of(
          "The run has used %,d of its %,d tokens, and the next call could take %,d. Maybe resume"
              + " it with a higher cap.",
          spent.tokens() + spent.unsureTokens(), caps.tokens(), worst.tokens());
    }
    return null;
  }

  /// @param most tokens that the model might write
  synchronized void heard(ModelReply reply, int most) {
    answers = answers.with(reply, most);
  }

  /// Of this time that the run was taken up.
  public synchronized Answers answers() {
    return answers;
  }

  synchronized void countCached() {
    spent = spent.cached();
  }

  /// What was spent, with all that is under way as unsure.
  public synchronized Spend spend() {
    return spent.unsure(openTokens, openUsd);
  }

  /// A call that may be sent. Exactly one of its methods is called, once.
  final class Reservation {
    private final Charge worst;

    private Reservation(Charge worst) {
      this.worst = worst;
    }

    void settle(Charge charge, ModelReply reply) {
      boolean isCut = reply.finish() == Finish.LENGTH;
      boolean isFiltered = reply.finish() == Finish.FILTERED;
      close(
          () -> {
            spent = spent.paid(charge, reply.estimated(), isCut, isFiltered);
            if (reply.estimated()) {
              // Where the endpoint told no tokens it may charge for more than was guessed.
              spent =
                  spent.unsure(
                      Math.max(0, worst.tokens() - charge.tokens()),
                      Math.max(0, worst.usdOrNothing() - charge.usdOrNothing()));
            }
          });
    }

    void fail(ModelFailure.Bill bill) {
      close(
          () -> {
            switch (bill) {
              case NOT_SENT -> spent = spent.sent(-1);
              case NOTHING -> spent = spent.withFailure();
              case UNKNOWN ->
                  spent = spent.withFailure().unsure(worst.tokens(), worst.usdOrNothing());
            }
          });
    }

    private void close(Runnable how) {
      synchronized (SpendLedger.this) {
        open--;
        openTokens -= worst.tokens();
        openUsd = open == 0 ? 0 : openUsd - worst.usdOrNothing();
        how.run();
        SpendLedger.this.notifyAll();
      }
    }
  }
}
