package org.collograph.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How often each question was scored and how often it was right: what an accuracy rests on. The
/// same question asked again says less than another one does.
///
/// @param counts by question, in the order in which they were first scored
public record QuestionCounts(Map<String, Count> counts) {
  public static final QuestionCounts NONE = new QuestionCounts(Map.of());

  /// Ours: answers of one graph to one question are about half alike, as on the simulated pool.
  private static final double ALIKE = 0.5;

  /// Of one question.
  public record Count(int right, int scored) {
    Count plus(Outcome o) {
      return new Count(right + (o.right() ? 1 : 0), scored + 1);
    }
  }

  public QuestionCounts {
    counts = Collections.unmodifiableMap(counts);
  }

  /// The same with what brought a score among these.
  public QuestionCounts plus(List<Outcome> outcomes) {
    Map<String, Count> all = new LinkedHashMap<>(counts);
    for (Outcome o : outcomes) {
      if (o.isScored()) {
        all.put(o.question(), all.getOrDefault(o.question(), new Count(0, 0)).plus(o));
      }
    }
    return new QuestionCounts(all);
  }

  /// How often a question that was scored was right, from 0 to 1.
  double share(String question) {
    Count c = requireNonNull(counts.get(question));
    return (double) c.right() / c.scored();
  }

  public long scored() {
    return counts.values().stream().mapToLong(Count::scored).sum();
  }

  /// NaN where nothing was scored.
  public double mean() {
    return (double) counts.values().stream().mapToLong(Count::right).sum() / scored();
  }

  /// Clustered by question.
  public Accuracy accuracy() {
    return Accuracy.clustered(
        counts.values().stream().mapToInt(Count::right).toArray(),
        counts.values().stream().mapToInt(Count::scored).toArray());
  }

  /// About how many different questions would say as much.
  public double worth() {
    double scored = scored();
    return counts.isEmpty() ? 0 : scored / (1 + ALIKE * (scored / counts.size() - 1));
  }
}
