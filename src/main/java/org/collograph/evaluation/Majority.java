package org.collograph.evaluation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The vote: the most frequent answer, ties to the text that sorts first; replies without an answer
/// are ignored and the first winning reply is passed on unchanged.
final class Majority {
  private static final NodeTrace NOTHING = new NodeTrace("", null, false, 0, 0);

  private Majority() {}

  static NodeTrace of(List<NodeTrace> read) {
    Map<String, Integer> counts = new TreeMap<>();
    read.stream()
        .filter(t -> t.answer() != null)
        .forEach(t -> counts.merge(t.answer(), 1, Integer::sum));
    String winner = null;
    for (var entry : counts.entrySet()) {
      if (winner == null || entry.getValue() > counts.get(winner)) {
        winner = entry.getKey();
      }
    }
    String won = winner;
    return read.stream()
        .filter(t -> won != null && won.equals(t.answer()))
        .findFirst()
        .map(t -> new NodeTrace(t.reply(), t.answer(), t.right(), 0, 0))
        .orElse(NOTHING);
  }
}
