package org.collograph.task.math;

import java.util.List;

/// What a text answers, as a mathematician reads it.
sealed interface Answer {
  record Formula(Expression expression) implements Answer {}

  record Words(String text) implements Answer {}

  record Group(Brackets brackets, List<Answer> items) implements Answer {
    public Group {
      items = List.copyOf(items);
    }
  }

  /// Sets that are joined (or cut, by the sign).
  record Joined(String sign, List<Answer> parts) implements Answer {}

  record Matrix(List<List<Answer>> rows) implements Answer {}

  /// @param signs one fewer than sides: `=`, `<`, `<=`, `>`, `>=`, `!=`, `in`
  record Relation(List<Answer> sides, List<String> signs) implements Answer {}

  /// A number in a base that is told.
  record Numeral(String digits, int base) implements Answer {}

  record Ratio(List<Answer> parts) implements Answer {}

  /// A time of day, in minutes.
  record Clock(int minutes) implements Answer {}

  /// How a group is bracketed; an interval may be closed on one side.
  enum Brackets {
    NONE,
    BRACES,
    ROUND,
    SQUARE,
    LEFT_CLOSED,
    RIGHT_CLOSED,
    ANGLE;

    boolean hasOrder(Conventions conventions) {
      return this == NONE ? conventions.ordered() : this != BRACES;
    }

    boolean isIntervals() {
      return this != NONE && this != BRACES && this != ANGLE;
    }

    static Brackets of(boolean leftClosed, boolean rightClosed) {
      return leftClosed ? rightClosed ? SQUARE : LEFT_CLOSED : rightClosed ? RIGHT_CLOSED : ROUND;
    }
  }
}
