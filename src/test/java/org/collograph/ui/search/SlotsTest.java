package org.collograph.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Edge;
import org.collograph.graph.TeamShapes;
import org.collograph.search.Feedback;
import org.collograph.search.steer.Cell;
import org.collograph.words.Sentence;
import org.junit.jupiter.api.Test;

class SlotsTest {
  private static final CollaborationGraph FUSED = TeamShapes.fused(List.of("m", "m"), "m");
  private static final int SLOTS = 20;

  private static Feedback.Move move(Sentence what) {
    return new Feedback.Move(what, 0.1, 0.9);
  }

  @Test
  void aGraphStandsInTheLastSlots() {
    assertEquals(Map.of("a1", "18", "a2", "19", "out", "out"), Slots.of(FUSED, SLOTS).names());
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

  @Test
  void aLineOfFeedbackSaysWhatItIsAbout() {
    assertEquals(
        new Cell.Edge(2, 19), Slots.cell(move(Sentence.of("edge %d → %s", 3, "out")), SLOTS));
    assertEquals(new Cell.Edge(2, 7), Slots.cell(move(Sentence.of("edge %d → %s", 3, "8")), SLOTS));
    assertEquals(
        new Cell.Named(3, "vote"),
        Slots.cell(move(Sentence.of("slot %s is %s", "4", "vote")), SLOTS));
    assertNull(Slots.cell(move(Sentence.verbatim("edge 3 → 8")), SLOTS), "of an earlier version");
  }
}
