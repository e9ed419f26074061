package org.collograph.task.math;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what follows a LaTeX command.
final class Commands {
  private static final Set<String> STYLES =
      Set.of(
          "mathcal",
          "mathbb",
          "mathsf",
          "vec",
          "overline",
          "bar",
          "hat",
          "tilde",
          "overrightarrow",
          "widehat",
          "overarc");
  private static final Set<String> FONTS =
      Set.of("mathbf", "mathit", "boldsymbol", "bold", "bf", "underline", "framebox", "bm");
  private static final Set<String> TEXTS =
      Set.of("text", "mbox", "textrm", "textbf", "textit", "mathrm", "operatorname", "rm");
  private static final Set<String> GREAT = Set.of("sum", "prod", "int", "lim", "bigcup");
  private static final Pattern BOUND =
      Pattern.compile("\\{? ?([a-zA-Z]) ?(?:=|\\\\to|\\\\rightarrow) ?");

  private final Cursor cursor;
  private final ExpressionReader reader;
  private final Primaries primaries;

  Commands(Cursor cursor, ExpressionReader reader, Primaries primaries) {
    this.cursor = cursor;
    this.reader = reader;
    this.primaries = primaries;
  }

  Expression read(String name) {
    if (Primaries.FUNCTIONS.contains(name) && !name.equals("sqrt")) {
      return primaries.function(name);
    }
    if (GREAT.contains(name)) {
      return great(name);
    }
    if (TEXTS.contains(name)) {
      return text();
    }
    if (FONTS.contains(name)) {
      return primaries.argument();
    }
    if (STYLES.contains(name)) {
      return Expression.of("style " + name, primaries.argument());
    }
    return switch (name) {
      case "frac" -> {
        Expression over = primaries.argument();
        yield Expression.of("/", over, primaries.argument());
      }
      case "sqrt" -> root();
      case "binom", "dbinom", "tbinom" -> {
        Expression n = primaries.argument();
        yield Expression.of("binom", n, primaries.argument());
      }
      case "lfloor" -> between("floor", "\\rfloor");
      case "lceil" -> between("ceil", "\\rceil");
      case "lvert" -> between("abs", "\\rvert");
      case "lbrace" -> between("group", "\\rbrace");
      case "boxed", "fbox" -> primaries.argument();
      case "infin" -> new Expression.Name("infty");
      case "varphi", "varepsilon", "vartheta" -> new Expression.Name(name.substring(3));
      default -> new Expression.Name(name);
    };
  }

  private Expression between(String operator, String close) {
    Expression inside = reader.sum();
    if (!cursor.takes(close)) {
      throw new Unreadable("no " + close);
    }
    return Expression.of(operator, inside);
  }

  private Expression root() {
    Expression degree = null;
    if (cursor.peek() == '[') {
      degree = primaries.bracket('[', ']');
    }
    boolean typed = cursor.peek() == '(';
    Expression inside = typed ? primaries.bracket('(', ')') : primaries.argument();
    return degree == null ? Expression.of("sqrt", inside) : Expression.of("root", inside, degree);
  }

  private Expression text() {
    String said = cursor.peek() == '{' ? cursor.braced().strip() : "";
    if (Primaries.FUNCTIONS.contains(said)) {
      return primaries.function(said);
    }
    if (said.isEmpty()) {
      throw new Unreadable("an empty text");
    }
    return Character.isDigit(said.charAt(0)) ? reader.group(said) : new Expression.Name(said);
  }

  /// `\sum_{k=0}^{n} …`: what follows up to the next sign is its body.
  private Expression great(String name) {
    String variable = "";
    Expression from = Expression.whole(0);
    Expression to = Expression.whole(0);
    for (int i = 0; i < 2; i++) {
      if (cursor.takes("_")) {
        Matcher bound = cursor.match(BOUND);
        if (bound != null && cursor.peek() == '{') {
          variable = bound.group(1);
          String inside = cursor.braced();
          from =
              reader.group(
                  inside
                      .substring(inside.indexOf(variable) + 1)
                      .replaceFirst("^ ?(=|\\\\to|\\\\rightarrow)", ""));
        } else {
          from = primaries.argument();
        }
      } else if (cursor.takes("^")) {
        to = primaries.argument();
      }
    }
    return new Expression.Over(name, variable, from, to, reader.product());
  }
}
