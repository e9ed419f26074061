package org.collograph.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.collograph.evaluation.Difference;
import org.collograph.search.space.SearchSpace;
import org.collograph.search.space.SlotGraph;
import org.collograph.task.Question;
import org.collograph.task.Split;
import org.collograph.task.Task;

/// Chooses the winner on the first half of validation, once, and the best yardstick likewise, and
/// tells every accuracy on the second half.
final class Validation {
  /// Asks a graph and keeps the trial.
  interface Asker {
    Trial ask(Proposal proposal, String split, int round, List<Question> questions)
        throws InterruptedException;
  }

  private static final int MOST_YARDSTICK_QUESTIONS = 150;
  private static final double SEARCH_WORTH = 100;

  private final SearchSpace space;
  private final Objective objective;
  private final Allowance allowance;
  private final Asker asker;
  private final List<Question> choosing;
  private final List<Question> judging;
  private final ToDoubleFunction<SlotGraph> expected;

  Validation(
      Task task,
      SearchSpace space,
      Objective objective,
      Allowance allowance,
      long seed,
      ToDoubleFunction<SlotGraph> expected,
      Asker asker) {
    this.space = space;
    this.objective = objective;
    this.allowance = allowance;
    this.expected = expected;
    this.asker = asker;
    this.choosing = Task.ordered(task.split(Split.CHOOSING), seed);
    this.judging =
        Task.ordered(task.split(Split.JUDGING), seed).stream().limit(allowance.judging()).toList();
  }

  static int yardstickQuestions(Task task) {
    return Math.min(MOST_YARDSTICK_QUESTIONS, task.split(Split.CHOOSING).size());
  }

  /// @param finalists best first, as the search has them
  SearchResult judge(List<SlotGraph> finalists, List<Yardstick> yardsticks)
      throws InterruptedException {
    SlotGraph winner = winner(finalists);
    Trial best = ask(Phase.JUDGING, winner, judging);
    List<SearchResult.Judged> judged = new ArrayList<>();
    SearchResult.Judged rival = null;
    double rivalScore = Double.NEGATIVE_INFINITY;
    for (Yardstick y : yardsticks) {
      double score = score(ask(Phase.YARDSTICK, y.graph(), first(MOST_YARDSTICK_QUESTIONS)));
      Trial told = ask(Phase.YARDSTICK, y.graph(), judging);
      judged.add(judged(y.name(), told, objective.difference(best, told)));
      if (score > rivalScore) {
        rival = judged.getLast();
        rivalScore = score;
      }
    }
    return new SearchResult(
        judged("best", best, null),
        judged,
        rival == null ? null : rival.name(),
        rival == null ? null : rival.behind());
  }

  private SlotGraph winner(List<SlotGraph> finalists) throws InterruptedException {
    if (finalists.size() == 1 || allowance.choosing() == 0) {
      return finalists.getFirst();
    }
    List<Trial> asked = new ArrayList<>();
    for (SlotGraph g : finalists) {
      asked.add(ask(Phase.CHOOSING, g, first(allowance.choosing())));
    }
    // Of equals the one that the search had first.
    return asked.stream()
        .sorted(Comparator.comparingDouble(t -> -blended(t)))
        .findFirst()
        .orElseThrow()
        .graph();
  }

  private List<Question> first(int n) {
    return choosing.stream().limit(n).toList();
  }

  private Trial ask(Phase phase, SlotGraph g, List<Question> questions)
      throws InterruptedException {
    return asker.ask(Proposal.of(phase, g), "validation", 0, questions);
  }

  /// What the first half says of a finalist, with what the search knew of it counted as so many
  /// questions more: between near equals a hundred questions decide by luck.
  private double blended(Trial t) {
    double known = expected.applyAsDouble(t.graph()) * SEARCH_WORTH;
    double accuracy = (t.right() + known) / (t.scored() + SEARCH_WORTH);
    return objective.score(accuracy, space.quickCost(t.graph()));
  }

  private double score(Trial t) {
    return objective.score(t.accuracy().mean(), space.quickCost(t.graph()));
  }

  private static SearchResult.Judged judged(String name, Trial t, Difference behind) {
    return new SearchResult.Judged(name, t.graph(), t.cost(), t.accuracy(), behind);
  }
}
