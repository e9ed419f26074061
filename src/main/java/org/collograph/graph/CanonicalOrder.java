package org.collograph.graph;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// An order of a graph's nodes that depends on structure alone: depth, role, model, ancestors, then
/// descendants. Predecessors always come first.
///
/// Nodes are coloured by those and the colours refined by their neighbours' until nothing changes
/// (Weisfeiler and Leman), by ancestors alone before descendants, so that graphs with the same
/// upstream part number it alike and share its calls. Nodes that still look alike are told apart
/// one at a time; where the choice could matter (two of them lead to different descriptions) both
/// are followed and the smallest description is taken.
public final class CanonicalOrder {
  /// Descriptions compared at most. Beyond this the first choice is taken: only graphs made to be
  /// hard get here, and they stay correct, just no longer independent of their ids.
  private static final int MOST_TRIES = 400;

  private final List<String> ids;
  private final int[][] reads;
  private final int[][] readBy;
  private int tries;
  private @Nullable String bestText;
  private int @Nullable [] best;

  private CanonicalOrder(CollaborationGraph graph) {
    this.ids = graph.nodes().stream().map(Node::id).toList();
    Map<String, Integer> index = new HashMap<>();
    ids.forEach(id -> index.put(id, index.size()));
    this.reads = neighbours(ids, id -> graph.predecessors(id), index);
    this.readBy = neighbours(ids, id -> graph.successors(id), index);
  }

  /// Ids of the graph's nodes in canonical order. The graph must have no cycle.
  public static List<String> of(CollaborationGraph graph) {
    CanonicalOrder order = new CanonicalOrder(graph);
    int[] byAncestors = order.refine(order.firstColours(graph), false);
    order.split(order.refine(byAncestors, true));
    String[] sorted = new String[order.ids.size()];
    int[] best = requireNonNull(order.best);
    for (int i = 0; i < sorted.length; i++) {
      sorted[best[i]] = order.ids.get(i);
    }
    return List.of(sorted);
  }

  private static int[][] neighbours(
      List<String> ids,
      java.util.function.Function<String, List<String>> of,
      Map<String, Integer> index) {
    return ids.stream()
        .map(id -> of.apply(id).stream().mapToInt(index::get).toArray())
        .toArray(int[][]::new);
  }

  private int[] firstColours(CollaborationGraph graph) {
    Map<String, Integer> layers = Shape.layers(graph);
    String out = graph.output().orElse("");
    return ranked(
        i -> {
          Node n = graph.node(ids.get(i));
          return letter(requireNonNull(layers.get(n.id())))
              + n.role()
              + "|"
              + n.model()
              + "|"
              + n.id().equals(out)
              + (n.settings().equals(NodeSettings.NONE) ? "" : "|" + n.settings());
        });
  }

  /// Colours numbered by their texts' order: 0 first, equal texts equal numbers, gaps allowed so
  /// that a colour is the number of nodes before it.
  private int[] ranked(java.util.function.IntFunction<String> text) {
    TreeMap<String, List<Integer>> groups = new TreeMap<>();
    for (int i = 0; i < ids.size(); i++) {
      groups.computeIfAbsent(text.apply(i), t -> new ArrayList<>()).add(i);
    }
    int[] colours = new int[ids.size()];
    int before = 0;
    for (List<Integer> group : groups.values()) {
      for (int i : group) {
        colours[i] = before;
      }
      before += group.size();
    }
    return colours;
  }

  /// @param both whether descendants tell nodes apart too, not only ancestors
  private int[] refine(int[] colours, boolean both) {
    int[] before;
    int[] after = colours;
    do {
      before = after;
      int[] now = before;
      after =
          ranked(
              i ->
                  letter(now[i])
                      + sorted(reads[i], now)
                      + (both ? "|" + sorted(readBy[i], now) : ""));
    } while (!Arrays.equals(before, after));
    return after;
  }

  private static String sorted(int[] neighbours, int[] colours) {
    int[] c = Arrays.stream(neighbours).map(i -> colours[i]).sorted().toArray();
    StringBuilder text = new StringBuilder();
    for (int colour : c) {
      text.append(letter(colour));
    }
    return text.toString();
  }

  /// A number as one character, so that texts sort as numbers do; '|' and ';' are not among them.
  private static char letter(int number) {
    return (char) (number + 0x100);
  }

  /// Takes the first group of nodes that look alike, sets one of them before the others, refines,
  /// and goes on until every node stands alone.
  private void split(int[] colours) {
    List<Integer> alike = firstGroup(colours);
    if (alike.isEmpty()) {
      keepSmallest(colours);
      return;
    }
    List<Integer> tried = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i : alike) {
      if (tried.stream().anyMatch(j -> twins(i, j)) || (best != null && tries > MOST_TRIES)) {
        continue;
      }
      tried.add(i);
      int[] next = setBefore(colours, alike, i);
      if (seen.add(text(greedy(next)))) {
        split(next);
      }
    }
  }

  private int[] setBefore(int[] colours, List<Integer> alike, int first) {
    int[] next = colours.clone();
    for (int j : alike) {
      next[j] = j == first ? colours[first] : colours[first] + 1;
    }
    return refine(next, true);
  }

  private int[] greedy(int[] colours) {
    int[] now = colours;
    for (var alike = firstGroup(now); !alike.isEmpty(); alike = firstGroup(now)) {
      now = setBefore(now, alike, alike.getFirst());
    }
    return now;
  }

  private List<Integer> firstGroup(int[] colours) {
    Map<Integer, List<Integer>> groups = new TreeMap<>();
    for (int i = 0; i < colours.length; i++) {
      groups.computeIfAbsent(colours[i], c -> new ArrayList<>()).add(i);
    }
    return groups.values().stream().filter(g -> g.size() > 1).findFirst().orElse(List.of());
  }

  private boolean twins(int i, int j) {
    return Arrays.equals(sortedCopy(reads[i]), sortedCopy(reads[j]))
        && Arrays.equals(sortedCopy(readBy[i]), sortedCopy(readBy[j]));
  }

  private static int[] sortedCopy(int[] a) {
    int[] copy = a.clone();
    Arrays.sort(copy);
    return copy;
  }

  private void keepSmallest(int[] order) {
    tries++;
    String text = text(order);
    if (best == null || text.compareTo(bestText) < 0) {
      best = order;
      bestText = text;
    }
  }

  /// What each node reads, in the given order of nodes.
  private String text(int[] order) {
    List<Integer> byPlace = new ArrayList<>();
    for (int i = 0; i < order.length; i++) {
      byPlace.add(i);
    }
    byPlace.sort(Comparator.comparingInt(i -> order[i]));
    StringBuilder text = new StringBuilder();
    byPlace.forEach(i -> text.append(sorted(reads[i], order)).append(';'));
    return text.toString();
  }
}
