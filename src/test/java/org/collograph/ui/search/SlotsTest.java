package org.collograph.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Edge;
import org.collograph.graph.TeamShapes;
import org.collograph.search.steer.Cell;
import org.junit.jupiter.api.Test;

class SlotsTest {
  private static final CollaborationGraph FUSED = TeamShapes.fused(List.of("m", "m"), "m");
  private static final int SLOTS = 20;

  @Test
  void aGraphStandsInTheLastSlots() {
    assertEquals(
        Map.of("a1", "a1 · 18", "a2", "a2 · 19", "out", "out"), Slots.of(FUSED, SLOTS).names());
  }

  @Test
  void whatAProbabilityIsAboutIsMarkedInTheGraph() {
    Slots slots = Slots.of(FUSED, SLOTS);
    assertEquals(
        Set.of(new Edge("a1", "out")), slots.marks(new Cell.Edge(17, 19), FUSED).addedEdges());
    assertEquals(Set.of("a1", "a2"), slots.marks(new Cell.Edge(17, 18), FUSED).changed());
    assertEquals(Set.of("a2"), slots.marks(new Cell.Named(18, "m"), FUSED).changed());
    assertEquals(Set.of(), slots.marks(new Cell.Named(3, "m"), FUSED).changed());
  }
}
