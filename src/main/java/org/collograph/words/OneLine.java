package org.collograph.words;

import org.apache.commons.lang3.StringUtils;

/// A text on one line.
public final class OneLine {
  private OneLine() {}

  /// White space and control characters as single blanks; cut with an ellipsis where it is longer.
  public static String of(String text, int longest) {
    String line = StringUtils.normalizeSpace(text.replaceAll("\\p{Cntrl}", " "));
    return StringUtils.abbreviate(line, "…", longest);
  }
}
