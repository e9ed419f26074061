package org.collograph.ui.search;

import java.util.Optional;
import org.collograph.cost.Budget;
import org.collograph.run.RunStory;
import org.collograph.run.Verdict;
import org.collograph.search.JudgedGraph;
import org.collograph.search.SearchResult;
import org.collograph.ui.common.Words;
import org.jspecify.annotations.Nullable;

/// What a run has come to, in a sentence that says what its figures rest on.
final class RunVerdict {
  private RunVerdict() {}

  /// @param s null where no run is shown
  /// @return empty where there is nothing to say
  static String of(RunStory s, Replay replay, Budget budget) {
    if (s == null || s.best() == null) {
      return "";
    }
    if (replay.isOfThePast()) {
      return Words.of(
          "As it stood after round %d, by the questions asked until then.",
          replay.roundProperty().get());
    }
    return switch (s.state()) {
      case FAILED ->
          Words.of(
              "The search failed: %s What it had asked is kept.", Words.of(s.stage().message()));
      case STOPPED ->
          Words.of(
              s.result() == null
                  ? "Stopped. The best so far was not validated."
                  : "Stopped before all yardsticks were judged beside it.");
      case FINISHED -> finished(s, budget);
      case RUNNING, PAUSED, INTERRUPTED ->
          s.stage().message() != null
              ? Words.of(s.stage().message())
              : s.result() == null
                  ? Words.of("Not validated yet: this score is from the search.")
                  : Words.of("Judged, and the yardsticks are being judged beside it.");
    };
  }

  private static String finished(RunStory s, Budget budget) {
    String verdict =
        Optional.ofNullable(s.result())
            .flatMap(r -> Verdict.of(r, s.objective(), budget))
            .map(v -> Words.of(v.sentence()))
            .orElseGet(() -> Words.of("Finished."));
    return s.stage().message() == null ? verdict : verdict + " " + Words.of(s.stage().message());
  }

  /// A yardstick that the verdict says to take; null where that is the best, or nothing was judged.
  static @Nullable JudgedGraph toTake(@Nullable RunStory s, Budget budget) {
    if (s == null || s.result() == null) {
      return null;
    }
    SearchResult result = s.result();
    return Verdict.of(result, s.objective(), budget)
        .map(Verdict::take)
        .filter(t -> !t.graph().equals(result.best().graph()))
        .orElse(null);
  }
}
