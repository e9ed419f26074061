package org.collograph.run.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.collograph.cost.Cost;
import org.collograph.evaluation.QuestionCounts;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Shape;
import org.collograph.graph.TeamShapes;
import org.collograph.run.TriedGraph;
import org.collograph.search.Phase;
import org.junit.jupiter.api.Test;

class ImportanceTest {
  private static final int QUESTIONS = 40;

  private static TriedGraph tried(CollaborationGraph graph, double share, int number) {
    Map<String, QuestionCounts.Count> counts = new LinkedHashMap<>();
    for (int q = 0; q < QUESTIONS; q++) {
      counts.put("q" + q, new QuestionCounts.Count(q < share * QUESTIONS ? 1 : 0, 1));
    }
    QuestionCounts all = new QuestionCounts(counts);
    var tally = new TriedGraph.Tally(1, all.accuracy());
    return new TriedGraph(number, Phase.DRAWN, graph, Cost.ZERO, List.of(tally), all);
  }

  /// Every width and depth from 1 to 4, with two models, some noise on what they are.
  private static List<TriedGraph> graphs(ToDoubleFunction<Shape> share) {
    SplittableRandom noise = new SplittableRandom(5);
    List<TriedGraph> all = new ArrayList<>();
    for (String model : List.of("small", "large")) {
      for (int w = 1; w <= 4; w++) {
        for (int d = 1; d <= 4; d++) {
          CollaborationGraph g = TeamShapes.layers(model, w, d, model);
          double is = share.applyAsDouble(Shape.of(g)) + 0.06 * noise.nextDouble();
          all.add(tried(g, is, all.size() + 1));
        }
      }
    }
    return all;
  }

  private static Importance of(Trait trait, List<Importance> all) {
    return all.stream().filter(i -> i.trait() == trait).findFirst().orElseThrow();
  }

  @Test
  void whatWasPlantedIsFoundAndTheRestIsNot() {
    List<Importance> all =
        Importance.of(graphs(s -> 0.2 + 0.12 * s.width()), new SplittableRandom(1));
    assertEquals(Trait.WIDTH, all.getFirst().trait());
    assertTrue(of(Trait.WIDTH, all).isSeen());
    assertTrue(of(Trait.WIDTH, all).share() > 0.9, "" + of(Trait.WIDTH, all).share());
    for (Trait trait : List.of(Trait.DEPTH, Trait.MIX, Trait.ROLES)) {
      assertFalse(of(trait, all).isSeen(), trait + " " + of(trait, all).share());
    }
    List<Importance.Level> levels = of(Trait.WIDTH, all).levels();
    assertEquals(List.of("1", "2", "3", "4"), levels.stream().map(l -> l.value()).toList());
    assertTrue(levels.getFirst().mean() < levels.getLast().mean());
  }

  @Test
  void noiseIsRarelyTakenForMore() {
    int seen = 0;
    for (int seed = 0; seed < 40; seed++) {
      SplittableRandom noise = new SplittableRandom(100 + seed);
      List<TriedGraph> graphs = graphs(_ -> 0.3 + 0.3 * noise.nextDouble());
      Importance depth = of(Trait.DEPTH, Importance.of(graphs, new SplittableRandom(seed)));
      seen += depth.isSeen() ? 1 : 0;
    }
    assertTrue(seen <= 6, seen + " of 40, where 2 are expected");
  }

  @Test
  void fewGraphsTellNothing() {
    assertEquals(
        List.of(), Importance.of(graphs(Shape::width).subList(0, 7), new SplittableRandom(1)));
  }
}
