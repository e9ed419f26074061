package org.collograph.llm.simulated;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.collograph.task.grade.Grader;

/// A wrong number or formula: the right one with one of its whole numbers changed, up as often as
/// down.
final class WrongNumber {
  private static final Pattern WHOLE = Pattern.compile("\\d{1,15}");
  private static final Pattern ALONE = Pattern.compile("-?\\d{1,15}");

  /// Around small numbers, so far at least: or nobody could be wrong in a way of their own.
  private static final int LEAST_WIDTH = 6;

  private static final double WIDTH = 0.9;
  private static final int TRIES = 20;
  private static final int ORDERLY_TRIES = 6;

  private WrongNumber() {}

  /// @param right normalised
  static String of(String right, Grader grader, Draws draws) {
    List<MatchResult> numbers = WHOLE.matcher(right).results().toList();
    for (int i = 0; i < TRIES && !numbers.isEmpty(); i++) {
      boolean up = draws.chance(0.5);
      MatchResult at = numbers.get(draws.below(numbers.size()));
      String wrong = grader.normalise(changed(right, at, up, draws));
      if (isWrong(wrong, right, grader)) {
        return wrong;
      }
    }
    // Words, or a formula in which no number counts.
    return String.valueOf(1 + draws.below(99));
  }

  /// Two whole numbers are equal where their texts are: that need not be worked out.
  private static boolean isWrong(String wrong, String right, Grader grader) {
    return !wrong.equals(right)
        && (ALONE.matcher(wrong).matches() && ALONE.matcher(right).matches()
            || !grader.equal(wrong, right));
  }

  /// What is larger stands later in the alphabet too, and what is smaller earlier, where there is
  /// such a number: else most wrong numbers would begin with a higher digit than the right one.
  private static String changed(String right, MatchResult at, boolean up, Draws draws) {
    String changed = right;
    for (int i = 0; i < ORDERLY_TRIES; i++) {
      String number = number(at.group(), up, ALONE.matcher(right).matches(), draws);
      changed = right.substring(0, at.start()) + number + right.substring(at.end());
      changed = changed.startsWith("--") ? changed.substring(2) : changed;
      if (changed.compareTo(right) > 0 == up) {
        return changed;
      }
    }
    return changed;
  }

  /// @param alone whether it may become negative: within a formula that might not be one any more
  private static String number(String number, boolean up, boolean alone, Draws draws) {
    long from = Long.parseLong(number);
    long width = Math.max(LEAST_WIDTH, (long) (from * WIDTH));
    long by = 1 + (long) (draws.uniform() * width);
    long to = up ? from + by : from - by;
    if (!alone && to <= 0) {
      to = 1 + draws.below(9);
    }
    // 0.05 becomes 0.08: its noughts have a place.
    boolean hasPlaces = number.startsWith("0") && number.length() > 1;
    String plain = String.valueOf(to);
    return hasPlaces ? "0".repeat(Math.max(0, number.length() - plain.length())) + plain : plain;
  }
}
