package org.collograph.search.agent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.collograph.search.Feedback;
import org.collograph.search.space.GraphDistribution;
import org.collograph.search.space.SearchSpace;
import org.collograph.search.steer.Cell;
import org.collograph.search.steer.CellSentence;
import org.collograph.words.Sentence;

/// The probabilities that differ between two distributions, the largest changes first.
record Moves(SearchSpace space, GraphDistribution before, GraphDistribution after) {
  private static final int MOST = 8;

  List<Feedback.Move> edges() {
    List<Feedback.Move> all = new ArrayList<>();
    for (int i = 0; i < after.slots(); i++) {
      for (int j = 0; j < i; j++) {
        all.add(new Feedback.Move(said(new Cell.Edge(j, i)), before.edge(j, i), after.edge(j, i)));
      }
    }
    return largest(all);
  }

  List<Feedback.Move> models() {
    List<String> names = space.models().stream().map(m -> m.name()).toList();
    return categories(names, GraphDistribution::model);
  }

  List<Feedback.Move> roles() {
    return categories(
        space.roles().all().stream().map(r -> r.name()).toList(), GraphDistribution::role);
  }

  /// The probability that a slot has one of several.
  private interface Category {
    double of(GraphDistribution d, int slot, int number);
  }

  private List<Feedback.Move> categories(List<String> names, Category category) {
    List<Feedback.Move> all = new ArrayList<>();
    for (int i = 0; i < after.slots(); i++) {
      for (int k = 0; k < names.size(); k++) {
        Sentence what = said(new Cell.Named(i, names.get(k)));
        all.add(new Feedback.Move(what, category.of(before, i, k), category.of(after, i, k)));
      }
    }
    return largest(all);
  }

  private static List<Feedback.Move> largest(List<Feedback.Move> all) {
    return all.stream()
        .filter(Feedback.Move::isNotable)
        .sorted(Comparator.comparingDouble(m -> -Math.abs(m.after() - m.before())))
        .limit(MOST)
        .toList();
  }

  private Sentence said(Cell cell) {
    return CellSentence.of(cell, after.slots());
  }
}
