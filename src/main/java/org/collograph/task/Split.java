package org.collograph.task;

/// What a question may be used for. Validation has two halves: the winner is chosen on the first
/// and judged on the second. 40 : 15 : 15 : 30, by a hash of the question alone.
public enum Split {
  SEARCH(0.4),
  CHOOSING(0.55),
  JUDGING(0.7),
  TEST(1.0);

  private final double until;

  Split(double until) {
    this.until = until;
  }

  public static Split of(Question question) {
    double at = QuestionHash.of(question).fraction();
    for (Split split : values()) {
      if (at < split.until) {
        return split;
      }
    }
    return TEST;
  }

  /// The word of files and of the command line: both halves are `validation`.
  public String word() {
    return switch (this) {
      case SEARCH -> "search";
      case CHOOSING, JUDGING -> "validation";
      case TEST -> "test";
    };
  }
}
