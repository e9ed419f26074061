package org.collograph.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.collograph.evaluation.Difference;
import org.collograph.evaluation.Outcome;
import org.collograph.graph.CollaborationGraph;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// How long a graph took for a question, as its calls were measured while the search was at work:
/// each call from when it was sent to its end, put together along the longest way.
///
/// @param byQuestion seconds, the newest [#MOST] of each
/// @param median of all of them
/// @param late 95 of 100 were no later
public record Timed(
    CollaborationGraph graph, Map<String, List<Double>> byQuestion, double median, double late) {
  static final int MOST = 8;

  public Timed {
    byQuestion = Collections.unmodifiableMap(byQuestion);
  }

  /// The graphs with what some outcomes of one tell; the same where nothing of them was measured.
  static List<Timed> among(List<Timed> all, CollaborationGraph graph, List<Outcome> outcomes) {
    if (outcomes.stream().allMatch(o -> o.seconds() == null)) {
      return all;
    }
    List<Timed> now = new ArrayList<>(all);
    for (int i = 0; i < now.size(); i++) {
      if (now.get(i).graph.equals(graph)) {
        now.set(i, now.get(i).with(outcomes));
        return List.copyOf(now);
      }
    }
    now.add(new Timed(graph, Map.of(), 0, 0).with(outcomes));
    return List.copyOf(now);
  }

  private Timed with(List<Outcome> outcomes) {
    Map<String, List<Double>> all = new LinkedHashMap<>(byQuestion);
    for (Outcome o : outcomes) {
      if (o.seconds() != null) {
        List<Double> of = new ArrayList<>(all.getOrDefault(o.question(), List.of()));
        of.add(o.seconds());
        all.put(o.question(), List.copyOf(of.subList(Math.max(0, of.size() - MOST), of.size())));
      }
    }
    double[] sorted =
        all.values().stream().flatMap(List::stream).mapToDouble(d -> d).sorted().toArray();
    return new Timed(graph, all, NearestRank.of(sorted, 0.5), NearestRank.of(sorted, 0.95));
  }

  /// How much longer a question took in the mean than what was worked out, clustered by question.
  ///
  /// @param workedOut seconds a question, from the models' profiles
  public Difference over(double workedOut) {
    return Difference.unbounded(
        byQuestion.values().stream()
            .map(of -> of.stream().mapToDouble(d -> d).average().orElseThrow() - workedOut)
            .toList());
  }

  /// What was measured, and whether that is what was worked out.
  ///
  /// @param workedOut seconds a question; null where the models' profiles do not say
  public Sentence words(@Nullable Double workedOut) {
    Sentence seen =
        Sentence.of(
            "measured %s in the median, 95 of 100 within %s (%,d questions)",
            seconds(median), seconds(late), byQuestion.size());
    Difference over = workedOut == null ? null : over(workedOut);
    if (over == null || !(over.isBetter() || over.isWorse())) {
      return seen;
    }
    double by = Math.abs(over.difference());
    return over.isBetter()
        ? Sentence.of(
            "%s; in the mean %s ± %s s longer than worked out: maybe measure the models again",
            seen, fixed(by, by), fixed(Math.max(over.half(), 0.01), by))
        : Sentence.of(
            "%s; in the mean %s ± %s s shorter than worked out: maybe measure the models again",
            seen, fixed(by, by), fixed(Math.max(over.half(), 0.01), by));
  }

  /// Three digits of it.
  private static String seconds(double s) {
    return String.format(Locale.ROOT, s < 100 ? "%.3g s" : "%.0f s", s);
  }

  /// With as many places as an amount of this size needs.
  private static String fixed(double s, double size) {
    return String.format(Locale.ROOT, size < 0.05 ? "%.3f" : "%.2f", s);
  }
}
