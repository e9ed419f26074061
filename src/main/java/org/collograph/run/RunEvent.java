package org.collograph.run;

import org.collograph.evaluation.Spend;
import org.collograph.search.SearchEvent;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// What happened to a run: what its search tells, what was spent, what is being done, and what has
/// become of it.
public sealed interface RunEvent {
  record Searched(SearchEvent event) implements RunEvent {}

  /// @param progress from 0 to 1
  /// @param secondsLeft null where nothing can be said yet
  record SpendChanged(Spend spend, double progress, @Nullable Double secondsLeft)
      implements RunEvent {}

  /// @param what is being done now; null for nothing worth a word
  record WorkTold(@Nullable Sentence what) implements RunEvent {}

  /// @param why it is paused or failed; null otherwise
  record StateChanged(RunState state, @Nullable Sentence why) implements RunEvent {}
}
