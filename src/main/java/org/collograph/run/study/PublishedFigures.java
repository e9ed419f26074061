package org.collograph.run.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.TeamShapes;
import org.jspecify.annotations.Nullable;

/// Accuracies published in arXiv 2511.00086, by kind of task: single Llamas and equal-budget mixes
/// read by a 3B fuser. A mix is its number of 1B and 3B assistants.
final class PublishedFigures {
  /// @param single name of the model alone; null for a mix
  record Figure(@Nullable String single, int small, int middle, double accuracy) {}

  static final String SMALL = "llama-3.2-1b";
  static final String MIDDLE = "llama-3.2-3b";

  private static final Map<String, List<Figure>> BY_KIND =
      Map.of(
          "mathematics",
          List.of(
              new Figure("llama-3.2-1b", 0, 0, 0.31),
              new Figure("llama-3.2-3b", 0, 0, 0.40),
              new Figure("llama-3.1-8b", 0, 0, 0.49),
              new Figure("llama-3.1-70b", 0, 0, 0.68),
              new Figure(null, 9, 0, 0.39),
              new Figure(null, 3, 2, 0.45),
              new Figure(null, 6, 1, 0.44),
              new Figure(null, 0, 3, 0.54)),
          "knowledge",
          List.of(
              new Figure("llama-3.2-1b", 0, 0, 0.31),
              new Figure("llama-3.2-3b", 0, 0, 0.43),
              new Figure("llama-3.1-8b", 0, 0, 0.64),
              new Figure("llama-3.1-70b", 0, 0, 0.84),
              new Figure(null, 9, 0, 0.30),
              new Figure(null, 3, 2, 0.45),
              new Figure(null, 6, 1, 0.39),
              new Figure(null, 0, 3, 0.41)),
          "code",
          List.of(
              new Figure("llama-3.2-1b", 0, 0, 0.31),
              new Figure("llama-3.2-3b", 0, 0, 0.48),
              new Figure("llama-3.1-8b", 0, 0, 0.60),
              new Figure("llama-3.1-70b", 0, 0, 0.68),
              new Figure(null, 7, 0, 0.38),
              new Figure(null, 3, 1, 0.48)));

  private PublishedFigures() {}

  static List<Figure> of(String kind) {
    return BY_KIND.getOrDefault(kind, List.of());
  }

  static String label(Figure f) {
    if (f.single() != null) {
      return f.single();
    }
    String middle = f.middle() > 0 ? f.middle() + "×" + MIDDLE : "";
    String small = f.small() > 0 ? f.small() + "×" + SMALL : "";
    String plus = f.middle() > 0 && f.small() > 0 ? " + " : "";
    return middle + plus + small;
  }

  /// The graph that a published figure is of.
  static CollaborationGraph graph(Figure f) {
    if (f.single() != null) {
      return TeamShapes.single(f.single());
    }
    List<String> workers = new ArrayList<>();
    workers.addAll(Collections.nCopies(f.middle(), MIDDLE));
    workers.addAll(Collections.nCopies(f.small(), SMALL));
    return TeamShapes.fused(workers, MIDDLE);
  }
}
