package org.collograph.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// What a round taught, in plain sentences, with the probabilities that each one moved.
public record Feedback(int round, List<Line> lines) {
  /// @param moves empty where the sentence only explains
  public record Line(Sentence text, List<Move> moves) {}

  /// One probability before and after.
  ///
  /// @param what such as `edge 3 → 8` or `slot 2 is llama-3.2-3b`
  public record Move(Sentence what, double before, double after) {
    private static final double LEAST = 0.05;

    /// Whether it moved so far that it is worth a line.
    public boolean isNotable() {
      return Math.abs(after - before) >= LEAST;
    }
  }

  /// The same with what the probabilities came to be in the end, without what did not move then.
  ///
  /// @param became of a probability; null leaves it as it is told
  Feedback corrected(Function<Sentence, @Nullable Double> became) {
    List<Line> all = new ArrayList<>();
    for (Line line : lines) {
      List<Move> moves = moved(line, became);
      // One that only explains stays; one whose every move came to nothing does not.
      if (line.moves().isEmpty() || !moves.isEmpty()) {
        all.add(new Line(line.text(), moves));
      }
    }
    return new Feedback(round, List.copyOf(all));
  }

  private static List<Move> moved(Line line, Function<Sentence, @Nullable Double> became) {
    return line.moves().stream()
        .map(
            m -> {
              Double after = became.apply(m.what());
              return after == null ? m : new Move(m.what(), m.before(), after);
            })
        .filter(Move::isNotable)
        .toList();
  }
}
