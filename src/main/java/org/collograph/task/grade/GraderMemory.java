package org.collograph.task.grade;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What graders have told: many graphs share nodes, a vote passes replies on, and to read a formula
/// takes longer than to look it up. Thread-safe; one for each run, so that it goes with it.
public final class GraderMemory {
  private final Map<Grader, Grader> remembered = new ConcurrentHashMap<>();

  /// The same grader, which tells everything once.
  public Grader of(Grader grader) {
    return remembered.computeIfAbsent(grader, RememberedGrader::of);
  }
}
