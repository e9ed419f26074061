package org.collograph.task.math;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Answers in words: `odd`, `\text{Sunday}`, `no solution`.
final class WordsOnly {
  private static final Pattern STYLE =
      Pattern.compile(
          "\\\\(?:text|mbox|textrm|textbf|textit|mathrm|emph|operatorname) ?\\{([^{}]*)}");
  private static final Pattern WORDS = Pattern.compile("[\\p{L}][\\p{L}'’ .,-]*");
  private static final Set<String> CONSTANTS = Set.of("pi", "infty", "infinity", "inf");

  private WordsOnly() {}

  static boolean is(String text) {
    String bare = STYLE.matcher(text).replaceAll("$1").strip();
    if (!WORDS.matcher(bare).matches()) {
      return false;
    }
    boolean isName =
        bare.length() <= 2 && bare.equals(bare.toLowerCase(Locale.ROOT)) && !bare.equals("no");
    boolean isFunction = Primaries.FUNCTIONS.stream().anyMatch(f -> bare.startsWith(f + " "));
    return bare.length() > 1
        && !isName
        && !isFunction
        && !CONSTANTS.contains(bare)
        && !bare.matches("[a-z] ?- ?[a-z]|(?:[a-zA-Z] )+[a-zA-Z]");
  }

  /// Without styles, brackets round the whole, spaces and capitals.
  static String plain(String text) {
    String bare = STYLE.matcher(text).replaceAll("$1").strip().toLowerCase(Locale.ROOT);
    if (bare.startsWith("(") && bare.endsWith(")")) {
      bare = bare.substring(1, bare.length() - 1);
    }
    return bare.replaceAll("[\\s.,'’]+", "");
  }
}
