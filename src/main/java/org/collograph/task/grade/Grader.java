package org.collograph.task.grade;

import java.util.Optional;

/// Tells what a reply answers and whether two answers are the same.
public interface Grader {
  /// The answer in a reply, normalised; empty where there is none.
  ///
  /// @param choices how many there are; 0 unless it is a multiple choice
  Optional<String> extract(String reply, int choices);

  /// One text for all answers that count as equal, as far as this grader can tell.
  String normalise(String answer);

  default boolean equal(String one, String other) {
    return normalise(one).equals(normalise(other));
  }
}
