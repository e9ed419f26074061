package org.collograph.search;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collograph.evaluation.QuestionCounts;
import org.collograph.search.space.SlotGraph;

/// Everything a search has asked so far: the record that every searcher gets.
public final class History {
  /// Both effects are shrunk as if so many questions more had said that there is none: chosen by
  /// trial on the simulated pool, where graphs differ by about 8 points and blocks of 16 questions
  /// by less.
  private static final double GRAPH_PRIOR = 12;

  /// Ours: a block's difficulty counts by half where so many questions were scored in it.
  private static final double BLOCK_PRIOR = 24;

  /// The two effects settle within a thousandth in fewer.
  private static final int TURNS = 8;

  private final List<AskedGraph> asked = new ArrayList<>();
  private final Map<SlotGraph, Candidate> candidates = new LinkedHashMap<>();
  private int withReplies;

  void add(AskedGraph a) {
    asked.add(a);
    if (a.trial().phase().isSearch()) {
      candidates.compute(
          a.graph(),
          (graph, before) ->
              before == null ? Candidate.of(graph, a.trial()) : before.with(a.trial()));
    }
  }

  /// Every trial, in order.
  public List<AskedGraph> asked() {
    return Collections.unmodifiableList(asked);
  }

  public List<Candidate> candidates() {
    return List.copyOf(candidates.values());
  }

  /// What was asked of a graph; empty where nothing was.
  public Optional<Candidate> candidate(SlotGraph graph) {
    return Optional.ofNullable(candidates.get(graph));
  }

  /// Drops what the nodes of earlier trials said: whoever learns from replies has done so by the
  /// end of a round, and a long search must not hold them all.
  void forgetReplies() {
    for (int i = withReplies; i < asked.size(); i++) {
      AskedGraph full = asked.get(i);
      Trial bare = full.trial().withoutReplies();
      asked.set(i, new AskedGraph(full.graph(), bare));
      candidates.computeIfPresent(full.graph(), (_, c) -> c.replacing(full.trial(), bare));
    }
    withReplies = asked.size();
  }

  /// The number of questions of the search split that this graph was scored on.
  public long scored(SlotGraph graph) {
    Candidate c = candidates.get(graph);
    return c == null ? 0 : c.scored();
  }

  /// The accuracy of a graph of one node that calls the model, NaN where it was not asked.
  public double singleAccuracy(int model) {
    return candidates.values().stream()
        .filter(c -> c.graph().size() == 1 && c.graph().model(0) == model && c.scored() > 0)
        .mapToDouble(c -> c.counts().mean())
        .findFirst()
        .orElse(Double.NaN);
  }

  /// Each graph's accuracy as if all had been asked the same questions: a graph's effect and a
  /// round's, both shrunk, fitted by turns. Rounds are the blocks: their graphs share questions.
  public Map<SlotGraph, Double> standings() {
    List<AskedGraph> search =
        asked.stream().filter(a -> a.trial().phase().isSearch() && a.trial().scored() > 0).toList();
    Map<SlotGraph, Double> graphs = new HashMap<>();
    Map<Integer, Double> blocks = new HashMap<>();
    double mean =
        search.stream().mapToDouble(a -> a.trial().right()).sum()
            / Math.max(1, search.stream().mapToDouble(a -> a.trial().scored()).sum());
    Map<SlotGraph, Double> priors = new HashMap<>();
    candidates.forEach((graph, c) -> priors.put(graph, GRAPH_PRIOR * repeats(c)));
    for (int turn = 0; turn < TURNS; turn++) {
      Map<SlotGraph, double[]> g = new HashMap<>();
      Map<Integer, double[]> b = new HashMap<>();
      for (AskedGraph a : search) {
        double block = blocks.getOrDefault(a.trial().round(), 0.0);
        add(g.computeIfAbsent(a.graph(), _ -> new double[2]), a.trial(), mean + block);
      }
      g.forEach((graph, s) -> graphs.put(graph, s[0] / (s[1] + requireNonNull(priors.get(graph)))));
      for (AskedGraph a : search) {
        double graph = requireNonNull(graphs.get(a.graph()));
        add(b.computeIfAbsent(a.trial().round(), _ -> new double[2]), a.trial(), mean + graph);
      }
      b.forEach((block, s) -> blocks.put(block, s[0] / (s[1] + BLOCK_PRIOR)));
    }
    Map<SlotGraph, Double> standings = new LinkedHashMap<>();
    candidates.keySet().forEach(c -> standings.put(c, mean + graphs.getOrDefault(c, 0.0)));
    return standings;
  }

  /// How many answers say as much as one to a question of its own.
  private static double repeats(Candidate c) {
    QuestionCounts counts = c.counts();
    return counts.scored() / Math.max(1, counts.worth());
  }

  private static void add(double[] sum, Trial t, double expected) {
    sum[0] += t.right() - expected * t.scored();
    sum[1] += t.scored();
  }
}
