package org.collograph.run;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// What a run is doing. A change that is not listed here is refused, in memory and in the store.
///
/// | from | to | when |
/// |---|---|---|
/// | RUNNING | PAUSED | a person holds it, a cap is reached, an endpoint is down, the disk is full |
/// | RUNNING, PAUSED | STOPPED | a person ends it |
/// | RUNNING, PAUSED | FINISHED | the winner is judged |
/// | RUNNING, PAUSED | FAILED | a bug of ours, or a file that changed under it |
/// | RUNNING, PAUSED | INTERRUPTED | broken off: Ctrl+C, a closed window, a kill |
/// | PAUSED, STOPPED, FAILED, INTERRUPTED | RUNNING | it is taken up again |
///
/// A state may be told once more with another reason.
public enum RunState {
  RUNNING,
  /// Held by a person, or by a cap that was reached.
  PAUSED,
  /// Broken off from outside; nothing that was finished is lost.
  INTERRUPTED,
  /// Ended by a person.
  STOPPED,
  FINISHED,
  FAILED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isOver() {
    return this != RUNNING && this != PAUSED;
  }

  private Set<RunState> next() {
    return switch (this) {
      case RUNNING -> EnumSet.complementOf(EnumSet.of(RUNNING));
      case PAUSED -> EnumSet.complementOf(EnumSet.of(PAUSED));
      case INTERRUPTED, STOPPED, FAILED -> EnumSet.of(RUNNING);
      case FINISHED -> EnumSet.noneOf(RunState.class);
    };
  }

  public boolean mayBecome(RunState other) {
    return this == other || next().contains(other);
  }

  /// @return the other one
  /// @throws IllegalStateException where no such change is documented
  RunState to(RunState other) {
    if (!mayBecome(other)) {
      throw new IllegalStateException(
          String.format(Locale.ROOT, "A run that is %s cannot become %s.", word(), other.word()));
    }
    return other;
  }
}
