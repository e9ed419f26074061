package org.collograph.search.gradient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.collograph.search.space.GraphDistribution;
import org.collograph.search.space.NumberSet;
import org.collograph.search.space.SearchSpace;
import org.collograph.search.space.SlotGraph;
import org.collograph.search.space.Spaces;
import org.junit.jupiter.api.Test;

/// Probabilities, draws and gradients against every graph of a small space, enumerated.
class LogitsTest {
  private final SearchSpace space;
  private final Logits logits;
  private final List<SlotGraph> all = new ArrayList<>();

  LogitsTest() throws Exception {
    space = Spaces.of("2.9 units");
    logits = new Logits(space, GraphDistribution.first(space));
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < logits.weights.length; i++) {
      logits.weights[i] = random.nextDouble(-1.5, 1.5);
    }
    enumerate(new ArrayList<>());
    assertTrue(all.size() > 500 && all.size() < 100_000, "graphs: " + all.size());
  }

  private void enumerate(List<SlotGraph.Slot> before) {
    if (before.size() == space.slots()) {
      all.add(SlotGraph.of(before.toArray(SlotGraph.Slot[]::new)));
      return;
    }
    for (int role = 0; role < space.roleCount(); role++) {
      boolean calls = space.role(role).callsModel();
      for (int model = calls ? 0 : -1; model < (calls ? space.models().size() : 0); model++) {
        for (long reads = 0; reads < 1L << before.size(); reads++) {
          List<SlotGraph.Slot> next = new ArrayList<>(before);
          next.add(new SlotGraph.Slot(role, model, new NumberSet(reads)));
          enumerate(next);
        }
      }
    }
  }

  /// Some reward of a graph.
  private static double reward(SlotGraph g) {
    return (g.key().hashCode() & 0xffff) / 65_536.0 + 0.1 * g.alive().size();
  }

  private double expected() {
    GraphDistribution d = logits.distribution();
    return all.stream().mapToDouble(g -> Math.exp(d.logProbability(g)) * reward(g)).sum();
  }

  @Test
  void theProbabilitiesOfAllGraphsSumToOne() {
    GraphDistribution d = logits.distribution();
    double sum = all.stream().mapToDouble(g -> Math.exp(d.logProbability(g))).sum();
    assertEquals(1, sum, 1e-12);
  }

  @Test
  void graphsAreDrawnAsOftenAsTheirProbabilitiesSay() {
    GraphDistribution d = logits.distribution();
    SplittableRandom random = new SplittableRandom(11);
    int draws = 400_000;
    Map<SlotGraph, Integer> seen = new HashMap<>();
    for (int i = 0; i < draws; i++) {
      seen.merge(d.draw(space, random).graph(), 1, Integer::sum);
    }
    double square = 0;
    double rare = 0;
    double rareSeen = 0;
    int cells = 0;
    for (SlotGraph g : all) {
      double expected = draws * Math.exp(d.logProbability(g));
      int count = seen.getOrDefault(g, 0);
      if (expected < 5) {
        rare += expected;
        rareSeen += count;
      } else {
        square += (count - expected) * (count - expected) / expected;
        cells++;
      }
    }
    square += rare == 0 ? 0 : (rareSeen - rare) * (rareSeen - rare) / rare;
    double p = ChiSquaredDistribution.of(cells).survivalProbability(square);
    assertTrue(p > 1e-4, cells + " cells, p = " + p);
  }

  /// The estimator's expectation is the gradient of the expected reward, weight by weight.
  @Test
  void theEstimatorIsTheGradient() {
    GraphDistribution d = logits.distribution();
    double[] estimated = new double[logits.weights.length];
    double baseline = 0.3;
    for (SlotGraph g : all) {
      double p = Math.exp(d.logProbability(g));
      logits.addGradient(d, g, p * (reward(g) - baseline), estimated);
    }
    double step = 1e-5;
    for (int i = 0; i < logits.weights.length; i++) {
      double at = logits.weights[i];
      logits.weights[i] = at + step;
      double above = expected();
      logits.weights[i] = at - step;
      double below = expected();
      logits.weights[i] = at;
      double exact = (above - below) / (2 * step);
      assertEquals(exact, estimated[i], Math.max(1e-7, Math.abs(exact) * 1e-4), "weight " + i);
    }
  }

  @Test
  void theEntropysGradientIsExactToo() {
    GraphDistribution d = logits.distribution();
    double[] gradient = new double[logits.weights.length];
    logits.addEntropy(d, 1, gradient);
    double step = 1e-5;
    for (int i = 0; i < logits.weights.length; i++) {
      double at = logits.weights[i];
      logits.weights[i] = at + step;
      double above = entropy();
      logits.weights[i] = at - step;
      double below = entropy();
      logits.weights[i] = at;
      assertEquals((above - below) / (2 * step), gradient[i], 1e-6, "weight " + i);
    }
  }

  /// Of all edges, roles and models, each by itself.
  private double entropy() {
    GraphDistribution d = logits.distribution();
    double sum = 0;
    for (int to = 0; to < d.slots(); to++) {
      for (int from = 0; from < to; from++) {
        sum += entropy(d.edge(from, to), 1 - d.edge(from, to));
      }
      sum += entropy(d.roles(to)) + entropy(d.models(to));
    }
    return sum;
  }

  private static double entropy(double... p) {
    double sum = 0;
    for (double x : p) {
      sum -= x <= 0 ? 0 : x * Math.log(x);
    }
    return sum;
  }
}
