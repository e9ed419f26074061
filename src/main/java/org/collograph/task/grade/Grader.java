package org.collograph.task.grade;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Tells what a reply answers and whether two answers are the same.
///
/// It has a name and a version, which stand with every verdict: the version grows whenever a reply
/// may be told differently.
public interface Grader {
  String name();

  int version();

  /// Words of the kinds of question that it is for.
  default Set<String> kinds() {
    return Set.of(name());
  }

  /// The answer in a reply; empty where there is none.
  ///
  /// @param choices their texts; empty unless it is a multiple choice
  Optional<String> extract(String reply, List<String> choices);

  /// One text for answers that are plainly equal, by which they are counted and sorted.
  String normalise(String answer);

  /// Reflexive and symmetric.
  default boolean equal(String one, String other) {
    return normalise(one).equals(normalise(other));
  }

  /// Whether a right answer can be compared with at all; one that cannot is left unscored.
  default boolean reads(String gold) {
    return !gold.isBlank();
  }

  /// As it stands in files: `math 2`.
  default String id() {
    return name() + " " + version();
  }
}
