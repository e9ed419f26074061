package org.collograph.search;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.collograph.evaluation.Difference;
import org.collograph.search.space.SearchSpace;
import org.collograph.search.space.SlotGraph;
import org.jspecify.annotations.Nullable;

/// Which of the finalists is returned, after all were asked the same questions.
record Finalists(
    SearchSpace space,
    Objective objective,
    ToDoubleFunction<SlotGraph> expected,
    Preference prefer) {
  /// Ours: what the search expects of a finalist counts as so many questions of the first half.
  private static final double SEARCH_WORTH = 100;

  /// What the search may expect a plainer graph to be behind at most.
  private static final double MOST_BEHIND = 0.005;

  /// @param trial on the questions that choose
  record Seen(SlotGraph graph, Trial trial) {}

  /// @param passed null where the graph that scored best is returned
  record Choice(SlotGraph graph, @Nullable PassedOver passed) {}

  /// @param all best first, as the search has them: of equals the one that it had first
  Choice choice(List<Seen> all) {
    Seen best = all.getFirst();
    for (Seen s : all) {
      best = score(s) > score(best) ? s : best;
    }
    Seen top = best;
    if (prefer == Preference.ACCURACY) {
      return new Choice(top.graph(), null);
    }
    Seen plain =
        all.stream()
            .filter(s -> s.equals(top) || isAsGood(s, top))
            .min(Comparator.comparingDouble(this::cost).thenComparing(s -> s.graph().size()))
            .orElseThrow();
    return plain.equals(top)
        ? new Choice(top.graph(), null)
        : new Choice(
            plain.graph(),
            new PassedOver(top.trial().graph(), top.trial().cost(), difference(top, plain)));
  }

  private boolean isAsGood(Seen s, Seen best) {
    return difference(best, s).isWithinAnError() && hoped(best) - hoped(s) <= MOST_BEHIND;
  }

  private Difference difference(Seen one, Seen other) {
    return objective.difference(one.trial(), other.trial());
  }

  /// In the metric of the first budget.
  private double cost(Seen s) {
    return s.trial().cost().amount(space.budget().first().getKey());
  }

  private double hoped(Seen s) {
    return objective.score(expected.applyAsDouble(s.graph()), space.quickCost(s.graph()));
  }

  /// What the first half says of a finalist, with what the search knew of it counted as so many
  /// questions more: between near equals a hundred questions decide by luck.
  private double score(Seen s) {
    double known = expected.applyAsDouble(s.graph()) * SEARCH_WORTH;
    double accuracy = (s.trial().right() + known) / (s.trial().scored() + SEARCH_WORTH);
    return objective.score(accuracy, space.quickCost(s.graph()));
  }
}
