package org.collograph.cli;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.collograph.codec.GraphCodec;
import org.collograph.cost.Cost;
import org.collograph.evaluation.Accuracy;
import org.collograph.evaluation.Difference;
import org.collograph.evaluation.Spend;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.RunStory;
import org.collograph.run.SearchEstimate;
import org.collograph.run.StoredRun;
import org.collograph.run.Timed;
import org.collograph.run.TriedGraph;
import org.collograph.run.Verdict;
import org.collograph.search.AgentExchange;
import org.collograph.search.JudgedGraph;
import org.collograph.search.PassedOver;
import org.collograph.search.SearchResult;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// A run as the document that `search`, `runs show` and `runs resume` print.
final class ReportJson {
  private ReportJson() {}

  /// @param estimate what was thought before; null where that is not known
  /// @param said what a language-model agent was asked
  static ObjectNode tree(
      StoredRun run, RunStory story, @Nullable SearchEstimate estimate, List<AgentExchange> said) {
    ObjectNode root = summary(run);
    // Where its end could not be stored, only its story knows it.
    Sentence why = story.stage().message();
    root.put("state", story.state().word()).put("message", why == null ? null : why.english());
    root.set("agentReplies", said.isEmpty() ? null : replies(said));
    root.set("estimate", estimate == null ? null : estimate(estimate));
    root.set("best", best(story));
    yardsticks(run, story, root);
    frontier(story, root.putArray("frontier"));
    root.put("yardstickAsked", story.counts().yardstickAsked());
    return root;
  }

  /// Where the search was after the whole curve each point has been judged; else the points are
  /// what the search itself saw.
  private static void frontier(RunStory story, ArrayNode points) {
    SearchResult result = story.result();
    if (result != null && !result.curve().isEmpty()) {
      result.curve().forEach(p -> points.add(point(p.graph(), p.cost(), p.accuracy())));
    } else {
      story.frontier().forEach(p -> points.add(point(p.graph(), p.cost(), p.accuracy())));
    }
  }

  private static ObjectNode point(CollaborationGraph graph, Cost cost, Accuracy accuracy) {
    ObjectNode each = Json.object();
    each.set("graph", GraphCodec.tree(graph));
    each.set("cost", Json.cost(cost));
    each.set("accuracy", Json.accuracy(accuracy));
    return each;
  }

  private static ObjectNode take(JudgedGraph what) {
    ObjectNode take = Json.object().put("name", what.name());
    take.set("graph", GraphCodec.tree(what.graph()));
    return take;
  }

  private static ObjectNode passedOver(PassedOver passed) {
    ObjectNode tree = Json.object();
    tree.set("graph", GraphCodec.tree(passed.graph()));
    tree.set("cost", Json.cost(passed.cost()));
    tree.set("difference", Json.paired(passed.ahead()));
    return tree;
  }

  private static ObjectNode verdict(Verdict v) {
    ObjectNode verdict = Json.object().put("beatsAll", v.beatsAll());
    ArrayNode names = verdict.putArray("notBeaten");
    v.notBeaten().forEach(y -> names.add(y.name()));
    return verdict.put("smallest", v.smallest()).put("sentence", v.sentence().english());
  }

  private static void yardsticks(StoredRun run, RunStory story, ObjectNode root) {
    SearchResult result = story.result();
    ArrayNode yardsticks = root.putArray("yardsticks");
    for (JudgedGraph y : result == null ? List.<JudgedGraph>of() : result.yardsticks()) {
      ObjectNode each = yardsticks.addObject().put("name", y.name());
      each.set("graph", GraphCodec.tree(y.graph()));
      each.set("cost", Json.cost(y.cost()));
      each.set("validation", Json.accuracy(y.accuracy()));
      each.set("difference", y.behind() == null ? null : Json.paired(y.behind()));
    }
    Optional<Verdict> verdict =
        Optional.ofNullable(result)
            .flatMap(r -> Verdict.of(r, story.objective(), run.plan().budget()));
    JudgedGraph best = result == null ? null : result.best();
    JudgedGraph take = verdict.map(Verdict::take).orElse(best);
    root.set("take", take == null ? null : take(take));
    if (result != null && result.passed() != null) {
      root.set("passedOver", passedOver(result.passed()));
    }
    root.set("verdict", verdict.map(ReportJson::verdict).orElse(null));
    Difference beats = result == null ? null : result.beats();
    root.set("beatsYardsticks", beats == null ? null : Json.difference(beats));
    root.put("bestYardstick", result == null ? null : result.rival());
  }

  private static ObjectNode replies(List<AgentExchange> said) {
    long used = said.stream().filter(AgentExchange::wasUsed).count();
    ObjectNode tree = Json.object().put("asked", said.size()).put("used", used);
    tree.put(
        "lastProblem",
        said.stream()
            .filter(e -> !e.wasUsed())
            .map(e -> requireNonNull(e.problem()).english())
            .reduce((_, b) -> b)
            .orElse(null));
    return tree;
  }

  private static ObjectNode estimate(SearchEstimate e) {
    ObjectNode tree = Json.object().put("asked", e.asked());
    tree.put("yardstickAsked", e.yardstickAsked()).put("calls", e.calls());
    return tree.put("usd", e.usd()).put("mostUsd", e.mostUsd());
  }

  private static @Nullable ObjectNode best(RunStory story) {
    TriedGraph best = story.best();
    if (best == null) {
      return null;
    }
    SearchResult result = story.result();
    ObjectNode tree = Json.object();
    tree.set("graph", GraphCodec.tree(best.graph()));
    tree.set("cost", Json.cost(best.cost()));
    tree.set("validation", result == null ? null : Json.accuracy(result.best().accuracy()));
    tree.set("search", best.scored() == 0 ? null : Json.accuracy(best.accuracy()));
    Timed timed = story.timedOf(best.graph());
    if (timed != null) {
      tree.putObject("measured")
          .put("secondsMedian", timed.median())
          .put("seconds95", timed.late())
          .put("questions", timed.byQuestion().size());
    }
    return tree;
  }

  /// What a run has spent beside its calls. What it may have spent stands apart: calls that were
  /// broken off, or that a kill left open.
  private static ObjectNode spend(StoredRun run) {
    Spend s = run.spend();
    ObjectNode tree = Json.object();
    tree.put("inputTokens", s.inputTokens()).put("outputTokens", s.outputTokens());
    tree.put("usd", run.usd()).put("unsureTokens", s.unsureTokens());
    tree.put("unsureUsd", run.simulated() ? null : (Double) s.unsureUsd());
    tree.put("estimatedReplies", s.estimated()).put("cutShort", s.cutShort());
    return tree.put("filtered", s.filtered()).put("failedCalls", s.failed());
  }

  /// A run in a list.
  static ObjectNode summary(StoredRun run) {
    ObjectNode tree = Json.object();
    tree.put("run", run.name()).put("state", run.state().word());
    tree.put("task", run.plan().task()).put("pool", run.plan().pool());
    tree.put("method", run.plan().method()).put("objective", run.plan().objective());
    run.plan().budgets().forEach(tree.putArray("budgets")::add);
    tree.put("seed", run.plan().seed()).put("created", run.created().toString());
    tree.put("trials", run.trials()).put("asked", run.asked());
    tree.put("calls", run.calls()).put("cachedCalls", run.cachedCalls());
    tree.put("usd", run.usd()).put("simulated", run.simulated());
    tree.put("agent", run.plan().agent());
    tree.set("spend", spend(run));
    tree.put("message", run.message() == null ? null : run.message().english());
    return tree;
  }
}
