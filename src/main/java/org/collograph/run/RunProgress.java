package org.collograph.run;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.collograph.search.SearchRules;
import org.jspecify.annotations.Nullable;

/// How far a run is, by what it was thought to ask at most.
final class RunProgress {
  /// Yardsticks come last and go fast, because much of what they ask is known by then: so much of
  /// the whole they are taken to be.
  private static final double YARDSTICKS = 0.3;

  /// Before this share is done nothing is said of the time left.
  private static final double LEAST = 0.02;

  /// Seconds over which it is looked how fast it goes.
  private static final double WHILE = 40;

  private record Seen(double at, double done) {}

  private final Deque<Seen> seen = new ArrayDeque<>(List.of(new Seen(0, 0)));
  private final SearchEstimate estimate;
  private final SearchRules rules;
  private final Clock clock;
  private final long startedAt;

  /// @param rules of the plan
  RunProgress(SearchEstimate estimate, SearchRules rules, Clock clock) {
    this.estimate = estimate;
    this.rules = rules;
    this.clock = clock;
    this.startedAt = clock.millis();
  }

  /// From 0 to a little less than 1: only its end says that a run has ended.
  double of(RunStory s) {
    RunStory.Counts c = s.counts();
    double search = Math.min(1, c.asked() / Math.max(1, most(s)));
    double yards =
        Math.min(1, (double) c.yardstickAsked() / Math.max(1, estimate.yardstickAsked()));
    return Math.min(0.999, (1 - YARDSTICKS) * search + YARDSTICKS * yards);
  }

  /// Pairs that it was thought to ask, and those that a person has added: as many for a round as
  /// for those planned.
  private double most(RunStory s) {
    Integer rounds = rules.rounds();
    double longer = rounds == null ? 1 : (rounds + s.roundsAdded()) / (double) rounds;
    return estimate.asked() * longer + s.pairsAdded();
  }

  /// As fast as it went in the last while: yardsticks go faster or slower than the search. Null
  /// where nothing can be said yet.
  synchronized @Nullable Double secondsLeft(double done) {
    double now = (clock.millis() - startedAt) / 1000.0;
    if (now - seen.getLast().at() >= 1) {
      seen.addLast(new Seen(now, done));
    }
    while (seen.size() > 2 && seen.getFirst().at() < now - WHILE) {
      seen.removeFirst();
    }
    Seen before = seen.getFirst();
    double rate = (done - before.done()) / (now - before.at());
    boolean isKnown = now - before.at() > WHILE / 4 && rate > 0;
    return done < LEAST ? null : (1 - done) / (isKnown ? rate : done / now);
  }
}
