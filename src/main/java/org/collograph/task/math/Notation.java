package org.collograph.task.math;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/// Takes away what is mere notation: spacing, sizes, dollar signs, letters of other alphabets for
/// the same signs.
final class Notation {
  private static final Map<Character, String> SIGNS =
      Map.ofEntries(
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
  private static final Pattern POWER = Pattern.compile("(?<=[\\w)\\]}]) ?\\*\\* ?(?=[\\w(\\\\-])");

  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺";
  private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉₋₊";
  private static final String PLAIN_DIGITS = "0123456789-+";
  private static final Pattern OVER = Pattern.compile("\\{([^{}]*)\\\\over(?![a-z])([^{}]*)}");
  private static final Pattern CHOOSE = Pattern.compile("\\{([^{}]*)\\\\choose([^{}]*)}");
  private static final Pattern SPACING = Pattern.compile("\\\\(?:hspace|vspace)\\*? ?\\{[^{}]*}");
  private static final Pattern COLOUR = Pattern.compile("\\\\(?:color|textcolor) ?\\{[^{}]*}");
  private static final Pattern ROW_GAP =
      Pattern.compile("\\\\\\\\ ?\\[-?[\\d.]+ ?(?:pt|em|ex|mm)]");
  private static final String GREEK = "αβγδεθλμσφωΔΩ";
  private static final String[] GREEK_NAMES = {
    "alpha", "beta", "gamma", "delta", "epsilon", "theta", "lambda", "mu", "sigma", "phi", "omega",
    "Delta", "Omega"
  };

  private Notation() {}

  /// Raised and lowered digits as `^{…}` and `_{…}`, Greek letters as commands.
  private static String spelled(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int greek = GREEK.indexOf(c);
      String run =
          SUPERSCRIPTS.indexOf(c) >= 0
              ? SUPERSCRIPTS
              : SUBSCRIPTS.indexOf(c) >= 0 ? SUBSCRIPTS : null;
      if (greek >= 0) {
        out.append('\\').append(GREEK_NAMES[greek]).append(' ');
      } else if (run == null) {
        out.append(c);
      } else {
        out.append(run.equals(SUPERSCRIPTS) ? "^{" : "_{");
        for (; i < text.length() && run.indexOf(text.charAt(i)) >= 0; i++) {
          out.append(PLAIN_DIGITS.charAt(run.indexOf(text.charAt(i))));
        }
        out.append('}');
        i--;
      }
    }
    return out.toString();
  }

  static String clean(String text) {
    StringBuilder plain = new StringBuilder(text.length() + 16);
    String spelled = spelled(text);
    for (int i = 0; i < spelled.length(); i++) {
      String sign = SIGNS.get(spelled.charAt(i));
      plain.append(sign == null ? spelled.charAt(i) : sign);
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
    s = ROW_GAP.matcher(s).replaceAll("\\\\\\\\");
    s = SPACING.matcher(COLOUR.matcher(s).replaceAll("")).replaceAll(" ");
    s = OVER.matcher(s).replaceAll("\\\\frac{$1}{$2}");
    s = CHOOSE.matcher(s).replaceAll("\\\\binom{$1}{$2}");
    s =
        s.replace("{:}", ":")
            .replace("\\lbrace", "\\{")
            .replace("\\rbrace", "\\}")
            .replace("\\ast", "*");
    s =
        s.replace("\\lbrack", "[")
            .replace("\\rbrack", "]")
            .replace("\\lor", ",")
            .replace("∛", "\\sqrt[3]");
    s = SIZES.matcher(s).replaceAll("");
    s = SPACES.matcher(s).replaceAll(" ");
    s = POWER.matcher(s).replaceAll("^");
    return EDGES.matcher(s.strip()).replaceAll("").strip();
  }
}
