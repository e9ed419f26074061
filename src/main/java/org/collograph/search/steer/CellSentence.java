package org.collograph.search.steer;

import java.util.List;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// Probabilities as feedback names them: slots from 1, the last one `out`.
public final class CellSentence {
  private static final String EDGE = "edge %d → %s";
  private static final String NAMED = "slot %s is %s";

  private static final String OUT = "out";

  private CellSentence() {}

  /// @param slots of the distribution
  public static Sentence of(Cell cell, int slots) {
    return switch (cell) {
      case Cell.Edge(int from, int to) -> Sentence.of("edge %d → %s", from + 1, slot(to, slots));
      case Cell.Named(int slot, String name) ->
          Sentence.of("slot %s is %s", slot(slot, slots), name);
    };
  }

  /// The probability that a sentence names; null where it names none, as those of earlier versions.
  public static @Nullable Cell cell(Sentence said, int slots) {
    List<Object> parts = said.parts();
    return switch (said.form()) {
      case EDGE -> edge(slot(parts.get(0), slots), slot(parts.get(1), slots));
      case NAMED -> new Cell.Named(slot(parts.get(0), slots), String.valueOf(parts.get(1)));
      default -> null;
    };
  }

  private static @Nullable Cell edge(int from, int to) {
    return from < 0 || from >= to ? null : new Cell.Edge(from, to);
  }

  private static String slot(int number, int slots) {
    return number == slots - 1 ? OUT : String.valueOf(number + 1);
  }

  private static int slot(Object said, int slots) {
    String text = String.valueOf(said);
    return text.equals(OUT) ? slots - 1 : Integer.parseInt(text) - 1;
  }
}
