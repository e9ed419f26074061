package org.collograph.task.math;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apfloat.Aprational;
import org.jspecify.annotations.Nullable;

/// Reads a formula, in LaTeX or as people type it: sums of products of powers, with products that
/// need no sign.
final class ExpressionReader {
  private static final int DEEPEST = 120;
  private static final Pattern NUMBER =
      Pattern.compile("(\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE]([-+]?\\d{1,4})(?![\\w.]))?");
  private static final Pattern REPEATING =
      Pattern.compile(
          "(\\d{1,60}\\.(\\d{0,60})) ?\\\\(?:overline|bar) ?(?:\\{ ?(\\d{1,60}) ?}|(\\d))");
  private static final Pattern MIXED =
      Pattern.compile("(\\d{1,9}) +(\\d{1,9}) ?/ ?(\\d{1,9})(?![\\d.])");
  private static final Pattern MIXED_LATEX =
      Pattern.compile(
          "(\\d{1,9}) ?\\\\frac ?(?:\\{ ?(\\d{1,9}) ?}|(\\d)) ?(?:\\{ ?(\\d{1,9}) ?}|(\\d))");
  private static final Pattern DEGREE =
      Pattern.compile("\\^ ?\\{? ?\\\\circ ?}?|\\\\degree|°|\\\\deg(?![a-z])");

  private final Cursor cursor;
  private final Primaries primaries;
  private int depth;

  private ExpressionReader(String text) {
    cursor = new Cursor(text);
    primaries = new Primaries(cursor, this);
  }

  /// @throws Unreadable where the text is no formula
  static Expression read(String text) {
    ExpressionReader reader = new ExpressionReader(text);
    Expression all = reader.sum();
    if (!reader.cursor.isAtEnd()) {
      throw new Unreadable("more follows");
    }
    return all;
  }

  Expression sum() {
    if (++depth > DEEPEST) {
      throw new Unreadable("too deep");
    }
    Expression left = product();
    while (true) {
      if (cursor.takes("+")) {
        left = Expression.of("+", left, product());
      } else if (cursor.takes("-")) {
        left = Expression.of("+", left, Expression.of("neg", product()));
      } else {
        depth--;
        return left;
      }
    }
  }

  Expression product() {
    Expression left = signed();
    while (true) {
      if (cursor.takes("*") || cursor.takes("\\cdot") || cursor.takes("\\times")) {
        left = Expression.of("*", left, signed());
      } else if (cursor.takes("/") || cursor.takes("\\div")) {
        left = Expression.of("/", left, signed());
      } else if (primaries.beginsHere()) {
        left = Expression.of("*", left, power());
      } else {
        return left;
      }
    }
  }

  private Expression signed() {
    if (++depth > DEEPEST) {
      throw new Unreadable("too deep");
    }
    Expression all =
        cursor.takes("-") ? Expression.of("neg", signed()) : cursor.takes("+") ? signed() : power();
    depth--;
    return all;
  }

  Expression power() {
    Expression base = mixed();
    base = base == null ? primaries.read() : base;
    while (true) {
      Matcher degree = cursor.match(DEGREE);
      if (degree != null) {
        cursor.to(degree.end());
        base = Expression.of("deg", base);
      } else if (cursor.takes("^")) {
        base = Expression.of("^", base, script());
      } else if (cursor.takes("_")) {
        base = Expression.of("_", base, script());
      } else if (cursor.takes("!")) {
        base = Expression.of("!", base);
      } else if (cursor.takes("\\%") || cursor.takes("%")) {
        base = Expression.of("%", base);
      } else if (cursor.takes("'") || cursor.takes("\\prime")) {
        base = Expression.of("prime", base);
      } else {
        return base;
      }
    }
  }

  /// What stands after `^` or `_`: a group, or one signed thing.
  private Expression script() {
    if (cursor.peek() == '{') {
      return group(cursor.braced());
    }
    return cursor.takes("-") ? Expression.of("neg", script()) : primaries.read();
  }

  /// A group in braces. A name of several letters is one name there, as in `x_{max}`.
  Expression group(String text) {
    String bare = text.strip();
    if (bare.isEmpty()) {
      throw new Unreadable("empty group");
    }
    if (++depth > DEEPEST) {
      throw new Unreadable("too deep");
    }
    ExpressionReader inner = new ExpressionReader(bare);
    inner.depth = depth;
    Expression all = inner.sum();
    if (!inner.cursor.isAtEnd()) {
      throw new Unreadable("more follows in a group");
    }
    depth--;
    return all;
  }

  /// `1\frac{2}{3}` and `1 2/3`, which are sums; null where neither stands here.
  private @Nullable Expression mixed() {
    Matcher m = cursor.match(MIXED);
    if (m == null) {
      m = cursor.match(MIXED_LATEX);
    }
    if (m == null) {
      return null;
    }
    cursor.to(m.end());
    boolean plain = m.pattern() == MIXED;
    String over = plain ? m.group(2) : m.group(2) != null ? m.group(2) : m.group(3);
    String under = plain ? m.group(3) : m.group(4) != null ? m.group(4) : m.group(5);
    return Expression.of(
        "+",
        Expression.whole(Long.parseLong(m.group(1))),
        Expression.of(
            "/", Expression.whole(Long.parseLong(over)), Expression.whole(Long.parseLong(under))));
  }

  Expression number() {
    Matcher repeating = cursor.match(REPEATING);
    if (repeating != null) {
      cursor.to(repeating.end());
      return repeating(repeating);
    }
    Matcher m = cursor.match(NUMBER);
    if (m == null || m.group(1).length() > 400) {
      throw new Unreadable("no number");
    }
    cursor.to(m.end());
    return literal(m.group(1), m.group(2) == null ? 0 : Integer.parseInt(m.group(2)));
  }

  /// `0.1\overline{6}` is 0.1 and 6/9 of a tenth.
  private static Expression repeating(Matcher m) {
    String period = m.group(3) != null ? m.group(3) : m.group(4);
    int decimals = m.group(2).length();
    Aprational head = Exact.powerOfTen(Exact.parse(m.group(1).replace(".", "")), -decimals);
    Aprational tail =
        Exact.powerOfTen(
            Exact.parse(period).divide(Exact.parse("9".repeat(period.length()))), -decimals);
    return new Expression.Literal(head.add(tail), -1);
  }

  /// One digit, as LaTeX takes `\frac12`.
  Expression digit() {
    return Expression.whole(cursor.next() - '0');
  }

  private static Expression literal(String digits, int exponent) {
    int point = digits.indexOf('.');
    int decimals = point < 0 ? 0 : digits.length() - point - 1;
    Aprational value = Exact.powerOfTen(Exact.parse(digits.replace(".", "")), exponent - decimals);
    return new Expression.Literal(value, point < 0 && exponent == 0 ? -1 : decimals - exponent);
  }

  static Expression product(List<Expression> parts) {
    return parts.stream().reduce((a, b) -> Expression.of("*", a, b)).orElseThrow();
  }
}
