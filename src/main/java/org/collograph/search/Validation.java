package org.collograph.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.collograph.evaluation.Difference;
import org.collograph.search.space.SearchSpace;
import org.collograph.search.space.SlotGraph;
import org.collograph.task.Question;
import org.collograph.task.Split;
import org.collograph.task.Task;
import org.jspecify.annotations.Nullable;

/// Chooses the winner on the first half of validation, once, and the best yardstick likewise, and
/// tells every accuracy on the second half.
final class Validation {
  /// Asks a graph and keeps the trial.
  interface Asker {
    /// @param yardstick its name; null for a graph of the search
    Trial ask(Proposal proposal, @Nullable String yardstick, List<Question> questions)
        throws InterruptedException;
  }

  /// Ours, not the paper's: which yardstick is to be beaten is told by so many questions at most.
  private static final int MOST_YARDSTICK_QUESTIONS = 150;

  /// Ours: what the search expects of a finalist counts as so many questions of the first half.
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
  /// @param told what is known, each time that more is
  void judge(List<SlotGraph> finalists, List<Yardstick> yardsticks, Consumer<SearchResult> told)
      throws InterruptedException {
    Trial best = ask(Phase.JUDGING, winner(finalists), null, judging);
    JudgedGraph winner = judged("best", best, null);
    told.accept(new SearchResult(winner, List.of(), null));
    List<JudgedGraph> all = new ArrayList<>();
    String rival = null;
    double rivalScore = Double.NEGATIVE_INFINITY;
    for (Yardstick y : yardsticks) {
      double score = chosenScore(y);
      Trial on = ask(Phase.YARDSTICK, y.graph(), y.name(), judging);
      all.add(judged(y.name(), on, objective.difference(best, on)));
      if (score > rivalScore) {
        rival = y.name();
        rivalScore = score;
      }
      told.accept(new SearchResult(winner, all, null));
    }
    told.accept(new SearchResult(winner, all, rival));
  }

  /// On the half that chooses.
  private double chosenScore(Yardstick y) throws InterruptedException {
    Trial trial = ask(Phase.YARDSTICK, y.graph(), y.name(), first(MOST_YARDSTICK_QUESTIONS));
    return objective.score(trial.accuracy().mean(), space.quickCost(y.graph()));
  }

  /// By the first half.
  SlotGraph winner(List<SlotGraph> finalists) throws InterruptedException {
    if (finalists.size() == 1 || allowance.choosing() == 0) {
      return finalists.getFirst();
    }
    SlotGraph best = finalists.getFirst();
    double bestScore = Double.NEGATIVE_INFINITY;
    for (SlotGraph g : finalists) {
      double score = blended(g, ask(Phase.CHOOSING, g, null, first(allowance.choosing())));
      // Of equals the one that the search had first.
      if (score > bestScore) {
        best = g;
        bestScore = score;
      }
    }
    return best;
  }

  private List<Question> first(int n) {
    return choosing.stream().limit(n).toList();
  }

  private Trial ask(Phase phase, SlotGraph g, @Nullable String yardstick, List<Question> questions)
      throws InterruptedException {
    return asker.ask(Proposal.of(phase, g), yardstick, questions);
  }

  /// What the first half says of a finalist, with what the search knew of it counted as so many
  /// questions more: between near equals a hundred questions decide by luck.
  private double blended(SlotGraph g, Trial t) {
    double known = expected.applyAsDouble(g) * SEARCH_WORTH;
    double accuracy = (t.right() + known) / (t.scored() + SEARCH_WORTH);
    return objective.score(accuracy, space.quickCost(g));
  }

  private static JudgedGraph judged(String name, Trial t, @Nullable Difference behind) {
    return new JudgedGraph(name, t.graph(), t.cost(), t.accuracy(), behind);
  }
}
