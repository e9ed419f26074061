package org.collograph.task.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Numbers as people write them.
class NumberGraderTest {
  private static final NumberGrader POINT = new NumberGrader(DecimalSign.POINT);
  private static final NumberGrader COMMA = new NumberGrader(DecimalSign.COMMA);

  /// Written so, read with a decimal point, and with a decimal comma.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "0,75 | 0.75 | 0.75",
        "52,50 | 52.5 | 52.5",
        "22.000 | 22 | 22000",
        "1,234 | 1234 | 1.234",
        "1.234 | 1.234 | 1234",
        "0.125 | 0.125 | 0.125",
        "0,125 | 0.125 | 0.125",
        "1,00,000 | 100000 | 100000",
        "12,34,567 | 1234567 | 1234567",
        "70 000 | 70000 | 70000",
        "1 234 567,5 | 1234567.5 | 1234567.5",
        "1'234'567 | 1234567 | 1234567",
        "1’234.50 | 1234.5 | 1234.5",
        "1.234,56 | 1234.56 | 1234.56",
        "1,234.56 | 1234.56 | 1234.56",
        "1.234.567 | 1234567 | 1234567",
        "1,234,567 | 1234567 | 1234567",
        "-0,5 | -0.5 | -0.5",
        "−3 | -3 | -3",
        "+7 | 7 | 7",
        "$1,200 | 1200 | 1.2",
        "€ 12,50 | 12.5 | 12.5",
        ".5 | 0.5 | 0.5",
        ",5 | 0.5 | 0.5",
        "007 | 7 | 7",
        "5. | 5 | 5",
        "1.5e3 | 1500 | 1500",
        "2 1/2 | 2.5 | 2.5",
        "3.5 million | 3500000 | 3500000",
        "12345,678 | 12345.678 | 12345.678",
        "0.000 | 0 | 0",
        "1234 | 1234 | 1234"
      })
  void isReadAsItIsMeant(String written, String point, String comma) {
    assertEquals(point, POINT.normalise(written), written);
    assertEquals(comma, COMMA.normalise(written), written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The answer is 1,234. | 1234",
        "Das Ergebnis ist 3,5. | 3.5",
        "Zusammen sind es 12.500,75 Euro. | 12500.75",
        "So we get 3 + 4 = 7 apples | 7",
        "It costs $1,200.50 in all. | 1200.5",
        "Le total est de 70\u202f000 euros. | 70000",
        "Insgesamt 1'234'567 Franken | 1234567",
        "the roots are 1, 2 and 3 | 3",
        "the list is 1,2,3 | 3",
        "#### 18 | 18",
        "version 1.2.30 of 5 | 5"
      })
  void theNumberOfAReplyIsFound(String reply, String number) {
    assertEquals(Optional.of(number), POINT.extract(reply, List.of()), reply);
  }

  /// Whatever separators are put in: what is equal is the same number.
  @Test
  void noTwoDifferentNumbersAreEqual() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 20_000; i++) {
      long whole = random.nextLong(0, 100_000);
      int cents = random.nextInt(10, 100);
      long other = whole + random.nextInt(0, 2);
      int otherCents = random.nextInt(10, 100);
      boolean same = whole == other && cents == otherCents;
      String comma = whole + "," + cents;
      String point = other + "." + otherCents;
      assertEquals(same, POINT.equal(comma, point), comma + " " + point);
      assertEquals(same, COMMA.equal(comma, point), comma + " " + point);
      String grouped = String.format(java.util.Locale.ROOT, "%,d.%02d", other, otherCents);
      assertEquals(same, POINT.equal(comma, grouped), comma + " " + grouped);
    }
  }

  @Test
  void theColumnShowsItsDecimalSign() {
    assertEquals(
        Optional.of(DecimalSign.COMMA), NumberGrader.shown(List.of("22.000", "52,50", "7")));
    assertEquals(
        Optional.of(DecimalSign.POINT), NumberGrader.shown(List.of("1,234", "0.5", "1,234.5")));
    assertEquals(Optional.empty(), NumberGrader.shown(List.of("1,234", "22.000", "3")));
    assertEquals(Optional.empty(), NumberGrader.shown(List.of("0,5", "0.5")));
    assertEquals(Optional.of("22.000"), NumberGrader.open(List.of("7", "22.000")));
    assertEquals(Optional.empty(), NumberGrader.open(List.of("7", "0.5", "1,234,567")));
  }

  @Test
  void whatIsNoNumberIsNone() {
    for (String text : List.of("", "x", "1,2,3", "1.2.3", "12,34,56", "1,2.3,4", "--3", "3-4")) {
      assertFalse(NumberGrader.isNumber(text), text);
    }
    assertTrue(NumberGrader.isNumber("1,234"));
  }

  @Test
  void noTwoDifferentNumbersAreEqualHoweverTheyAreWritten() {
    NumberGrader g = NumberGrader.INSTANCE;
    for (String[] pair :
        new String[][] {
          {"1e400", "1e500"},
          {"1e400", "1"},
          {"2e1000000000", "2"},
          {"3 Millionen", "3"},
          {"3万", "3"},
          {"5‰", "5"},
          {"9^9^9^9", "9"}
        }) {
      assertFalse(g.equal(pair[0], pair[1]), pair[0] + " and " + pair[1]);
    }
    for (String[] pair :
        new String[][] {
          {"3 Millionen", "3000000"},
          {"1,5 миллиона", "1500000"},
          {"1.5万", "15000"},
          {"5‰", "0.005"},
          {"1e3", "1000"}
        }) {
      assertTrue(g.equal(pair[0], pair[1]), pair[0] + " and " + pair[1]);
    }
    assertEquals("3500", g.extract("La réponse est 3 500.", List.of()).orElseThrow());
    assertEquals("12", g.extract("答案是１２。", List.of()).orElseThrow());
    assertEquals("5", g.extract("The answer is not 6 but 5.", List.of()).orElseThrow());
  }
}
