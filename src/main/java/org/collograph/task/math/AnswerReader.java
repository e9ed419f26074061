package org.collograph.task.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.collograph.task.math.Answer.Brackets;
import org.jspecify.annotations.Nullable;

/// Reads a text into an answer: lists, then relations, then sets, then formulas; what is none of
/// these is words. Answers to every text.
final class AnswerReader {
  private static final int LONGEST = 2_000;
  private static final int MOST_ITEMS = 100;
  private static final Pattern JOINING =
      Pattern.compile(
          ",? *\\\\(?:text|mbox|textrm) ?\\{ *,? *(?:and|or|\\\\&) *}|,?"
              + " *(?<![A-Za-z\\\\])(?:and|or)(?![A-Za-z])");
  private static final Pattern LIST = Pattern.compile("[,;]|\\\\\\\\");
  private static final Pattern GROUPED =
      Pattern.compile("(?<![\\d,.a-zA-Z])(\\d{1,3}(?:,\\d{3})+)(?![\\d,])");
  private static final Pattern SPACED =
      Pattern.compile("(?<![\\d.,])(\\d{1,3}(?: \\d{3})+)(?![\\d])");
  private static final Pattern SIGN =
      Pattern.compile(
          "<=|>=|!=|==|\\\\(?:leqslant|geqslant|leq?|geq?|neq?|in|lt|gt|approx|equiv|subseteq|subset|supseteq|supset|implies|Rightarrow|Leftarrow|iff|Leftrightarrow)(?![a-zA-Z])|[=<>]");
  private static final Pattern JOIN =
      Pattern.compile("\\\\(?:cup|cap|setminus)(?![a-zA-Z])|(?<=[)\\]}]) ?U ?(?=[(\\[])");
  private static final Pattern COLON = Pattern.compile(":");
  private static final Pattern EITHER_SIGN =
      Pattern.compile("\\\\(?:pm|mp)(?![a-zA-Z])|\\+/-|\\+-");
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?i)^(\\d{1,2}):(\\d\\d) *(?:\\\\(?:text|mbox) ?\\{)? *([ap])?\\.? ?(?:m\\.*)? *}?$");
  private static final Pattern NUMERAL =
      Pattern.compile(
          "^\\(?([0-9A-Z]{1,60})\\)? ?_ ?(?:(\\d)|\\{ ?(\\d{1,2}) ?}|\\{ ?\\\\text ?\\{ ?(\\d{1,2})"
              + " ?} ?}|(1\\d))$");

  private static final Pattern SUCH_THAT =
      Pattern.compile(
          "[a-z] *(?:\\\\in *\\\\mathbb ?\\{?R}? *)?(?:\\\\mid(?![a-z])|[|:])"
              + " *(.*[<>=].*|.*\\\\[lg]e.*)");
  static final Answer.Group REAL =
      new Answer.Group(
          Brackets.ROUND,
          List.of(
              new Answer.Formula(Expression.of("neg", new Expression.Name("infty"))),
              new Answer.Formula(new Expression.Name("infty"))));
  static final Answer EMPTY = new Answer.Words("emptyset");
  private static final String ENDS = "([^\\[\\]()]{1,60}[,;][^\\[\\]()]{1,60})";
  private static final Pattern OUTWARD = Pattern.compile("(?<![\\w)}])\\]" + ENDS + "([\\[\\]])");
  private static final Pattern OPEN_RIGHT = Pattern.compile("(?<![\\w)}])\\[" + ENDS + "\\[");
  private static final Pattern REALS =
      Pattern.compile(
          "\\\\mathbb ?\\{? ?R ?}?|\\\\R|(?i:all real numbers|the real numbers|all reals)");
  private static final Pattern NONE =
      Pattern.compile(
          "\\\\(?:emptyset|varnothing)|\\\\\\{ *\\\\}|(?i:no (?:real )?solutions?|the empty"
              + " set|empty set)");

  private final Conventions conventions;

  AnswerReader(Conventions conventions) {
    this.conventions = conventions;
  }

  Answer read(String text) {
    if (text.length() > LONGEST) {
      return new Answer.Words(text);
    }
    String clean = Notation.clean(text).replace("\\not=", "\\ne ").replace("\\not =", "\\ne ");
    clean = intervals(clean);
    Optional<String> chained = Conjunction.chained(clean);
    if (chained.isPresent()) {
      return relation(chained.get());
    }
    return items(
        JOINING
            .matcher(SPACED.matcher(clean).replaceAll(m -> m.group(1).replace(" ", "")))
            .replaceAll(","));
  }

  /// French intervals, whose brackets look outwards where an end does not belong: `]1;2]`.
  private static String intervals(String text) {
    String left =
        OUTWARD
            .matcher(text)
            .replaceAll(
                m ->
                    Matcher.quoteReplacement(
                        "(" + m.group(1) + (m.group(2).equals("[") ? ")" : "]")));
    return OPEN_RIGHT
        .matcher(left)
        .replaceAll(m -> Matcher.quoteReplacement("[" + m.group(1) + ")"));
  }

  private Answer items(String text) {
    // Within brackets a comma parts: (1,234) is a pair.
    String grouped = TopLevel.outside(text, GROUPED, m -> m.group(1).replace(",", ""));
    List<String> parts =
        TopLevel.cut(grouped, LIST).parts().stream().filter(p -> !p.isEmpty()).toList();
    if (parts.size() > MOST_ITEMS) {
      return new Answer.Words(text);
    }
    List<Answer> items = each(parts);
    return items.size() == 1
        ? items.getFirst()
        : items.isEmpty() ? new Answer.Words("") : new Answer.Group(Brackets.NONE, items);
  }

  /// What ± stands for is two answers of a list.
  private List<Answer> each(List<String> parts) {
    return parts.stream().flatMap(p -> bothSigns(p).stream()).map(this::relation).toList();
  }

  private static List<String> bothSigns(String text) {
    Matcher m = EITHER_SIGN.matcher(text);
    if (!m.find()) {
      return List.of(text);
    }
    String plus = m.replaceAll(f -> f.group().equals("\\mp") ? "-" : "+");
    String minus = m.replaceAll(f -> f.group().equals("\\mp") ? "+" : "-");
    return List.of(plus, minus);
  }

  /// An item of a list, a cell of a matrix.
  Answer relation(String text) {
    TopLevel.Cut cut = TopLevel.cut(text, SIGN);
    if (cut.signs().isEmpty() || cut.parts().stream().anyMatch(String::isEmpty)) {
      return piece(text);
    }
    List<Answer> sides = new ArrayList<>(cut.parts().stream().map(this::piece).toList());
    List<String> signs = new ArrayList<>(cut.signs().stream().map(AnswerReader::sign).toList());
    int about = signs.indexOf("~");
    if (about > 0) {
      sides = sides.subList(0, about + 1);
      signs = signs.subList(0, about);
    } else if (about == 0) {
      // What stands beside an exact value is that value once more.
      if (!Relations.isName(sides.getFirst())) {
        return sides.getFirst();
      }
      signs.set(0, "=");
    }
    if (signs.size() > 1 && signs.stream().allMatch("="::equals)) {
      return new Answer.Relation(List.of(sides.getFirst(), sides.getLast()), List.of("="));
    }
    return new Answer.Relation(List.copyOf(sides), List.copyOf(signs));
  }

  private static String sign(String written) {
    return switch (written) {
      case "\\le", "\\leq", "\\leqslant", "<=" -> "<=";
      case "\\ge", "\\geq", "\\geqslant", ">=" -> ">=";
      case "\\ne", "\\neq", "!=" -> "!=";
      case "\\lt", "<" -> "<";
      case "\\gt", ">" -> ">";
      case "\\in" -> "in";
      case "\\approx" -> "~";
      case "\\implies", "\\Rightarrow" -> "implies";
      case "\\Leftarrow" -> "follows from";
      case "\\iff", "\\Leftrightarrow" -> "iff";
      case "\\subset", "\\subseteq" -> "within";
      case "\\supset", "\\supseteq" -> "holds";
      default -> "=";
    };
  }

  /// One side of a relation, or one item of a list.
  private Answer piece(String text) {
    String s = Units.unwrapped(text);
    if (REALS.matcher(s).matches()) {
      return REAL;
    }
    if (NONE.matcher(s).matches()) {
      return EMPTY;
    }
    Matcher clock = CLOCK.matcher(s);
    if (clock.matches()) {
      return clock(clock, s);
    }
    Matcher numeral = NUMERAL.matcher(s);
    if (numeral.matches() && Character.isDigit(numeral.group(1).charAt(0))) {
      return numeral(numeral);
    }
    Optional<Answer> matrix =
        TopLevel.isWrapped(s) ? Optional.empty() : new MatrixArithmetic(this).read(s);
    if (matrix.isPresent()) {
      return matrix.get();
    }
    TopLevel.Cut sets = TopLevel.cut(s, JOIN);
    if (!sets.signs().isEmpty() && sets.parts().stream().noneMatch(String::isEmpty)) {
      return joined(sets);
    }
    Answer group = group(s);
    return group != null ? group : ratioOrFormula(s);
  }

  /// From left to right where the signs differ.
  private Answer joined(TopLevel.Cut sets) {
    List<String> signs = sets.signs().stream().map(s -> s.equals("U") ? "\\cup" : s).toList();
    List<Answer> parts = sets.parts().stream().map(this::relation).toList();
    if (signs.stream().distinct().count() == 1) {
      return new Answer.Joined(signs.getFirst(), parts);
    }
    Answer all = parts.getFirst();
    for (int i = 1; i < parts.size(); i++) {
      all = new Answer.Joined(signs.get(i - 1), List.of(all, parts.get(i)));
    }
    return all;
  }

  private Answer ratioOrFormula(String s) {
    TopLevel.Cut ratio = TopLevel.cut(s, COLON);
    if (ratio.parts().size() > 1
        && ratio.parts().stream().noneMatch(String::isEmpty)
        && ratio.parts().size() < 6) {
      return new Answer.Ratio(ratio.parts().stream().map(this::formula).toList());
    }
    return formula(s);
  }

  private static Answer clock(Matcher m, String text) {
    int hour = Integer.parseInt(m.group(1));
    int minute = Integer.parseInt(m.group(2));
    if (hour > 24 || minute > 59) {
      return new Answer.Words(text);
    }
    String half = m.group(3) == null ? "" : m.group(3).toLowerCase(Locale.ROOT);
    int offset = half.equals("p") && hour < 12 ? 12 : half.equals("a") && hour == 12 ? -12 : 0;
    return new Answer.Clock((hour + offset) * 60 + minute);
  }

  private static Answer numeral(Matcher m) {
    for (int i = 2; i <= 5; i++) {
      if (m.group(i) != null) {
        return new Answer.Numeral(m.group(1), Integer.parseInt(m.group(i)));
      }
    }
    throw new IllegalStateException(m.group());
  }

  /// A tuple, an interval, a set, a matrix; null where the text is none of them.
  private @Nullable Answer group(String s) {
    if (s.length() < 3 || !TopLevel.isWrapped(s)) {
      return null;
    }
    if (s.startsWith("\\begin")) {
      return Matrices.read(s, this);
    }
    boolean command = s.startsWith("\\{") || s.startsWith("\\langle");
    String open = command ? s.startsWith("\\{") ? "\\{" : "\\langle" : s.substring(0, 1);
    String close =
        s.endsWith("\\}")
            ? "\\}"
            : s.endsWith("\\rangle") ? "\\rangle" : s.substring(s.length() - 1);
    String inside = s.substring(open.length(), s.length() - close.length()).strip();
    if ((open.equals("(") || open.equals("["))
        && inside.startsWith("\\begin")
        && TopLevel.isWrapped(inside)) {
      return Matrices.read(inside, this);
    }
    List<String> parts = TopLevel.cut(inside, LIST).parts();
    boolean set = open.equals("\\{");
    Matcher such = SUCH_THAT.matcher(inside);
    if (set && such.matches()) {
      return relation(such.group(1));
    }
    if (set && inside.isEmpty()) {
      return EMPTY;
    }
    if (parts.size() == 1 && !set || parts.size() > MOST_ITEMS || inside.isEmpty()) {
      return null;
    }
    return new Answer.Group(brackets(open, close), each(parts));
  }

  private static Brackets brackets(String open, String close) {
    return switch (open) {
      case "\\{", "{" -> Brackets.BRACES;
      case "\\langle" -> Brackets.ANGLE;
      default -> Brackets.of(open.equals("["), close.equals("]"));
    };
  }

  Answer formula(String text) {
    String s = Units.percentSign(text.strip());
    s = conventions.units() ? Units.withoutUnit(s) : s;
    if (WordsOnly.is(s)) {
      return new Answer.Words(WordsOnly.plain(s));
    }
    try {
      Expression expression = ExpressionReader.read(s);
      return new Answer.Formula(
          conventions.units()
                  && expression instanceof Expression.Apply(String op, var parts)
                  && op.equals("deg")
              ? parts.getFirst()
              : expression);
    } catch (Unreadable e) {
      return new Answer.Words(WordsOnly.plain(s));
    }
  }
}
