package org.collograph.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.collograph.graph.CanonicalOrder;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Node;
import org.collograph.graph.NodeSettings;
import org.collograph.graph.Role;
import org.collograph.graph.Roles;
import org.collograph.task.TaskKind;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;

/// The live part of a valid graph with its nodes numbered canonically, predecessors first.
///
/// @param reads for each node the numbers of the nodes that it reads, ascending
/// @param output the number of the output node
public record RunnableGraph(
    List<Node> nodes, List<Role> roles, List<List<Integer>> reads, int output) {

  public static RunnableGraph of(CollaborationGraph graph, Roles roles) {
    CollaborationGraph live = roles.withoutIdleModels(graph.live());
    List<String> order = CanonicalOrder.of(live);
    Map<String, Integer> number = new HashMap<>();
    order.forEach(id -> number.put(id, number.size()));
    List<List<Integer>> reads = new ArrayList<>();
    for (String id : order) {
      reads.add(live.predecessors(id).stream().map(number::get).sorted().toList());
    }
    List<Node> nodes = order.stream().map(live::node).toList();
    return new RunnableGraph(
        nodes,
        nodes.stream().map(n -> role(n, roles)).toList(),
        reads,
        requireNonNull(number.get(live.output().orElseThrow())));
  }

  /// As it is called here: with the node's own prompt where it has one.
  private static Role role(Node node, Roles roles) {
    Role role = roles.get(node.role());
    String prompt = node.settings().prompt();
    return prompt == null ? role : role.withPrompt(prompt);
  }

  /// The same, whose output node writes at most so much more.
  ///
  /// @param most tokens; null for no other limit than it has
  public RunnableGraph withOutputLimit(@Nullable Integer most) {
    Integer own = nodes.get(output).settings().maxTokens();
    if (most == null || !roles.get(output).callsModel() || (own != null && own <= most)) {
      return this;
    }
    List<Node> limited = new ArrayList<>(nodes);
    Node last = nodes.get(output);
    limited.set(output, last.with(last.settings().withMaxTokens(most)));
    return new RunnableGraph(limited, roles, reads, output);
  }

  /// @throws IllegalArgumentException where a node votes on answers that cannot be counted
  public void requireVotes(TaskKind kind) {
    for (int i = 0; i < size(); i++) {
      if (!roles.get(i).callsModel() && !kind.hasVotes()) {
        throw new Refusal(
            "'%s' takes a vote, and answers to questions of the kind '%s' cannot be counted. Maybe"
                + " a fuser is meant.",
            nodes.get(i).id(), kind.word());
      }
    }
  }

  /// The seconds of the longest way to the output, each node after those that it reads; null where
  /// a model's were not measured. Votes take no time.
  ///
  /// @param traces of the nodes, in order
  @Nullable Double longest(List<NodeTrace> traces) {
    double[] done = new double[size()];
    for (int i = 0; i < size(); i++) {
      Double own = roles.get(i).callsModel() ? traces.get(i).seconds() : (Double) 0.0;
      if (own == null) {
        return null;
      }
      done[i] = own + reads.get(i).stream().mapToDouble(p -> done[p]).max().orElse(0);
    }
    return done[output];
  }

  public int size() {
    return nodes.size();
  }

  /// A text that is equal for graphs of equal structure, whatever their ids and order.
  public String structure() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < size(); i++) {
      text.append(nodes.get(i).role()).append(' ');
      text.append(roles.get(i).callsModel() ? nodes.get(i).model() : "-");
      text.append(' ').append(reads.get(i));
      if (!nodes.get(i).settings().equals(NodeSettings.NONE)) {
        text.append(' ').append(nodes.get(i).settings());
      }
      text.append('\n');
    }
    return text.append(output).toString();
  }
}
