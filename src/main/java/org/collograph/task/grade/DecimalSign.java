package org.collograph.task.grade;

/// What parts a number's whole from its fraction where the number itself leaves it open, as in
/// `1,234` or `22.000`.
public enum DecimalSign {
  POINT,
  COMMA;

  /// As it stands in files.
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
