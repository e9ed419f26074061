package org.collograph.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.collograph.graph.CanonicalOrder;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Role;
import org.collograph.graph.Roles;
import org.collograph.llm.Message;
import org.collograph.task.Question;

/// What a graph made of one question, node by node, predecessors first.
///
/// @param steps empty where the question failed; the outcome says why
public record Walkthrough(Question question, Outcome outcome, List<Step> steps) {
  /// What one node read and said.
  ///
  /// @param node its id in the graph
  /// @param reads ids of the nodes whose answers it read, in the order of the prompt
  /// @param prompt what was sent; empty for a vote, which calls no model
  public record Step(String node, List<String> reads, List<Message> prompt, NodeTrace trace) {}

  /// @param graph valid
  /// @param outcome of this graph on this question
  public static Walkthrough of(
      CollaborationGraph graph, Roles roles, Question question, Outcome outcome) {
    RunnableGraph runnable = RunnableGraph.of(graph, roles);
    List<String> ids = CanonicalOrder.of(roles.withoutIdleModels(graph.live()));
    List<Step> steps = new ArrayList<>();
    for (int i = 0; outcome.isScored() && i < ids.size(); i++) {
      List<Integer> reads = runnable.reads().get(i);
      Role role = runnable.roles().get(i);
      List<String> replies = reads.stream().map(p -> outcome.nodes().get(p).reply()).toList();
      steps.add(
          new Step(
              ids.get(i),
              reads.stream().map(ids::get).toList(),
              role.callsModel() ? Prompts.messages(role, question, replies) : List.of(),
              outcome.nodes().get(i)));
    }
    return new Walkthrough(question, outcome, steps);
  }
}
