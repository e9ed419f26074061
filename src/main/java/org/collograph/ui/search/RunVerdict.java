package org.collograph.ui.search;

import java.util.Optional;
import org.collograph.run.RunStory;
import org.collograph.run.Verdict;
import org.collograph.ui.common.Words;

/// What a run has come to, in a sentence that says what its figures rest on.
final class RunVerdict {
  private RunVerdict() {}

  /// @param s null where no run is shown
  /// @return empty where there is nothing to say
  static String of(RunStory s, Replay replay) {
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
      case STOPPED -> Words.of("Stopped. The best so far was not validated.");
      case FINISHED -> finished(s);
      case RUNNING, PAUSED, INTERRUPTED ->
          s.stage().message() != null
              ? Words.of(s.stage().message())
              : Words.of("Not validated yet: this score is from the search.");
    };
  }

  private static String finished(RunStory s) {
    String verdict =
        Optional.ofNullable(s.result())
            .flatMap(r -> Verdict.of(r, s.objective()))
            .map(v -> Words.of(v.sentence()))
            .orElseGet(() -> Words.of("Finished."));
    return s.stage().message() == null ? verdict : verdict + " " + Words.of(s.stage().message());
  }
}
