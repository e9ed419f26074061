package org.collograph.task.math;

import java.util.SplittableRandom;

/// Random answers in LaTeX.
final class Expressions {
  private Expressions() {}

  static String draw(SplittableRandom r, int depth) {
    if (depth == 0 || r.nextInt(5) == 0) {
      return leaf(r);
    }
    String a = draw(r, depth - 1);
    String b = draw(r, depth - 1);
    return switch (r.nextInt(18)) {
      case 0 -> a + "+" + b;
      case 1 -> a + "-(" + b + ")";
      case 2 -> "(" + a + ")(" + b + ")";
      case 3, 4 -> "\\frac{" + a + "}{" + b + "}";
      case 5 -> "\\sqrt{" + a + "}";
      case 6 -> "(" + a + ")^{" + r.nextInt(-3, 5) + "}";
      case 7 -> "\\" + pick(r, "sin", "cos", "tan", "ln", "arctan") + "(" + a + ")";
      case 8 -> "(" + a + ", " + b + ")";
      case 9 -> "\\{" + a + ", " + b + "\\}";
      case 10 -> "[" + a + ", " + b + ")";
      case 11 -> "\\begin{pmatrix}" + a + " & " + b + " \\\\ 1 & 0\\end{pmatrix}";
      case 12 -> "x = " + a;
      case 13 -> a + " \\pm " + b;
      case 14 -> a + pick(r, " < ", " \\le ", " > ", " \\neq ") + b;
      case 15 -> "|" + leaf(r) + "|";
      case 16 -> a + ", " + b;
      default -> "\\sqrt[3]{" + a + "}";
    };
  }

  private static String leaf(SplittableRandom r) {
    return switch (r.nextInt(12)) {
      case 0, 1, 2 -> String.valueOf(r.nextInt(-20, 100));
      case 3 -> r.nextInt(10) + "." + r.nextInt(1_000);
      case 4 -> "\\pi";
      case 5, 6 -> pick(r, "x", "y", "a", "n", "\\theta");
      case 7 -> r.nextInt(1, 9) + "\\frac{" + r.nextInt(1, 9) + "}{" + r.nextInt(2, 9) + "}";
      case 8 -> r.nextInt(1, 999) + pick(r, "\\%", "^\\circ", "\\text{ cm}", "_7", "!", "{,}000");
      case 9 -> pick(r, "\\text{odd}", "\\infty", "e", "i", "F_k", "f(x)");
      case 10 -> "\\binom{" + r.nextInt(9) + "}{" + r.nextInt(5) + "}";
      default -> r.nextInt(2, 40) + "x";
    };
  }

  private static String pick(SplittableRandom r, String... words) {
    return words[r.nextInt(words.length)];
  }

  /// The same in another notation, or nearly the same.
  static String rewritten(String text, SplittableRandom r) {
    return switch (r.nextInt(7)) {
      case 0 -> text.replace("\\frac", "\\dfrac").replace("(", "\\left(").replace(")", "\\right)");
      case 1 -> "$" + text + "$.";
      case 2 -> text + "+0";
      case 3 -> "1\\cdot(" + text + ")";
      case 4 -> text.replace("+", "-");
      case 5 -> "\\boxed{" + text + "}";
      default -> text.replace("x", "y");
    };
  }
}
