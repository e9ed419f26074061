package org.collograph.search;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.collograph.evaluation.Accuracy;
import org.collograph.evaluation.Difference;
import org.collograph.evaluation.Outcome;
import org.collograph.search.space.SearchSpace;
import org.collograph.task.Question;
import org.jspecify.annotations.Nullable;

/// Asks the yardsticks: on the first half which of them is to be beaten, on the second how far each
/// is behind the best graph. Those that are clearly behind stop early; the best single model and
/// the strongest go to the end.
///
/// A race looks at fixed numbers of questions, after all have answered.
final class YardstickRace {
  /// Ours, not the paper's: which yardstick is to be beaten is told by so many questions at most.
  private static final int MOST_CHOOSING = 150;

  /// What chooses among them gets so much of what they may be asked.
  private static final double CHOOSING_SHARE = 0.3;

  /// Ours: a race that stops at the first look that suits would say more than 95 % interval holds,
  /// so that much more must be seen.
  private static final double CLEARLY = 3.3;

  /// A race's looks, as shares of its questions.
  private static final double[] LOOKS = {0.25, 0.5, 1};

  private final SearchSpace space;
  private final Objective objective;
  private final YardstickRule rule;
  private final Validation.Asker asker;
  private final Map<Yardstick, Runner> runners = new LinkedHashMap<>();
  private long left;

  /// Everything that one yardstick was asked on a half.
  private static final class Runner {
    final List<Outcome> outcomes = new ArrayList<>();
    @Nullable Trial last;
  }

  YardstickRace(
      SearchSpace space,
      Objective objective,
      SearchRules rules,
      List<Yardstick> yardsticks,
      Validation.Asker asker) {
    this.space = space;
    this.objective = objective;
    this.rule = rules.yardsticks();
    this.asker = asker;
    boolean isLimited = rule == YardstickRule.RACED && rules.maxAsked() != null;
    this.left = isLimited ? requireNonNull(rules.maxAsked()) : Long.MAX_VALUE;
    yardsticks.forEach(y -> runners.put(y, new Runner()));
  }

  /// How many questions of the first half there are for each at most.
  static int choosing(int questions) {
    return Math.min(MOST_CHOOSING, questions);
  }

  /// The strongest on the first half.
  Yardstick strongest(List<Question> half) throws InterruptedException {
    long share = left == Long.MAX_VALUE ? left : (long) (left * CHOOSING_SHARE);
    int each = (int) Math.clamp(share / runners.size(), 1, choosing(half.size()));
    List<Yardstick> active = new ArrayList<>(runners.keySet());
    for (int end : looks(each)) {
      ask(active, half, end);
      Yardstick leader = leader(active);
      active.removeIf(y -> !isSingle(y) && isOut(difference(runner(leader).outcomes, leader, y)));
    }
    Yardstick strongest = leader(active);
    runners.values().forEach(r -> r.outcomes.clear());
    return strongest;
  }

  /// Each with how far it is behind.
  ///
  /// @param told after each look
  List<JudgedGraph> judged(
      Trial best, Yardstick strongest, List<Question> half, Consumer<List<JudgedGraph>> told)
      throws InterruptedException {
    List<Yardstick> active = new ArrayList<>(runners.keySet());
    Predicate<Yardstick> stays = y -> y.equals(strongest) || isSingle(y);
    active.sort(Comparator.comparing(y -> !stays.test(y)));
    for (int end : looks(half.size())) {
      ask(active, half, end);
      Yardstick single = bestSingle(active, strongest);
      active.removeIf(
          y ->
              !y.equals(strongest)
                  && !y.equals(single)
                  && !objective.mayPreferWorse(space.cost(y.graph()), best.cost())
                  && isOut(behind(best, y)));
      told.accept(all(best));
    }
    return all(best);
  }

  private List<JudgedGraph> all(Trial best) {
    List<JudgedGraph> all = new ArrayList<>();
    runners.forEach((y, r) -> all.add(told(y, r, best)));
    return all;
  }

  private JudgedGraph told(Yardstick y, Runner r, Trial best) {
    Trial last = requireNonNull(r.last);
    return new JudgedGraph(
        y.name(), last.graph(), last.cost(), Accuracy.of(r.outcomes), behind(best, y));
  }

  private Yardstick bestSingle(List<Yardstick> active, Yardstick otherwise) {
    return active.stream()
        .filter(this::isSingle)
        .max(Comparator.comparingDouble(this::score))
        .orElse(otherwise);
  }

  private boolean isSingle(Yardstick y) {
    return y.graph().size() == 1;
  }

  private boolean isOut(Difference behind) {
    return rule == YardstickRule.RACED && behind.isBetterBy(CLEARLY);
  }

  private Yardstick leader(List<Yardstick> active) {
    return active.stream().max(Comparator.comparingDouble(this::score)).orElseThrow();
  }

  private double score(Yardstick y) {
    double accuracy = Accuracy.of(runner(y).outcomes).mean();
    return objective.score(accuracy, space.quickCost(y.graph()));
  }

  private Runner runner(Yardstick y) {
    return requireNonNull(runners.get(y));
  }

  private Difference behind(Trial best, Yardstick y) {
    List<Outcome> mine = runner(y).outcomes;
    return objective.difference(
        best.outcomes().subList(0, mine.size()), best.cost(), mine, space.cost(y.graph()));
  }

  /// The leader less another, on what both were asked.
  private Difference difference(List<Outcome> of, Yardstick leader, Yardstick y) {
    List<Outcome> mine = runner(y).outcomes;
    return objective.difference(
        of.subList(0, mine.size()), space.cost(leader.graph()), mine, space.cost(y.graph()));
  }

  /// Those still in, up to a number of questions or as far as what is left is enough for.
  private void ask(List<Yardstick> active, List<Question> half, int end)
      throws InterruptedException {
    int done = active.stream().mapToInt(y -> runner(y).outcomes.size()).max().orElse(0);
    int to = (int) Math.min(end, done + left / Math.max(1, active.size()));
    for (Yardstick y : active) {
      Runner r = runner(y);
      if (to > r.outcomes.size()) {
        List<Question> asking = half.subList(r.outcomes.size(), to);
        Proposal proposal = Proposal.of(Phase.YARDSTICK, y.graph());
        r.last = asker.ask(proposal, y.name(), asking);
        r.outcomes.addAll(r.last.outcomes());
        left -= left == Long.MAX_VALUE ? 0 : asking.size();
      }
    }
  }

  private int[] looks(int questions) {
    return rule == YardstickRule.ALL
        ? new int[] {questions}
        : Arrays.stream(LOOKS).mapToInt(l -> (int) Math.ceil(l * questions)).toArray();
  }
}
