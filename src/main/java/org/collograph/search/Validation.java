package org.collograph.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
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

  private final SearchSpace space;
  private final Objective objective;
  private final SearchRules rules;
  private final Allowance allowance;
  private final Asker asker;
  private final List<Question> choosing;
  private final List<Question> judging;
  private final Finalists finalists;

  Validation(
      Task task,
      SearchSpace space,
      Objective objective,
      SearchRules rules,
      Allowance allowance,
      long seed,
      ToDoubleFunction<SlotGraph> expected,
      Asker asker) {
    this.space = space;
    this.objective = objective;
    this.rules = rules;
    this.allowance = allowance;
    this.asker = asker;
    this.finalists = new Finalists(space, objective, expected, rules.prefer());
    this.choosing = Task.ordered(task.split(Split.CHOOSING), seed);
    this.judging =
        Task.ordered(task.split(Split.JUDGING), seed).stream().limit(allowance.judging()).toList();
  }

  /// Pairs that yardsticks may be asked at most: where the search has an allowance, as many again.
  static long yardstickAsked(SearchRules rules, Task task, int yardsticks) {
    int half = YardstickRace.choosing(task.split(Split.CHOOSING).size());
    long all = (long) yardsticks * (half + Allowance.of(rules, task).judging());
    return switch (rules.yardsticks()) {
      case NONE -> 0;
      case ALL -> all;
      case RACED -> rules.maxAsked() == null ? all : Math.min(all, rules.maxAsked());
    };
  }

  /// @param ranked best first, as the search has them
  /// @param told what is known, each time that more is
  void judge(List<SlotGraph> ranked, List<Yardstick> yardsticks, Consumer<SearchResult> told)
      throws InterruptedException {
    Finalists.Choice choice = choice(ranked);
    Trial trial = ask(Phase.JUDGING, choice.graph(), judging);
    JudgedGraph best = new JudgedGraph("best", trial.graph(), trial.cost(), trial.accuracy(), null);
    told.accept(new SearchResult(best, List.of(), null, choice.passed()));
    if (rules.yardsticks() == YardstickRule.NONE || yardsticks.isEmpty()) {
      return;
    }
    YardstickRace race = new YardstickRace(space, objective, rules, yardsticks, asker);
    Yardstick strongest = race.strongest(choosing);
    List<JudgedGraph> all =
        race.judged(
            trial,
            strongest,
            judging,
            some -> told.accept(new SearchResult(best, some, null, choice.passed())));
    told.accept(new SearchResult(best, all, strongest.name(), choice.passed()));
  }

  /// By the first half.
  Finalists.Choice choice(List<SlotGraph> ranked) throws InterruptedException {
    if (ranked.size() == 1 || allowance.choosing() == 0) {
      return new Finalists.Choice(ranked.getFirst(), null);
    }
    List<Question> first = choosing.stream().limit(allowance.choosing()).toList();
    List<Finalists.Seen> seen = new ArrayList<>();
    for (SlotGraph g : ranked) {
      seen.add(new Finalists.Seen(g, ask(Phase.CHOOSING, g, first)));
    }
    return finalists.choice(seen);
  }

  private Trial ask(Phase phase, SlotGraph g, List<Question> questions)
      throws InterruptedException {
    return asker.ask(Proposal.of(phase, g), null, questions);
  }
}
