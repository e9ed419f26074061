package org.collograph.ui.models;

/// What a field may hold.
enum NumberForm {
  TEXT("a text"),
  POSITIVE("a number above 0"),
  /// Such as a price.
  NOT_NEGATIVE("a number, 0 where it is free,"),
  WHOLE("a whole number above 0"),
  TEMPERATURE("a number from 0 to 2");

  private static final double HOTTEST = 2;

  private final String words;

  NumberForm(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  boolean fits(String text) {
    if (this == TEXT) {
      return true;
    }
    try {
      double number = this == WHOLE ? Integer.parseInt(text) : Double.parseDouble(text);
      return Double.isFinite(number)
          && switch (this) {
            case NOT_NEGATIVE -> number >= 0;
            case TEMPERATURE -> number >= 0 && number <= HOTTEST;
            default -> number > 0;
          };
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
