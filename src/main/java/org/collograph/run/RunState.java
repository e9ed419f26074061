package org.collograph.run;

/// What a run is doing.
///
/// RUNNING → PAUSED → RUNNING; RUNNING or PAUSED → STOPPED, FINISHED, FAILED or INTERRUPTED. An
/// INTERRUPTED or PAUSED run may be taken up again (→ RUNNING); so may a STOPPED or FAILED one.
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
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  public boolean isOver() {
    return this != RUNNING && this != PAUSED;
  }
}
