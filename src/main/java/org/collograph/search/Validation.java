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
    beside(trial, choice.passed(), List.of(), yardsticks, told);
  }

  /// Judges the best at each cost; what validation may ask is shared out among them.
  ///
  /// @param leaders the dearest first, which is the best of all
  void judgeCurve(List<SlotGraph> leaders, List<Yardstick> yardsticks, Consumer<SearchResult> told)
      throws InterruptedException {
    int all = allowance.finalists() * allowance.choosing() + allowance.judging();
    int each = Math.max(1, all / leaders.size());
    List<Question> some = judging.stream().limit(each).toList();
    List<JudgedGraph> curve = new ArrayList<>();
    Trial best = ask(Phase.JUDGING, leaders.getFirst(), some);
    curve.add(judged(best));
    told.accept(new SearchResult(judged(best), List.of(), null, null, curve));
    for (SlotGraph g : leaders.subList(1, leaders.size())) {
      curve.addFirst(judged(ask(Phase.JUDGING, g, some)));
      told.accept(new SearchResult(judged(best), List.of(), null, null, curve));
    }
    beside(best, null, curve, yardsticks, told);
  }

  private static JudgedGraph judged(Trial trial) {
    return new JudgedGraph("best", trial.graph(), trial.cost(), trial.accuracy(), null);
  }

  /// Holds the best against the yardsticks.
  private void beside(
      Trial trial,
      @Nullable PassedOver passed,
      List<JudgedGraph> curve,
      List<Yardstick> yardsticks,
      Consumer<SearchResult> told)
      throws InterruptedException {
    JudgedGraph best = judged(trial);
    told.accept(new SearchResult(best, List.of(), null, passed, curve));
    if (rules.yardsticks() == YardstickRule.NONE || yardsticks.isEmpty()) {
      return;
    }
    YardstickRace race = new YardstickRace(space, objective, rules, yardsticks, asker);
    Yardstick strongest = race.strongest(choosing);
    List<Question> same = judging.stream().limit(trial.asked()).toList();
    List<JudgedGraph> all =
        race.judged(
            trial,
            strongest,
            same,
            some -> told.accept(new SearchResult(best, some, null, passed, curve)));
    told.accept(new SearchResult(best, all, strongest.name(), passed, curve));
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
