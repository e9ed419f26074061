package org.collograph.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collograph.cost.Cost;
import org.collograph.cost.Metric;
import org.collograph.evaluation.Accuracy;
import org.collograph.graph.CollaborationGraph;
import org.collograph.search.Phase;
import org.collograph.search.Trial;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// What stands under a graph's picture: what a run says of it, and what it costs.
public final class PictureCaption {
  private PictureCaption() {}

  /// @param run with its trials; null where none has tried the graph
  /// @param cost a question; null for that which the run tells
  public static List<Sentence> of(
      CollaborationGraph graph, @Nullable StoredRun run, List<Trial> trials, @Nullable Cost cost) {
    Trial told = run == null ? null : told(graph, trials);
    List<Sentence> lines = new ArrayList<>();
    if (run != null && told != null) {
      lines.add(score(told, run));
    }
    Cost known = cost == null && told != null ? told.cost() : cost;
    if (known != null) {
      lines.add(Sentence.of("%s a question", amounts(known)));
    }
    return lines;
  }

  private static String amounts(Cost cost) {
    return Stream.of(Metric.UNITS, Metric.SECONDS, Metric.USD)
        .flatMap(m -> Stream.ofNullable(cost.in(m)).map(m::format))
        .collect(Collectors.joining(" · "));
  }

  /// What says most of it: judged before searched with, then by how many questions.
  private static @Nullable Trial told(CollaborationGraph graph, List<Trial> trials) {
    return trials.stream()
        .filter(t -> t.graph().equals(graph))
        .max(
            Comparator.comparing((Trial t) -> t.phase() == Phase.JUDGING)
                .thenComparing(t -> t.accuracy().questions()))
        .orElse(null);
  }

  private static Sentence score(Trial t, StoredRun run) {
    Accuracy a = t.accuracy();
    String form =
        t.phase() == Phase.JUDGING
            ? "%.1f %% right (%.1f to %.1f, %,d questions that chose nothing) · %s, seed %d"
            : "%.1f %% right (%.1f to %.1f, %,d questions of the search) · %s, seed %d";
    return Sentence.of(
        form,
        a.mean() * 100,
        a.low() * 100,
        a.high() * 100,
        a.questions(),
        run.name(),
        run.plan().seed());
  }
}
