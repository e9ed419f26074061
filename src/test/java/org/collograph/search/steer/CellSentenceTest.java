package org.collograph.search.steer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.collograph.words.Sentence;
import org.junit.jupiter.api.Test;

class CellSentenceTest {
  private static final int SLOTS = 20;

  @Test
  void whatALineOfFeedbackSaysIsReadAgain() {
    for (Cell cell :
        List.of(
            new Cell.Edge(2, 19),
            new Cell.Edge(2, 7),
            new Cell.Named(3, "vote"),
            new Cell.Named(19, "llama-3.2-3b"))) {
      assertEquals(cell, CellSentence.cell(CellSentence.of(cell, SLOTS), SLOTS));
    }
    assertEquals("edge 3 → out", CellSentence.of(new Cell.Edge(2, 19), SLOTS).toString());
    assertEquals("slot 4 is vote", CellSentence.of(new Cell.Named(3, "vote"), SLOTS).toString());
  }

  @Test
  void anEarlierVersionSaidNone() {
    assertNull(CellSentence.cell(Sentence.verbatim("edge 3 → 8"), SLOTS));
  }
}
