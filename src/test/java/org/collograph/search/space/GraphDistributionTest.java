package org.collograph.search.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GraphDistributionTest {
  private final SearchSpace space = Spaces.of("3 units");

  GraphDistributionTest() throws Exception {}

  /// Three calls and a vote fit; two models; three roles: few enough to count how often each comes.
  @Test
  void eachGraphComesAsOftenAsItsProbabilitySays() {
    GraphDistribution d = GraphDistribution.first(space);
    SplittableRandom random = new SplittableRandom(1);
    Map<SlotGraph, Integer> seen = new HashMap<>();
    int draws = 400_000;
    for (int i = 0; i < draws; i++) {
      GraphDistribution.Draw draw = d.draw(space, random);
      assertEquals(d.logProbability(draw.graph()), draw.logProbability());
      seen.merge(draw.graph(), 1, Integer::sum);
    }
    double chi = 0;
    int cells = 0;
    for (var entry : seen.entrySet()) {
      double expected = draws * Math.exp(d.logProbability(entry.getKey()));
      if (expected > 20) {
        chi += Math.pow(entry.getValue() - expected, 2) / expected;
        cells++;
      }
    }
    assertTrue(cells > 100, "cells " + cells);
    // Five standard deviations of a chi-square with so many degrees of freedom.
    assertTrue(chi < cells + 5 * Math.sqrt(2.0 * cells), chi + " over " + cells + " cells");
  }

  @Test
  void probabilitiesOfAllGraphsSumToOne() throws Exception {
    SearchSpace two = Spaces.of("1.9 units");
    assertEquals(2, two.slots());
    assertEquals(1, two.models().size());
    GraphDistribution d = GraphDistribution.first(two);
    double sum = 0;
    for (int a = 0; a < 3; a++) {
      for (int b = 0; b < 3; b++) {
        for (int edge = 0; edge < 2; edge++) {
          SlotGraph g =
              SlotGraph.of(
                  new SlotGraph.Slot(a, a == 2 ? SlotGraph.NO_MODEL : 0, NumberSet.EMPTY),
                  new SlotGraph.Slot(b, b == 2 ? SlotGraph.NO_MODEL : 0, NumberSet.below(edge)));
          sum += Math.exp(d.logProbability(g));
        }
      }
    }
    assertEquals(1, sum, 1e-12);
  }

  @Test
  void movingTowardsAGraphMakesItLikelier() throws Exception {
    SearchSpace wide = Spaces.of("18 units");
    GraphDistribution first = GraphDistribution.first(wide);
    SplittableRandom random = new SplittableRandom(2);
    SlotGraph g = first.draw(wide, random).graph();
    GraphDistribution certain =
        new GraphDistribution.Writable(edges(g), one(g, true, wide), one(g, false, wide))
            .distribution();
    double before = first.logProbability(g);
    double after = first.towards(certain, 0.5).logProbability(g);
    assertTrue(after > before + 1, before + " to " + after);
  }

  private static double[][] edges(SlotGraph g) {
    double[][] e = new double[g.size()][];
    for (int i = 0; i < g.size(); i++) {
      e[i] = new double[i];
      for (int j = 0; j < i; j++) {
        e[i][j] = g.reads(i, j) ? 1 : 0;
      }
    }
    return e;
  }

  private static double[][] one(SlotGraph g, boolean roles, SearchSpace space) {
    double[][] p = new double[g.size()][roles ? space.roleCount() : space.models().size()];
    for (int i = 0; i < g.size(); i++) {
      int chosen = roles ? g.role(i) : g.model(i);
      for (int k = 0; k < p[i].length; k++) {
        p[i][k] = chosen < 0 ? 1.0 / p[i].length : chosen == k ? 1 : 0;
      }
    }
    return p;
  }
}
