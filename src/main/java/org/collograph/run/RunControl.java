package org.collograph.run;

import org.jspecify.annotations.Nullable;

/// What is asked of a run that is at work by somebody who has not started it: another window, or a
/// terminal.
///
/// @param wish what it has not done yet; null for nothing
/// @param held whether it is paused, with all of it in the memory of its process
public record RunControl(@Nullable Wish wish, boolean held) {
  /// What may be asked.
  public enum Wish {
    PAUSE,
    RESUME,
    STOP
  }
}
