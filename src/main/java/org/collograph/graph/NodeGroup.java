package org.collograph.graph;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.Set;

/// Nodes of a drawing that a person put under one name.
///
/// @param nodes ids, in the order in which they were named
public record NodeGroup(String name, SequencedSet<String> nodes) {
  public NodeGroup {
    nodes = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(nodes));
  }

  NodeGroup with(Set<String> others) {
    return new NodeGroup(name, new LinkedHashSet<>(others));
  }
}
