package org.collograph.run.lessons;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Node;
import org.collograph.graph.Shape;

/// What graphs may differ in.
public enum Trait {
  NODES("nodes"),
  WIDTH("width"),
  DEPTH("depth"),
  MIX("mix of models"),
  ROLES("roles"),
  OUTPUT("output");

  private final String word;

  Trait(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /// Whether its values are numbers.
  public boolean isCounted() {
    return this == NODES || this == WIDTH || this == DEPTH;
  }

  /// Of the live part of a graph: a number, names with commas between them, or one name.
  public String of(CollaborationGraph graph) {
    CollaborationGraph live = graph.live();
    return switch (this) {
      case NODES -> String.valueOf(live.nodes().size());
      case WIDTH -> String.valueOf(Shape.of(live).width());
      case DEPTH -> String.valueOf(Shape.of(live).depth());
      case MIX -> names(live.nodes().stream().map(Node::model).filter(Objects::nonNull).toList());
      case ROLES -> names(live.nodes().stream().map(Node::role).toList());
      case OUTPUT -> live.output().map(id -> live.node(id).role()).orElse("");
    };
  }

  private static String names(List<String> all) {
    return new TreeSet<>(all).stream().collect(Collectors.joining(", "));
  }

  /// Numbers by size, else words by the alphabet.
  public Comparator<String> order() {
    return isCounted()
        ? Comparator.comparingInt(Integer::parseInt)
        : Comparator.<String>naturalOrder();
  }
}
