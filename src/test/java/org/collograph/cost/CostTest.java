package org.collograph.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.collograph.codec.RolesCodec;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Edge;
import org.collograph.graph.Graphs;
import org.collograph.graph.Node;
import org.collograph.graph.Roles;
import org.collograph.llm.simulated.SimulatedPool;
import org.junit.jupiter.api.Test;

class CostTest {
  private static final TokenLengths MATH = new TokenLengths(202, 276);

  private final Roles roles = RolesCodec.shipped();

  CostTest() throws Exception {}

  private static ModelProfile profile(String name, Double prefill, Integer most) {
    return new ModelProfile(
        name, "f", 1e9, 16, 2048, null, null, prefill, prefill, null, "here", most);
  }

  private CostMeter builtIn() throws Exception {
    return new CostMeter(
        SimulatedPool.of("p", SimulatedPool.builtIn(), List.of(), roles).models(), MATH, roles);
  }

  @Test
  void theAnchorsHoldToFourDigits() {
    ModelProfile m = profile("1b", null, null);
    assertEquals(8.680e11, m.flops(213, 215), 5e7);
    assertEquals(5.957e11, m.flops(180, 115), 5e7);
    assertEquals(9.710e11, m.flops(202, 276), 5e7);
  }

  @Test
  void aGraphCostsTheSumOfTheQuadraticForm() throws Exception {
    CostMeter meter = builtIn();
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 1_000; i++) {
      CollaborationGraph g = Graphs.random(random, 12);
      double sum = 0;
      for (Node n : g.nodes()) {
        if (n.model() != null) {
          ModelProfile p =
              meter.models().stream()
                  .filter(m -> m.name().equals(n.model()))
                  .findFirst()
                  .orElseThrow();
          double m = p.parameters();
          double ld = (double) p.layers() * p.hiddenSize();
          double read = 202 + 276.0 * g.inDegree(n.id());
          sum += 2 * m * read + 2 * ld * read * (read + 1);
          sum += 2 * m * 276 + 2 * ld * 276 * (2 * read + 276 + 1);
        }
      }
      assertEquals(sum, meter.cost(g).total().flops(), sum * 1e-12);
    }
  }

  @Test
  void completeGraphsCostWhatTheBudgetsSay() throws Exception {
    double[] expected = {17.2, 41.9, 77.7};
    for (int k = 0; k < 3; k++) {
      int n = 4 * (k + 1);
      List<Node> nodes = new java.util.ArrayList<>();
      List<Edge> edges = new java.util.ArrayList<>();
      for (int i = 0; i < n; i++) {
        nodes.add(Graphs.assistant("n" + i, i < n - 1 ? "llama-3.2-1b" : "llama-3.2-3b"));
        for (int j = 0; j < i; j++) {
          edges.add(new Edge("n" + j, "n" + i));
        }
      }
      var g = CollaborationGraph.of(nodes, edges, "n" + (n - 1));
      double units = builtIn().cost(g).total().units();
      assertTrue(units > expected[k] * 0.7 && units < expected[k] * 1.5, "units " + units);
    }
  }

  @Test
  void nodesThatCanRunAtOnceDoSoAsFarAsTheirEndpointLetsThem() {
    var g =
        CollaborationGraph.of(
            List.of(
                Graphs.assistant("a", "m"),
                Graphs.assistant("b", "m"),
                Graphs.assistant("c", "m"),
                new Node("v", "majority", null)),
            List.of(new Edge("a", "v"), new Edge("b", "v"), new Edge("c", "v")),
            "v");
    double one = (202 + 276) / 100.0;
    for (var expected : Map.of(1, 3 * one, 2, 2 * one, 3, one).entrySet()) {
      var meter = new CostMeter(List.of(profile("m", 100.0, expected.getKey())), MATH, roles);
      assertEquals(expected.getValue(), meter.cost(g).total().seconds(), 1e-9);
    }
  }

  @Test
  void whatIsNotKnownStaysUnknown() {
    var meter = new CostMeter(List.of(profile("m", null, null)), MATH, roles);
    Cost cost =
        meter
            .cost(CollaborationGraph.of(List.of(Graphs.assistant("a", "m")), List.of(), "a"))
            .total();
    assertNull(cost.seconds());
    assertNull(cost.usd());
    assertEquals(1, cost.units());
    assertFalse(Budget.parse(List.of("4 s")).fits(cost));
  }

  @Test
  void budgetsAreReadAndHoldTogether() {
    Budget b = Budget.parse(List.of("18 units", "6 s", "1e13 flops"));
    assertTrue(b.fits(new Cost(9e12, 17.0, 5.9, null)));
    assertFalse(b.fits(new Cost(9e12, 17.0, 6.1, null)));
    for (String bad : List.of("18", "units", "-3 units", "0 units", "1 parsec", "")) {
      assertThrows(IllegalArgumentException.class, () -> Budget.parse(List.of(bad)), bad);
    }
  }
}
