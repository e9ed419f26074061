package org.collograph.evaluation;

import java.util.List;

/// What a graph made of a question.
///
/// @param question its id
/// @param nodes in canonical order; empty where it failed
/// @param failure why there is no score; null where there is one
public record Outcome(
    String question, String answer, boolean right, List<NodeTrace> nodes, String failure) {
  public Outcome {
    nodes = List.copyOf(nodes);
  }

  public static Outcome failed(String question, String why) {
    return new Outcome(question, null, false, List.of(), why);
  }

  public boolean isScored() {
    return failure == null;
  }
}
