package org.collograph.search.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.collograph.codec.RolesCodec;
import org.collograph.graph.GraphCheck;
import org.collograph.search.Proposal;
import org.collograph.search.Proposals;
import org.junit.jupiter.api.Test;

class RepairTest {
  @Test
  void everyDrawBecomesAValidGraphWithinEveryBudget() throws Exception {
    for (String[] budgets :
        new String[][] {{"18 units"}, {"80 units"}, {"18 units", "4 s"}, {"9 s"}, {"1e13 flops"}}) {
      SearchSpace space = Spaces.of(budgets);
      GraphCheck check =
          new GraphCheck(RolesCodec.shipped(), space.models().stream().map(m -> m.name()).toList());
      // Far more edges than at first, so that almost every draw is over the budget.
      GraphDistribution.Writable tables = GraphDistribution.first(space).writable();
      for (double[] row : tables.edges()) {
        java.util.Arrays.fill(row, 0.6);
      }
      GraphDistribution dense = tables.distribution();
      Proposals proposals = new Proposals(space);
      SplittableRandom random = new SplittableRandom(1);
      for (int i = 0; i < 1_000; i++) {
        Proposal p = proposals.drawn(dense, random, m -> Double.NaN);
        assertEquals(dense.logProbability(p.drawn()), p.logProbability());
        var graph = space.graph(p.graph());
        assertEquals(List.of(), check.findings(graph));
        assertTrue(space.budget().fits(space.meter().cost(graph).total()), graph::toString);
        assertEquals(p.graph(), space.canonical(p.graph()));
      }
    }
  }

  @Test
  void theWorstModelLeavesFirstAndReadersKeepTheirOtherEdges() throws Exception {
    SearchSpace space = Spaces.of("12 units");
    int small = 0;
    int middle = 1;
    // Two small and two middle assistants read by a middle fuser: over 12 units.
    SlotGraph drawn = new Shapes(space).fan(new int[] {small, small, middle, middle}, 1, middle);
    assertTrue(!space.fits(drawn));
    SlotGraph byAccuracy = new Repair(space, m -> m == small ? 0.2 : 0.5).repaired(drawn);
    assertEquals(space.canonical(new Shapes(space).fan(new int[] {middle}, 1, middle)).size(), 2);
    for (int i = 0; i < byAccuracy.size(); i++) {
      assertEquals(middle, byAccuracy.model(i));
    }
    SlotGraph other = new Repair(space, m -> m == small ? 0.9 : 0.5).repaired(drawn);
    assertTrue(
        IntStream.range(0, other.size()).filter(i -> other.model(i) == small).count() == 2,
        "the small ones stay where they measure better");
  }

  @Test
  void aBudgetThatNothingFitsSaysWhatTheCheapestCosts() {
    NothingFits e = assertThrows(NothingFits.class, () -> Spaces.of("0.5 units"));
    assertTrue(e.getMessage().contains("0.5 units"), e.getMessage());
    assertTrue(e.getMessage().contains("1 units"), e.getMessage());
    assertThrows(NothingFits.class, () -> Spaces.of("1 usd"));
  }

  @Test
  void thereAreAsManySlotsAsTheBudgetHoldsInAnyMix() throws Exception {
    assertEquals(19, Spaces.of("18 units").slots());
    assertEquals(24, Spaces.of("80 units").slots());
    assertEquals(24, Spaces.of("4 s").slots());
  }
}
