package org.collograph.task.math;

import org.collograph.words.Refusal;

/// What graders disagree on. Each is a choice of the task; the default is what most graders do.
///
/// @param percent what `28%` may be equal to
/// @param ordered whether a list without brackets has an order: `4, -2` and `-2, 4`
/// @param digits how many significant digits a decimal needs to stand for a number like 1/3 or √2
/// @param units whether `15 cm` equals 15 and `45°` equals 45
/// @param names whether `x = 5` equals 5
///
///   Not a choice: `2/4` equals 1/2, words are compared without regard to capitals, `664` equals
///   `664_7` since the base was asked for (another base never does), a set equals the list of its
///   members, and an inequality the interval that it describes.
public record Conventions(
    Percent percent, boolean ordered, int digits, boolean units, boolean names) {

  /// What a percent sign means.
  public enum Percent {
    /// 28 % equals 28 and 0.28.
    EITHER,
    /// 28 % equals 28 only.
    DROPPED,
    /// 28 % equals 0.28 only.
    FRACTION
  }

  public static final Conventions DEFAULT = new Conventions(Percent.EITHER, false, 4, true, true);

  public Conventions {
    if (digits < 1 || digits > 30) {
      throw new Refusal("digits is %d and must be from 1 to 30. Maybe 4 is meant.", digits);
    }
  }
}
