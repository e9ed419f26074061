package org.collograph.task.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.collograph.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MathAnswersTest {
  /// Four comparisons of the dearest text allocate about a quarter of it.
  private static final long MOST_MEGABYTES = 4_000;

  private static final Conventions USUAL = Conventions.DEFAULT;
  private static final int EXPRESSIONS = Integer.getInteger("expressions", 500);

  private static boolean same(String one, String other) {
    boolean same = MathAnswers.equal(one, other, USUAL);
    assertEquals(same, MathAnswers.equal(other, one, USUAL), "symmetric: " + one + " | " + other);
    return same;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x^2+1 | 1+x^{2}",
        "\\frac{1}{\\sqrt2} | \\frac{\\sqrt{2}}{2}",
        "e^{i\\pi} | -1",
        "6.02\\times10^{23} | 6.02e23",
        "\\sin^2 x+\\cos^2 x | 1",
        "\\log_2 8 | 3",
        "\\sqrt[3]{-8} | -2",
        "0.1\\overline{6} | \\frac16",
        "(-\\infty,3] | x\\le 3",
        "\\frac{-b\\pm\\sqrt{b^2-4ac}}{2a} | \\frac{-b-\\sqrt{b^2-4ac}}{2a},"
            + " \\frac{-b+\\sqrt{b^2-4ac}}{2a}",
        "y=\\frac{1}{2}x+3 | 2y=x+6",
        "x=2\\text{ or }x=3 | 3, 2",
        "1011_2 | 1011_{2}",
        "\\begin{pmatrix}1\\\\2\\end{pmatrix} | (1,2)",
        "3:4 | 6:8",
        "\\frac{x^2-1}{x-1} | x+1",
        "2^{100} | 1267650600228229401496703205376",
        "5\\% | 0.05",
        "5\\% | 5",
        "08:34 \\text{P.M.} | 20:34",
        "1 1/2 | 1.5",
        "1{,}234 | 1\\,234",
        "\\text{Sunday} | sunday",
        "8 + 8\\sqrt{3}i | 8+8i\\sqrt{3}",
        "2.5\\text{ million} | 2500000"
      })
  void meanTheSame(String one, String other) {
    assertTrue(same(one, other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\\lvert x\\rvert | x",
        "\\sqrt{x^2} | x",
        "1 1/2 | 11/2",
        "(1,2) | [1,2]",
        "(1,2) | (2,1)",
        "204_5 | 204_6",
        "x^{1000000} | x^{1000001}",
        "12345678901 | 12345678902",
        "0.71 | \\frac57",
        "2^{200} | 2^{200}+1",
        "\\sum_{k=0}^{n-1} F_k F_{n-k-1} | \\sum_{k=0}^{n-2} F_k F_{n-k-2}",
        "12:00 | 1:00",
        "x<1 | x>1",
        "100 | 1000",
        "1, 2 | 1, 2, 2",
        "a | b",
        "10^{10^{10}} | 10^{10^{10}}+1"
      })
  void meanSomethingElse(String one, String other) {
    assertFalse(same(one.strip(), other.strip()));
  }

  @Test
  void conventionsAreChoices() {
    Conventions strict = new Conventions(Conventions.Percent.FRACTION, true, 30, false, false);
    assertFalse(MathAnswers.equal("5\\%", "5", strict));
    assertTrue(MathAnswers.equal("5\\%", "0.05", strict));
    assertFalse(MathAnswers.equal("1, 2", "2, 1", strict));
    assertFalse(MathAnswers.equal("5\\text{ cm}", "5", strict));
    assertFalse(MathAnswers.equal("x=5", "5", strict));
    assertFalse(MathAnswers.equal("0.3333", "1/3", strict));
  }

  static List<String> hostile() {
    return List.of(
        "{".repeat(10_000) + "1" + "}".repeat(10_000),
        "{".repeat(900) + "1" + "}".repeat(900),
        "(".repeat(990) + "x" + ")".repeat(990),
        "\\frac{".repeat(300) + "1",
        "\\sqrt".repeat(390),
        "-".repeat(1_999),
        "x^".repeat(600) + "2",
        "9".repeat(1_900) + "^" + "9".repeat(50),
        "9^{9^{9^{9^9}}}",
        "1e9999 + 1",
        "10^{2000}^{2000}^{2000}",
        "\\sum_{a=1}^{99}\\sum_{b=1}^{99}\\sum_{c=1}^{99} abc",
        "\\prod_{a=1}^{190} \\sum_{b=1}^{190} \\sin(ab)",
        "170!!!!",
        "\\binom{999}{500}".repeat(60),
        "\\sin(\\tan(\\exp(x)))+".repeat(80) + "1",
        "a".repeat(1_000_000),
        "\\frac{1}{2}".repeat(90_000),
        "1, ".repeat(600) + "1",
        "aa ".repeat(650),
        "12 " + "in/".repeat(600),
        "\\begin{matrix}".repeat(140),
        "\\pm 1".repeat(300),
        "|".repeat(1_900),
        "1<2".repeat(500),
        "\\text{".repeat(300),
        "1:".repeat(900),
        "\u0000\uD800\\".repeat(300));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostileTextsAreLittleWork(String text) throws Exception {
    long work =
        Work.megabytes(
            () -> {
              same(text, "1");
              same(text, text + " ");
              same(text, text + "+1");
              MathAnswers.canonical(text);
            });
    assertTrue(work < MOST_MEGABYTES, "took " + work + " MB");
  }

  /// Random expressions, and for each another that may or may not be equal. With
  /// `-Dexpressions=100000` the figure that is published.
  @Test
  void equalityIsReflexiveAndSymmetric() {
    SplittableRandom random = new SplittableRandom(8);
    long worst = 0;
    int equal = 0;
    for (int i = 0; i < EXPRESSIONS; i++) {
      String one = Expressions.draw(random, 4);
      String other =
          random.nextInt(3) == 0 ? Expressions.draw(random, 2) : Expressions.rewritten(one, random);
      assertTrue(MathAnswers.equal(one, one + " ", USUAL), "reflexive: " + one);
      long begun = System.nanoTime();
      boolean same = MathAnswers.equal(one, other, USUAL);
      worst = Math.max(worst, System.nanoTime() - begun);
      assertEquals(same, MathAnswers.equal(other, one, USUAL), "symmetric: " + one + " | " + other);
      equal += same ? 1 : 0;
    }
    System.err.printf(
        "%,d expressions, %,d pairs equal, slowest %d ms%n", EXPRESSIONS, equal, worst / 1_000_000);
    assertTrue(equal > EXPRESSIONS / 20, "some are equal: " + equal);
  }
}
