package org.collograph.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.collograph.evaluation.Outcome;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.TeamShapes;
import org.junit.jupiter.api.Test;

class TimedTest {
  private static final CollaborationGraph GRAPH = TeamShapes.single("m");

  private static Outcome took(String question, Double seconds) {
    return new Outcome(question, "4", true, List.of(), null, "number/1", seconds);
  }

  private static Timed of(List<Outcome> outcomes) {
    return Timed.among(List.of(), GRAPH, outcomes).getFirst();
  }

  @Test
  void nothingComesOfWhatNobodyMeasured() {
    List<Timed> none = List.of();
    assertSame(none, Timed.among(none, GRAPH, List.of(took("q", null))));
  }

  @Test
  void theMedianAndTheLateOnesAreOfAllAnswers() {
    List<Outcome> all = new ArrayList<>();
    for (int i = 1; i <= 100; i++) {
      all.add(took("q" + i, (double) i));
    }
    Timed timed = of(all);
    assertEquals(50, timed.median());
    assertEquals(95, timed.late());
  }

  @Test
  void theNewestOfAQuestionAreKeptAndNoMore() {
    List<Timed> all = List.of();
    for (int i = 1; i <= 3 * Timed.MOST; i++) {
      all = Timed.among(all, GRAPH, List.of(took("q", (double) i)));
    }
    List<Double> kept = all.getFirst().byQuestion().get("q");
    assertEquals(Timed.MOST, kept.size());
    assertEquals(3.0 * Timed.MOST, kept.getLast());
  }

  @Test
  void whatDiffersByMoreThanItsNoiseIsSaidAndNothingElse() {
    List<Outcome> all = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      all.add(took("q" + i, 2 + 0.1 * (i % 5)));
    }
    Timed timed = of(all);
    String longer = timed.words(1.0).english();
    assertTrue(longer.contains("1.20 ± 0.04 s longer than worked out"), longer);
    assertTrue(timed.words(3.0).english().contains("0.80 ± 0.04 s shorter"), longer);
    assertFalse(timed.words(2.21).english().contains("worked out"));
    assertFalse(timed.words(null).english().contains("worked out"));
  }

  @Test
  void repeatsOfOneQuestionSayNothingOfOthers() {
    List<Outcome> all = new ArrayList<>();
    for (int i = 0; i < Timed.MOST; i++) {
      all.add(took("q", 2.0));
    }
    assertFalse(of(all).words(1.0).english().contains("worked out"));
  }
}
