package org.collograph.run;

import java.time.Instant;
import org.collograph.evaluation.Accuracy;
import org.collograph.evaluation.Spend;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// A run as the store has it.
///
/// @param process number of the one that it runs in, or ran in last
/// @param spend over all the times it was taken up
/// @param judged accuracy of the winner on questions it had not seen; null before
/// @param label what a person calls it
/// @param message why it is paused or failed; null otherwise
public record StoredRun(
    String name,
    SearchPlan plan,
    boolean simulated,
    RunState state,
    long process,
    Instant created,
    long trials,
    long asked,
    Spend spend,
    @Nullable Sentence message,
    @Nullable Accuracy judged,
    RunLabel label) {

  public long calls() {
    return spend.calls();
  }

  public long cachedCalls() {
    return spend.cachedCalls();
  }

  /// US dollars; null where they are not known, as those of simulated models.
  public @Nullable Double usd() {
    return simulated ? null : spend.usdOrNull();
  }

  /// A run of the same plan that was broken off and has spent nothing of its own.
  StoredRun begunAnew(long now) {
    return new StoredRun(
        name,
        plan,
        simulated,
        RunState.INTERRUPTED,
        0,
        Instant.ofEpochMilli(now),
        0,
        0,
        Spend.NOTHING,
        null,
        null,
        RunLabel.NONE);
  }

  /// The same run by another plan.
  public StoredRun with(SearchPlan other) {
    return new StoredRun(
        name, other, simulated, state, process, created, trials, asked, spend, message, judged,
        label);
  }
}
