package org.collograph.task.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what a formula is made of: numbers, names, brackets, functions, fractions, roots.
final class Primaries {
  static final Set<String> FUNCTIONS =
      Set.of(
          "sin", "cos", "tan", "cot", "sec", "csc", "arcsin", "arccos", "arctan", "asin", "acos",
          "atan", "sinh", "cosh", "tanh", "ln", "log", "lg", "exp", "sqrt", "cbrt", "abs", "max",
          "min", "gcd", "lcm", "det", "arg");
  private static final Set<String> NAMED = Set.of("pi", "infty", "infinity", "theta", "alpha");
  private static final Set<String> STOPS =
      Set.of(
          "cdot",
          "times",
          "div",
          "cup",
          "cap",
          "in",
          "le",
          "leq",
          "ge",
          "geq",
          "ne",
          "neq",
          "lt",
          "gt",
          "approx",
          "equiv",
          "pm",
          "mp",
          "to",
          "and",
          "or",
          "end",
          "mid",
          "circ",
          "degree",
          "prime",
          "deg",
          "rangle",
          "rfloor",
          "rceil",
          "rvert",
          "sim",
          "setminus",
          "mod",
          "pmod");
  private static final Pattern COMMAND = Pattern.compile("\\\\([a-zA-Z]+)");
  private static final Pattern LETTERS = Pattern.compile("[a-zA-Z]+");
  private static final Pattern FUNCTION_NAME = Pattern.compile("[fghFGH](?= ?\\()");

  private final Cursor cursor;
  private final ExpressionReader reader;
  private final Commands commands;
  private int bars;

  Primaries(Cursor cursor, ExpressionReader reader) {
    this.cursor = cursor;
    this.reader = reader;
    this.commands = new Commands(cursor, reader, this);
  }

  boolean beginsHere() {
    char c = cursor.peek();
    if (c == '\\') {
      Matcher m = cursor.match(COMMAND);
      return cursor.sees("\\{") || (m != null && !STOPS.contains(m.group(1)));
    }
    return Character.isLetterOrDigit(c)
        || c == '('
        || c == '['
        || c == '{'
        || c == '.'
        || (c == '|' && bars == 0);
  }

  Expression read() {
    char c = cursor.peek();
    if (Character.isDigit(c) || c == '.') {
      return reader.number();
    }
    return switch (c) {
      case '(' -> bracket('(', ')');
      case '[' -> bracket('[', ']');
      case '{' -> reader.group(cursor.braced());
      case '|' -> bars();
      case '\\' -> command();
      default -> letters();
    };
  }

  Expression bracket(char open, char close) {
    cursor.expect(open);
    int outer = bars;
    bars = 0;
    Expression inside = reader.sum();
    bars = outer;
    cursor.expect(close);
    return inside;
  }

  private Expression bars() {
    cursor.expect('|');
    bars++;
    Expression inside = reader.sum();
    cursor.expect('|');
    bars--;
    return Expression.of("abs", inside);
  }

  private Expression command() {
    if (cursor.takes("\\{")) {
      Expression inside = reader.sum();
      if (!cursor.takes("\\}")) {
        throw new Unreadable("a brace is not closed");
      }
      return inside;
    }
    Matcher m = cursor.match(COMMAND);
    if (m == null || STOPS.contains(m.group(1))) {
      throw new Unreadable("no operand");
    }
    cursor.to(m.end());
    return commands.read(m.group(1));
  }

  /// Bare letters: a function, a named constant, a function's value, else one variable.
  private Expression letters() {
    Matcher m = cursor.match(LETTERS);
    if (m == null) {
      throw new Unreadable("no operand");
    }
    String run = m.group();
    for (int n = Math.min(run.length(), 8); n >= 2; n--) {
      String head = run.substring(0, n);
      boolean whole = n == run.length();
      if (FUNCTIONS.contains(head) && (whole || n >= 3)) {
        cursor.to(m.start() + n);
        return function(head);
      }
      if (NAMED.contains(head) && whole) {
        cursor.to(m.end());
        return new Expression.Name(head.startsWith("inf") ? "infty" : head);
      }
    }
    Matcher call = cursor.match(FUNCTION_NAME);
    String name = run.substring(0, 1);
    cursor.to(m.start() + 1);
    return call != null ? call(name) : new Expression.Name(name.equals("I") ? "i" : name);
  }

  private Expression call(String name) {
    cursor.expect('(');
    List<Expression> parts = new ArrayList<>();
    do {
      parts.add(reader.sum());
    } while (cursor.takes(","));
    cursor.expect(')');
    return new Expression.Apply("call " + name, parts);
  }

  /// A function with its power, its base and its argument: `\sin^2 x`, `\log_2{8}`, `sqrt(3)`.
  Expression function(String name) {
    Expression base = null;
    Expression power = null;
    for (int i = 0; i < 2; i++) {
      if (power == null && cursor.takes("^")) {
        power = argument();
      } else if (base == null && cursor.takes("_")) {
        base = argument();
      }
    }
    Expression value = apply(name, base);
    if (power == null) {
      return value;
    }
    return power.is("neg") && value instanceof Expression.Apply(String op, var parts)
        ? new Expression.Apply("arc" + op, parts)
        : Expression.of("^", value, power);
  }

  private Expression apply(String name, @Nullable Expression base) {
    if (cursor.peek() == '(') {
      cursor.next();
      List<Expression> parts = new ArrayList<>();
      do {
        parts.add(reader.sum());
      } while (cursor.takes(","));
      cursor.expect(')');
      if (base != null) {
        parts.add(base);
      }
      return new Expression.Apply(name, parts);
    }
    Expression inside = cursor.peek() == '{' ? argument() : juxtaposed();
    return base == null ? Expression.of(name, inside) : Expression.of(name, inside, base);
  }

  /// The argument of a function without brackets: everything up to the next sign or function.
  private Expression juxtaposed() {
    if (cursor.takes("-")) {
      return Expression.of("neg", juxtaposed());
    }
    List<Expression> parts = new ArrayList<>();
    do {
      parts.add(reader.power());
    } while (beginsHere() && !functionBegins() && cursor.peek() != '(');
    Expression inside = ExpressionReader.product(parts);
    return cursor.takes("/") ? Expression.of("/", inside, reader.power()) : inside;
  }

  private boolean functionBegins() {
    Matcher command = cursor.match(COMMAND);
    Matcher bare = cursor.match(LETTERS);
    return command != null && FUNCTIONS.contains(command.group(1))
        || bare != null && FUNCTIONS.stream().anyMatch(bare.group()::startsWith);
  }

  /// One argument of a LaTeX command: a group, a digit, a letter or a command.
  Expression argument() {
    char c = cursor.peek();
    return c == '{'
        ? reader.group(cursor.braced())
        : Character.isDigit(c) ? reader.digit() : c == '-' ? reader.power() : read();
  }
}
