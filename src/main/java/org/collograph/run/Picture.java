package org.collograph.run;

import org.collograph.search.Objective;
import org.collograph.search.SearchEvent;

/// A story as it stood when a round was over, so that a long run need not be told from its
/// beginning whenever it is shown.
///
/// @param trials that are in it
/// @param round that was over
/// @param steers changes by hand that are in it
public record Picture(RunStory story, int trials, int round, int steers) {
  /// Fewer trials are told again in no time.
  static final int WORTH_KEEPING = 1_000;

  /// Of a run that has told nothing.
  public static Picture first(Objective objective) {
    return new Picture(RunStory.first(objective), 0, -1, 0);
  }

  /// With one thing more in it. It is a picture of a whole round again when that is over.
  Picture after(SearchEvent event) {
    return switch (event) {
      case SearchEvent.TrialFinished t -> next(event, t.trial().number(), round, steers);
      case SearchEvent.Steered s -> next(event, trials, round, s.number());
      case SearchEvent.RoundFinished r -> next(event, trials, r.round(), steers);
      default -> next(event, trials, round, steers);
    };
  }

  private Picture next(SearchEvent event, int told, int over, int changed) {
    return new Picture(story.after(new RunEvent.Searched(event)), told, over, changed);
  }

  boolean isWorthKeepingAfter(Picture kept) {
    return trials - kept.trials >= WORTH_KEEPING;
  }
}
