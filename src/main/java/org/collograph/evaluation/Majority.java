package org.collograph.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.collograph.task.grade.Grader;
import org.jspecify.annotations.Nullable;

/// The vote: the most frequent answer, equal as the task's grader counts equal, ties to the text
/// that sorts first; replies without an answer are ignored and the first winning reply is passed on
/// unchanged.
final class Majority {
  private static final NodeTrace NOTHING = new NodeTrace("", null, false, 0, 0);

  private Majority() {}

  static NodeTrace of(List<NodeTrace> read, Grader grader) {
    Map<String, Integer> counts = new TreeMap<>();
    for (NodeTrace t : read) {
      if (t.answer() != null) {
        counts.merge(candidate(counts, t.answer(), grader), 1, Integer::sum);
      }
    }
    @Nullable String winner = null;
    for (var entry : counts.entrySet()) {
      if (winner == null || entry.getValue() > requireNonNull(counts.get(winner))) {
        winner = entry.getKey();
      }
    }
    String won = winner;
    return read.stream()
        .filter(t -> won != null && isFor(won, t.answer(), grader))
        .findFirst()
        .map(t -> new NodeTrace(t.reply(), t.answer(), t.right(), 0, 0))
        .orElse(NOTHING);
  }

  /// The answer that stands already for which this one is a vote too, else itself.
  private static String candidate(Map<String, Integer> counts, String answer, Grader grader) {
    String plain = grader.normalise(answer);
    return counts.containsKey(plain)
        ? plain
        : counts.keySet().stream().filter(c -> grader.equal(c, plain)).findFirst().orElse(plain);
  }

  private static boolean isFor(String won, @Nullable String answer, Grader grader) {
    return answer != null
        && (won.equals(grader.normalise(answer)) || grader.equal(won, grader.normalise(answer)));
  }
}
