package org.collograph.graph;

import java.util.Objects;
import java.util.function.UnaryOperator;

/// `to` reads the answer of `from`. Both are node ids.
public record Edge(String from, String to) {
  public Edge {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
  }

  Edge renamed(UnaryOperator<String> ids) {
    return new Edge(ids.apply(from), ids.apply(to));
  }

  @Override
  public String toString() {
    return from + " → " + to;
  }
}
