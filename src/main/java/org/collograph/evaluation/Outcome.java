package org.collograph.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a graph made of a question.
///
/// @param question its id
/// @param nodes in canonical order; empty where it failed
/// @param failure why there is no score; null where there is one
/// @param grader whose verdict it is, with its version; null where there is none
/// @param seconds measured: its calls' own, put together along the longest way through the graph;
///   null where one was not measured
public record Outcome(
    String question,
    @Nullable String answer,
    boolean right,
    List<NodeTrace> nodes,
    @Nullable String failure,
    @Nullable String grader,
    @Nullable Double seconds) {
  public Outcome {
    nodes = List.copyOf(nodes);
  }

  /// One that nobody timed.
  public Outcome(
      String question,
      @Nullable String answer,
      boolean right,
      List<NodeTrace> nodes,
      @Nullable String failure,
      @Nullable String grader) {
    this(question, answer, right, nodes, failure, grader, null);
  }

  /// By a grader that is not told.
  public Outcome(
      String question, String answer, boolean right, List<NodeTrace> nodes, String failure) {
    this(question, answer, right, nodes, failure, null);
  }

  public static Outcome failed(String question, @Nullable String why) {
    return new Outcome(question, null, false, List.of(), why, null);
  }

  /// The same without what each node said.
  public Outcome withoutReplies() {
    return new Outcome(question, null, right, List.of(), failure, grader, seconds);
  }

  public boolean isScored() {
    return failure == null;
  }
}
