package org.collograph.graph;

import java.util.Objects;

/// `to` reads the answer of `from`. Both are node ids.
public record Edge(String from, String to) {
  public Edge {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
  }

  @Override
  public String toString() {
    return from + " → " + to;
  }
}
