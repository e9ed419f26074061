package org.collograph.search.forecast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.collograph.evaluation.NodeTrace;
import org.collograph.evaluation.Outcome;
import org.collograph.search.space.SlotGraph;
import org.jspecify.annotations.Nullable;

/// Graded answers of nodes by question, counted by situation. The same sample seen in several
/// graphs counts once.
public final class Traces {
  /// How often nodes in a situation were right and wrong.
  static final class Count {
    int right;
    int wrong;
  }

  private final Map<String, Map<Situation, Count>> byQuestion = new LinkedHashMap<>();
  private final Set<List<Object>> seen = new HashSet<>();
  private double wrongPairs;
  private double agreeingPairs;
  private double wrongReaders;
  private double copyingReaders;

  public void add(SlotGraph graph, Outcome outcome) {
    if (!outcome.isScored() || outcome.nodes().size() != graph.size()) {
      return;
    }
    int[] revisions = revisions(graph);
    Map<List<Object>, Integer> sent = new HashMap<>();
    for (int i = 0; i < graph.size(); i++) {
      if (graph.callsModel(i)) {
        List<NodeTrace> read = read(graph, i, outcome);
        List<Object> request =
            List.of(
                outcome.question(),
                graph.model(i),
                graph.role(i),
                read.stream().map(NodeTrace::reply).toList());
        int replica = sent.merge(request, 1, Integer::sum);
        if (seen.add(List.of(request, replica))) {
          count(graph, i, revisions[i], read, outcome);
        }
      }
    }
    countAgreement(graph, outcome);
  }

  private static List<NodeTrace> read(SlotGraph graph, int slot, Outcome outcome) {
    List<NodeTrace> read = new ArrayList<>();
    for (int j = 0; j < slot; j++) {
      if (graph.reads(slot, j)) {
        read.add(outcome.nodes().get(j));
      }
    }
    return read;
  }

  /// A vote passes a reply on, so it has the revision of what it read.
  static int[] revisions(SlotGraph graph) {
    int[] revision = new int[graph.size()];
    for (int i = 0; i < graph.size(); i++) {
      int highest = 0;
      for (int j = 0; j < i; j++) {
        highest = graph.reads(i, j) ? Math.max(highest, revision[j]) : highest;
      }
      revision[i] = graph.callsModel(i) ? highest + 1 : highest;
    }
    return revision;
  }

  private void count(
      SlotGraph graph, int slot, int revision, List<NodeTrace> read, Outcome outcome) {
    NodeTrace trace = outcome.nodes().get(slot);
    int right = (int) read.stream().filter(NodeTrace::right).count();
    String plurality = plurality(read);
    boolean pluralityRight =
        plurality != null && read.stream().anyMatch(t -> t.right() && plurality.equals(t.answer()));
    Situation s =
        new Situation(
            graph.model(slot), graph.role(slot), read.size(), right, pluralityRight, revision);
    Count count =
        byQuestion
            .computeIfAbsent(outcome.question(), _ -> new LinkedHashMap<>())
            .computeIfAbsent(s, _ -> new Count());
    if (trace.right()) {
      count.right++;
    } else {
      count.wrong++;
    }
    if (!trace.right() && plurality != null && !pluralityRight) {
      wrongReaders++;
      copyingReaders += plurality.equals(trace.answer()) ? 1 : 0;
    }
  }

  private static @Nullable String plurality(List<NodeTrace> read) {
    Map<String, Integer> counts = new TreeMap<>();
    read.stream()
        .filter(t -> t.answer() != null)
        .forEach(t -> counts.merge(t.answer(), 1, Integer::sum));
    return counts.entrySet().stream()
        .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private void countAgreement(SlotGraph graph, Outcome outcome) {
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < graph.size(); i++) {
      NodeTrace t = outcome.nodes().get(i);
      if (graph.callsModel(i) && graph.isSource(i) && !t.right() && t.answer() != null) {
        wrong.add(t.answer());
      }
    }
    for (int i = 0; i < wrong.size(); i++) {
      for (int j = 0; j < i; j++) {
        wrongPairs++;
        agreeingPairs += wrong.get(i).equals(wrong.get(j)) ? 1 : 0;
      }
    }
  }

  /// As many questions drawn from these with replacement, each with all that is known of it; what
  /// is known of how wrong answers agree stays.
  Traces resampled(RandomGenerator random) {
    Traces drawn = new Traces();
    List<Map.Entry<String, Map<Situation, Count>>> all = List.copyOf(byQuestion.entrySet());
    for (int k = 0; k < all.size(); k++) {
      var one = all.get(random.nextInt(all.size()));
      drawn.byQuestion.put(one.getKey() + "#" + k, one.getValue());
    }
    drawn.wrongPairs = wrongPairs;
    drawn.agreeingPairs = agreeingPairs;
    drawn.wrongReaders = wrongReaders;
    drawn.copyingReaders = copyingReaders;
    return drawn;
  }

  /// Whether a model has answered anything.
  public boolean has(int model) {
    return byQuestion.values().stream()
        .anyMatch(counts -> counts.keySet().stream().anyMatch(s -> s.model() == model));
  }

  /// How often a model answered by itself.
  public int ownAnswers(int model) {
    return byQuestion.values().stream()
        .flatMap(counts -> counts.entrySet().stream())
        .filter(e -> e.getKey().model() == model && e.getKey().reads() == 0)
        .mapToInt(e -> e.getValue().right + e.getValue().wrong)
        .sum();
  }

  Map<String, Map<Situation, Count>> byQuestion() {
    return byQuestion;
  }

  /// Two wrong answers agree where both are the common one, so its share is the root of the rate.
  double commonWrong() {
    return Math.sqrt((agreeingPairs + 1.2) / (wrongPairs + 5));
  }

  double copiesWrong() {
    return (copyingReaders + 2) / (wrongReaders + 5);
  }
}
