package org.collograph.run;

import java.util.List;
import org.collograph.cost.Cost;
import org.collograph.cost.Metric;
import org.collograph.cost.ModelProfile;
import org.collograph.evaluation.Accuracy;
import org.collograph.evaluation.Difference;
import org.collograph.search.SearchEngine;
import org.collograph.search.Yardstick;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// What a search will ask at most, said before it starts.
///
/// @param asked (graph, question) pairs, validation included
/// @param yardstickAsked pairs for the yardsticks, apart
/// @param calls at most, if every graph were as large as the space allows
/// @param usd about what it costs, if graphs cost what the yardsticks do on average, the agent
///   apart; null where a model has no price
/// @param mostUsd if every graph cost as much as the dearest yardstick, or the budget in money;
///   null likewise. No bound: a reply may be longer than the mean; caps are the bound
/// @param judging questions on which the winner is judged
/// @param leftOut models that no graph may have: one call of them is over the budget
public record SearchEstimate(
    long asked,
    long yardstickAsked,
    long calls,
    @Nullable Double usd,
    @Nullable Double mostUsd,
    boolean simulated,
    int judging,
    List<String> leftOut) {
  /// What so many questions can show, and whether that is too little.
  public Sentence resolution() {
    double points = Difference.smallestShown(judging) * 100;
    return judging < Accuracy.FEW
        ? Sentence.of(
            "What is found is judged on %,d questions, which can show differences from about %.0f"
                + " points on: too few to tell graphs apart. Maybe give the task more questions.",
            judging, points)
        : Sentence.of(
            "What is found is judged on %,d questions, which can show differences from about %.0f"
                + " points on.",
            judging, points);
  }

  static SearchEstimate of(PreparedSearch search) {
    long asked =
        SearchEngine.mostAsked(
            search.plan().rules(),
            search.place().task(),
            search.method(),
            search.space().models().size());
    long yardsticks =
        SearchEngine.yardstickAsked(
            search.plan().rules(), search.place().task(), search.yardsticks().size());
    long each = yardsticks / Math.max(1, search.yardsticks().size());
    long calls = calls(search, asked, each);
    Double mean = mean(search);
    Double most = most(search);
    return new SearchEstimate(
        asked,
        yardsticks,
        calls,
        mean == null ? null : mean * (asked + yardsticks),
        most == null ? null : most * (asked + yardsticks),
        search.place().pool().simulated(),
        SearchEngine.judging(search.plan().rules(), search.place().task()),
        tooDear(search));
  }

  private static long calls(PreparedSearch search, long asked, long ofEachYardstick) {
    return search.yardsticks().stream().mapToLong(y -> ofEachYardstick * y.graph().size()).sum()
        + asked * search.space().slots()
        + agent(search);
  }

  /// The models of which no call fits the budget.
  private static List<String> tooDear(PreparedSearch search) {
    List<String> fitting = search.space().models().stream().map(ModelProfile::name).toList();
    return search.place().pool().modelNames().stream().filter(n -> !fitting.contains(n)).toList();
  }

  private static long agent(PreparedSearch search) {
    return search.plan().agent().equals(SearchPlan.BUILT_IN)
        ? 0
        : search.method().mostAgentCalls(SearchEngine.mostRounds(search.plan().rules()));
  }

  private static List<Double> usd(PreparedSearch search) {
    return search.yardsticks().stream()
        .map((Yardstick y) -> search.space().cost(y.graph()))
        .map(Cost::usd)
        .toList();
  }

  private static @Nullable Double mean(PreparedSearch search) {
    List<Double> all = usd(search);
    return all.contains(null) || all.isEmpty()
        ? null
        : Double.valueOf(all.stream().mapToDouble(d -> d).average().orElse(0));
  }

  /// No graph costs more than a budget in money allows.
  private static @Nullable Double most(PreparedSearch search) {
    Double budget = search.space().budget().limits().get(Metric.USD);
    List<Double> all = usd(search);
    if (budget != null || all.contains(null) || all.isEmpty()) {
      return budget;
    }
    return all.stream().mapToDouble(d -> d).max().orElse(0);
  }
}
