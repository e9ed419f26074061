package org.collograph.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.collograph.cost.Budget;
import org.collograph.cost.Cost;
import org.collograph.cost.Metric;
import org.collograph.evaluation.Accuracy;
import org.collograph.graph.TeamShapes;
import org.collograph.search.Cheapest;
import org.collograph.search.JudgedGraph;
import org.collograph.search.SearchResult;
import org.junit.jupiter.api.Test;

class CheapestVerdictTest {
  private static final Cheapest TARGET = new Cheapest(0.6, 0, Metric.UNITS, 18);

  private static JudgedGraph judged(String name, double units, double accuracy) {
    return new JudgedGraph(
        name,
        TeamShapes.single(name),
        new Cost(null, units, null, null),
        Accuracy.of(Math.round(200 * accuracy), 200),
        null);
  }

  private static Verdict of(JudgedGraph best, JudgedGraph... yardsticks) {
    String rival = yardsticks.length == 0 ? null : yardsticks[0].name();
    return Verdict.of(new SearchResult(best, List.of(yardsticks), rival), TARGET, Budget.units(30))
        .orElseThrow();
  }

  @Test
  void whatIsSurelyThereAndCostsLeastIsTaken() {
    JudgedGraph best = judged("best", 8, 0.7);
    Verdict v = of(best, judged("dear", 12, 0.8), judged("weak", 2, 0.5));
    assertTrue(v.isYes());
    assertTrue(v.beatsAll());
    assertEquals(best, v.take());
  }

  @Test
  void aYardstickThatIsThereForLessIsTheAnswer() {
    JudgedGraph cheap = judged("cheap", 5, 0.7);
    Verdict v = of(judged("best", 8, 0.75), judged("dear", 12, 0.8), cheap);
    assertTrue(v.isYes());
    assertFalse(v.beatsAll());
    assertEquals(cheap, v.take());
    assertTrue(v.sentence().english().contains("cheap"), v.sentence().english());
  }

  @Test
  void theSameGraphAmongTheYardsticksIsNotCheaper() {
    JudgedGraph best = judged("best", 8, 0.7);
    Verdict v = of(best, judged("best", 8, 0.7));
    assertTrue(v.beatsAll());
    assertEquals(best, v.take());
    assertEquals(best, of(best).take());
  }

  @Test
  void whatIsOnlyPerhapsThereIsNoAnswer() {
    Verdict v = of(judged("best", 8, 0.62), judged("dear", 12, 0.64));
    assertFalse(v.isYes());
    assertTrue(v.sentence().english().contains("Maybe"), v.sentence().english());
  }

  @Test
  void graphsThatReachTheTargetAreRankedByCostAndTheOthersByAccuracy() {
    Cost little = new Cost(null, 2.0, null, null);
    Cost much = new Cost(null, 12.0, null, null);
    assertTrue(TARGET.score(0.61, little) > TARGET.score(0.9, much));
    assertTrue(TARGET.score(0.61, much) > TARGET.score(0.59, little));
    assertTrue(TARGET.score(0.55, much) > TARGET.score(0.5, little));
    assertTrue(TARGET.judgedOn(100).score(0.65, little) < 0);
  }
}
