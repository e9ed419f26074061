package org.collograph.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Texts of two letters with words of two letters in them, in pieces of every length: no word is
/// ever cut in two, and nothing is lost.
class HeldBackTest {
  private final SplittableRandom random = new SplittableRandom(9);

  private String text(int length) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < length; i++) {
      all.append(random.nextBoolean() ? 's' : 'k');
    }
    return all.toString();
  }

  @Test
  void noWordIsCutInTwo() {
    for (int round = 0; round < 20_000; round++) {
      List<String> words = List.of(text(1 + random.nextInt(5)), text(1 + random.nextInt(5)));
      String whole = text(random.nextInt(20));
      HeldBack held = new HeldBack(words);
      List<String> passed = new ArrayList<>();
      for (int at = 0; at < whole.length(); ) {
        int end = Math.min(whole.length(), at + 1 + random.nextInt(4));
        passed.add(held.next(whole.substring(at, end)));
        at = end;
      }
      passed.add(held.rest());
      assertEquals(whole, String.join("", passed));
      int border = 0;
      for (String piece : passed) {
        border += piece.length();
        for (String word : words) {
          for (int at = whole.indexOf(word); at >= 0; at = whole.indexOf(word, at + 1)) {
            assertFalse(
                at < border && border < at + word.length(), whole + " " + words + " " + passed);
          }
        }
      }
    }
  }
}
