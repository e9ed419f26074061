package org.collograph.codec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Edge;
import org.collograph.graph.GraphDocument;
import org.collograph.graph.Node;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;

/// A graph as other programs draw it: names and arrows, with a start and an end that are no nodes
/// here. What it does not say is left open for a person to fill in: models, and roles but for those
/// that a name tells.
final class ForeignSketch {
  private static final Set<String> STARTS = Set.of("__start__", "start", "question");
  private static final Set<String> ENDS = Set.of("__end__", "end", "answer");

  /// Roles that are shipped, and words by which others call what they do.
  private static final Map<String, List<String>> NAMED =
      Map.of(
          "majority", List.of("majority", "vote", "voting"),
          "fuser", List.of("fuse", "merge", "aggregat", "synthes", "combine"));

  private static final int LONGEST = 80;

  private final String what;

  /// Words by id.
  private final Map<String, String> labels = new LinkedHashMap<>();

  private final Set<Edge> arrows = new LinkedHashSet<>();

  /// @param what it is, for errors
  ForeignSketch(String what) {
    this.what = what;
  }

  /// @param label null where none is told here
  void node(String id, @Nullable String label) {
    if (label == null || label.isBlank()) {
      labels.putIfAbsent(id, id);
    } else {
      labels.put(id, label.strip());
    }
    if (labels.size() > GraphCodec.MOST_NODES + 2) {
      throw new Refusal(
          "%s has more than %,d nodes. Maybe it is another kind of file.",
          what, GraphCodec.MOST_NODES);
    }
  }

  void arrow(String from, String to) {
    if (!from.equals(to)) {
      arrows.add(new Edge(from, to));
    }
  }

  /// @throws IllegalArgumentException where there is no node in it
  GraphDocument document() {
    Map<String, String> names = names();
    if (names.isEmpty()) {
      throw new Refusal("%s has no node. Maybe it is another kind of file.", what);
    }
    List<Node> nodes = new ArrayList<>();
    names.forEach((id, name) -> nodes.add(node(id, name, labels.getOrDefault(id, id))));
    List<Edge> edges = new ArrayList<>();
    for (Edge a : arrows) {
      String from = names.get(a.from());
      String to = names.get(a.to());
      if (from != null && to != null) {
        edges.add(new Edge(from, to));
      }
    }
    return GraphDocument.of(CollaborationGraph.of(nodes, edges, output(names)));
  }

  /// Of a card that we wrote ourselves the label has model and role.
  private Node node(String id, String name, String label) {
    String[] lines = label.split("\n", 2);
    return lines.length == 2
        ? new Node(name, lines[1].strip(), lines[0].strip())
        : new Node(name, role(id, name), null);
  }

  private String role(String id, String name) {
    String words = name.toLowerCase(Locale.ROOT);
    boolean reads = arrows.stream().anyMatch(a -> a.to().equals(id) && !isOf(STARTS, a.from()));
    return NAMED.entrySet().stream()
        .filter(e -> reads && e.getValue().stream().anyMatch(words::contains))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("assistant");
  }

  private boolean isOf(Set<String> terminals, String id) {
    return terminals.contains(id) || terminals.contains(labels.getOrDefault(id, id));
  }

  /// Those that are nodes here, each with a name of its own.
  private Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, Integer> taken = new HashMap<>();
    labels.forEach(
        (id, label) -> {
          if (!isOf(STARTS, id) && !isOf(ENDS, id)) {
            String plain = label.contains("\n") ? id : label.replaceAll("\\p{Cntrl}+", " ");
            String name = plain.substring(0, Math.min(LONGEST, plain.length())).strip();
            int before = taken.merge(name, 1, Integer::sum);
            names.put(id, before == 1 ? name : name + " " + before);
          }
        });
    return names;
  }

  /// The one whose answer goes to the end; where no end is drawn the one that nobody reads. Null
  /// where that is not told.
  private @Nullable String output(Map<String, String> names) {
    List<String> last =
        names.keySet().stream()
            .filter(id -> arrows.stream().anyMatch(a -> a.from().equals(id) && isOf(ENDS, a.to())))
            .toList();
    List<String> unread =
        names.keySet().stream()
            .filter(id -> arrows.stream().noneMatch(a -> a.from().equals(id)))
            .toList();
    List<String> candidates = last.isEmpty() ? unread : last;
    return candidates.size() == 1 ? names.get(candidates.getFirst()) : null;
  }
}
