package org.collograph.task.math;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/// Takes away what is mere notation: spacing, sizes, dollar signs, letters of other alphabets for
/// the same signs.
final class Notation {
  private static final Map<Character, String> SIGNS =
      Map.ofEntries(
          Map.entry('²', "^2"),
          Map.entry('³', "^3"),
          Map.entry('−', "-"),
          Map.entry('–', "-"),
          Map.entry('—', "-"),
          Map.entry('×', "*"),
          Map.entry('·', "*"),
          Map.entry('⋅', "*"),
          Map.entry('∗', "*"),
          Map.entry('÷', "/"),
          Map.entry('≤', "\\le "),
          Map.entry('≥', "\\ge "),
          Map.entry('≠', "\\ne "),
          Map.entry('≈', "\\approx "),
          Map.entry('∞', "\\infty "),
          Map.entry('π', "\\pi "),
          Map.entry('θ', "\\theta "),
          Map.entry('√', "\\sqrt "),
          Map.entry('∪', "\\cup "),
          Map.entry('∩', "\\cap "),
          Map.entry('∈', "\\in "),
          Map.entry('∅', "\\emptyset "),
          Map.entry('±', "\\pm "),
          Map.entry('°', "^\\circ "),
          Map.entry('½', " 1/2"),
          Map.entry('⅓', " 1/3"),
          Map.entry('⅔', " 2/3"),
          Map.entry('¼', " 1/4"),
          Map.entry('¾', " 3/4"),
          Map.entry('，', ", "),
          Map.entry('（', "("),
          Map.entry('）', ")"),
          Map.entry('。', "."),
          Map.entry('€', ""),
          Map.entry('£', ""),
          Map.entry('¥', ""));

  private static final Pattern DOUBLED =
      Pattern.compile(
          "(?<!\\\\)\\\\\\\\(?=frac|dfrac|tfrac|sqrt|left|right|begin|end|text|mbox|pi|cdot|times|infty|pm|circ|cup|boxed|le\\b|ge\\b|in\\b|leq|geq|theta|binom|\\{|\\}|\\()");
  private static final Pattern SIZES =
      Pattern.compile(
          "\\\\(?:left|right|bigl|bigr|Bigl|Bigr|biggl|biggr|big|Big|bigg|Bigg)(?![a-zA-Z])\\.?");
  private static final Pattern SPACES =
      Pattern.compile(
          "\\\\(?:quad|qquad|displaystyle|textstyle|limits|nolimits|hfill|hline|thinspace|enspace)(?![a-zA-Z])|(?<!\\\\)\\\\[,;:"
              + " >]|~|\\s");
  private static final Pattern TIGHT = Pattern.compile("(,) *\\\\! *");
  private static final Pattern FRACTIONS = Pattern.compile("\\\\[dtc]frac(?![a-zA-Z])");
  private static final Pattern EDGES =
      Pattern.compile("^(?:[\\s=:,;`*_]|\\\\approx|\\.(?!\\d))+|[\\s.,;:`*_]+$");
  private static final Pattern POWER = Pattern.compile("(?<=[\\w)\\]}])\\*\\*(?=[\\w(\\\\-])");

  private Notation() {}

  static String clean(String text) {
    StringBuilder plain = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      String sign = SIGNS.get(text.charAt(i));
      plain.append(sign == null ? text.charAt(i) : sign);
    }
    String s = Normalizer.normalize(plain, Normalizer.Form.NFKC);
    // A text that was escaped once too often.
    s = s.startsWith("\\\\begin") ? s.replace("\\\\", "\\") : s;
    s = DOUBLED.matcher(s).replaceAll("\\\\");
    s =
        TIGHT
            .matcher(s)
            .replaceAll("$1")
            .replace("\\!", "")
            .replace("{,}", ",")
            .replace("\\(", "")
            .replace("\\)", "");
    s = s.replace("\\[", "").replace("\\]", "").replace("\\$", "").replace("$", " ");
    s = FRACTIONS.matcher(s).replaceAll("\\\\frac");
    s = SIZES.matcher(s).replaceAll("");
    s = SPACES.matcher(s).replaceAll(" ");
    s = POWER.matcher(s).replaceAll("^");
    return EDGES.matcher(s.strip()).replaceAll("").strip();
  }
}
