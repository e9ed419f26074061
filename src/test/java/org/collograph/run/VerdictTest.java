package org.collograph.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.collograph.codec.WordsCodec;
import org.collograph.cost.Budget;
import org.collograph.cost.Cost;
import org.collograph.evaluation.Accuracy;
import org.collograph.evaluation.Difference;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.TeamShapes;
import org.collograph.search.JudgedGraph;
import org.collograph.search.Objective;
import org.collograph.search.SearchResult;
import org.collograph.ui.common.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Made-up outcomes of five kinds, forty of each: the sentence says what the table says and no
/// more, in both languages.
@ResourceLock("window")
class VerdictTest {
  private static final int OF_EACH = 40;
  private static final double BEST_COST = 16;

  private final SplittableRandom random = new SplittableRandom(5);

  @AfterEach
  void english() {
    Words.speak(java.util.Map.of());
  }

  /// @param difference of the best to it, in points, with half its interval
  private JudgedGraph yardstick(String name, double difference, double half, int n, double cost) {
    CollaborationGraph graph =
        name.endsWith("alone")
            ? TeamShapes.single("m")
            : TeamShapes.fused(List.of("m", "m", "m"), "m");
    double d = difference / 100;
    double h = half / 100;
    return new JudgedGraph(
        name,
        graph,
        new Cost(null, cost, null, null),
        Accuracy.of(Math.round(n * (0.6 - d)), n),
        new Difference(d, d - h, d + h, n));
  }

  private Verdict verdict(List<JudgedGraph> yardsticks, int n) {
    JudgedGraph best =
        new JudgedGraph(
            "best",
            TeamShapes.fused(List.of("m", "n"), "m"),
            new Cost(null, BEST_COST, null, null),
            Accuracy.of(Math.round(n * 0.6), n),
            null);
    return Verdict.of(
            new SearchResult(best, yardsticks, yardsticks.getFirst().name()),
            Objective.ACCURACY,
            Budget.units(30))
        .orElseThrow();
  }

  private List<JudgedGraph> beaten(int n) {
    List<JudgedGraph> all = new ArrayList<>();
    for (int i = 0; i < 3 + random.nextInt(5); i++) {
      double half = random.nextDouble(3, 8);
      all.add(yardstick("fan " + i, half + random.nextDouble(0.1, 9), half, n, 10 + i));
    }
    return all;
  }

  private int questions() {
    return random.nextInt(30, 400);
  }

  private static String german(Verdict v) throws Exception {
    Words.speak(WordsCodec.read("de"));
    return Words.of(v.sentence());
  }

  @Test
  void allAreBeaten() throws Exception {
    for (int i = 0; i < OF_EACH; i++) {
      int n = questions();
      List<JudgedGraph> all = beaten(n);
      Verdict v = verdict(all, n);
      assertTrue(v.beatsAll());
      assertEquals(List.of(), v.notBeaten());
      assertEquals("best", v.take().name());
      assertTrue(v.sentence().english().startsWith("Better than every yardstick."));
      JudgedGraph closest =
          all.stream()
              .min(java.util.Comparator.comparingDouble(y -> y.behind().low()))
              .orElseThrow();
      assertTrue(v.sentence().english().contains("closest is " + closest.name() + ":"));
      assertTrue(german(v).startsWith("Besser als jedes Vergleichsmaß."));
    }
  }

  @Test
  void someAreBeaten() throws Exception {
    for (int i = 0; i < OF_EACH; i++) {
      int n = questions();
      List<JudgedGraph> all = beaten(n);
      double half = random.nextDouble(4, 8);
      // Beyond a standard error, so that nothing speaks for taking it.
      all.add(random.nextInt(all.size()), yardstick("near", half * 0.8, half, n, 9));
      Verdict v = verdict(all, n);
      assertFalse(v.beatsAll());
      assertEquals(List.of("near"), v.notBeaten().stream().map(JudgedGraph::name).toList());
      assertEquals("best", v.take().name());
      assertTrue(
          v.sentence()
              .english()
              .startsWith("Cannot be told from 1 of " + all.size() + " yardsticks: near ("),
          v.sentence().english());
      assertTrue(german(v).startsWith("Nicht zu unterscheiden von 1 von "));
    }
  }

  @Test
  void aTieWithASingleModelAtHalfTheCostNamesItFirstAndTakesIt() throws Exception {
    for (int i = 0; i < OF_EACH; i++) {
      int n = questions();
      List<JudgedGraph> all = beaten(n);
      double half = random.nextDouble(4, 8);
      all.add(yardstick("cheap fan", half * 0.7, half, n, 2));
      all.add(yardstick("small alone", half * 0.9, half, n, 3));
      all.add(yardstick("large alone", random.nextDouble(-1, 1), half, n, BEST_COST / 2));
      Verdict v = verdict(all, n);
      assertFalse(v.beatsAll());
      assertEquals(
          List.of("large alone", "cheap fan", "small alone"),
          v.notBeaten().stream().map(JudgedGraph::name).toList());
      assertEquals("large alone", v.take().name());
      String told = v.sentence().english();
      assertTrue(told.contains("large alone (8 units instead of 16 units)"), told);
      assertTrue(told.endsWith("large alone is as good and costs less."), told);
      assertTrue(german(v).endsWith("ist large allein ebenso gut und kostet weniger."));
    }
  }

  @Test
  void aYardstickThatIsBetterIsTaken() throws Exception {
    for (int i = 0; i < OF_EACH; i++) {
      int n = questions();
      List<JudgedGraph> all = beaten(n);
      double half = random.nextDouble(3, 7);
      all.add(yardstick("large alone", -half - random.nextDouble(0.1, 6), half, n, 15));
      Verdict v = verdict(all, n);
      assertFalse(v.beatsAll());
      assertEquals("large alone", v.take().name());
      assertTrue(
          v.sentence().english().startsWith("No team found here beats large alone ("),
          v.sentence().english());
      assertTrue(german(v).startsWith("Kein Team"));
    }
  }

  @Test
  void tooFewQuestionsProveNothing() throws Exception {
    for (int i = 0; i < OF_EACH; i++) {
      int n = random.nextInt(1, Accuracy.FEW);
      List<JudgedGraph> all = beaten(n);
      Verdict v = verdict(all, n);
      assertFalse(v.beatsAll());
      assertEquals(all.size(), v.notBeaten().size());
      assertTrue(v.sentence().english().startsWith("Nothing can be told: "));
      assertTrue(german(v).startsWith("Nichts lässt sich sagen"));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void nothingIsSaidBeforeAllAreJudged(boolean none) {
    JudgedGraph one = yardstick("fan", 20, 3, 100, 3);
    SearchResult r = new SearchResult(one, none ? List.of() : List.of(one), null);
    assertEquals(Optional.empty(), Verdict.of(r, Objective.ACCURACY, Budget.units(30)));
  }
}
