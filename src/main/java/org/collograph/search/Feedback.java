package org.collograph.search;

import java.util.List;
import org.collograph.words.Sentence;

/// What a round taught, in plain sentences, with the probabilities that each one moved.
public record Feedback(int round, List<Line> lines) {
  /// @param moves empty where the sentence only explains
  public record Line(Sentence text, List<Move> moves) {}

  /// One probability before and after.
  ///
  /// @param what such as `edge 3 → 8` or `model of slot 2: llama-3.2-3b`
  public record Move(Sentence what, double before, double after) {}
}
