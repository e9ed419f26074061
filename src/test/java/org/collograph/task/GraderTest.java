package org.collograph.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.collograph.Work;
import org.collograph.task.grade.ChoiceGrader;
import org.collograph.task.grade.MathGrader;
import org.collograph.task.grade.NumberGrader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraderTest {
  private static final List<String> FOUR = List.of("north", "east", "south", "west");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The answer is 1,234.|1234",
        "first 3 then 4. #### 7|7",
        "so \\boxed{-2.50}|-2.5",
        "We have 3 apples and then 12 in all|12",
        "The answer is $18.00|18"
      })
  void numbersAreFound(String reply, String number) {
    assertEquals(Optional.of(number), NumberGrader.INSTANCE.extract(reply, List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Answer: C|C",
        "The answer is (b).|B",
        "I think so.\\nAnswer: **D**|D",
        "\\boxed{A}|A",
        "B|B"
      })
  void lettersAreFound(String reply, String letter) {
    assertEquals(
        Optional.of(letter), ChoiceGrader.INSTANCE.extract(reply.replace("\\n", "\n"), FOUR));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I cannot say.",
        "The answer is a matter of taste.",
        "Answer: E",
        "",
        "All of them"
      })
  void noLetterIsTakenWhereNoneIsGiven(String reply) {
    assertEquals(Optional.empty(), ChoiceGrader.INSTANCE.extract(reply, FOUR));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\\frac12|\\frac{1}{2}",
        "\\dfrac{3}{4}|3/4",
        "1,000|1000",
        "x=5|5",
        "90^\\circ|90",
        "2.50|2.5",
        "\\left(1,2\\right)|(1, 2)",
        "15\\mbox{ cm}^2|15"
      })
  void notationDoesNotMatter(String one, String other) {
    assertTrue(MathGrader.DEFAULT.equal(one, other));
  }

  @Test
  void differentAnswersDiffer() {
    assertFalse(MathGrader.DEFAULT.equal("12", "21"));
    assertFalse(MathGrader.DEFAULT.equal("(1,2)", "(2,1)"));
  }

  @Test
  void theLastBoxCountsAndNestedBracesAreWhole() {
    assertEquals(
        Optional.of("\\frac{\\sqrt{2}}{2}"),
        MathGrader.DEFAULT.extract("\\boxed{1} no: \\boxed{\\frac{\\sqrt{2}}{2}}", List.of()));
  }

  @Test
  void hostileTextIsLittleWork() throws Exception {
    String nested = "\\boxed{" + "{".repeat(200_000);
    String marks = "the answer is ".repeat(60_000);
    long work =
        Work.megabytes(
            () -> {
              MathGrader.DEFAULT.extract(nested, List.of());
              NumberGrader.INSTANCE.extract(nested + marks, List.of());
              ChoiceGrader.INSTANCE.extract(marks, FOUR);
            });
    assertTrue(work < 1_000, "took " + work + " MB");
  }
}
