package org.collograph.ui.common;

import org.collograph.evaluation.Caps;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;

/// Reads caps as a person writes them.
public final class CapFields {
  private CapFields() {}

  /// @param calls empty for no cap; the others likewise
  public static Caps read(String calls, String usd, String tokens) {
    return new Caps(
        whole("calls", calls.strip()), usd(usd.strip()), whole("tokens", tokens.strip()));
  }

  private static @Nullable Long whole(String what, String text) {
    try {
      return text.isEmpty() ? null : Long.valueOf(text.replace(",", "").replace(".", ""));
    } catch (NumberFormatException e) {
      throw new Refusal(
          e,
          "The cap on %s is '%s'. Maybe a whole number is meant, or nothing at all.",
          what,
          text);
    }
  }

  /// @param text empty for no cap
  public static @Nullable Double usd(String text) {
    try {
      return text.isEmpty() ? null : Double.valueOf(text.replace("$", "").replace(',', '.'));
    } catch (NumberFormatException e) {
      throw new Refusal(
          e,
          "The cap in dollars is '%s'. Maybe a number such as 0.50 is meant, or nothing at all.",
          text);
    }
  }
}
