package org.collograph.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.collograph.graph.CanonicalOrder;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Node;
import org.collograph.graph.Role;
import org.collograph.llm.Message;
import org.collograph.task.Question;
import org.collograph.task.TaskKind;

/// What a node's model is sent, word for word, before anything is asked: in place of the replies
/// that it will read stands whose they are.
public final class SentPrompt {
  private SentPrompt() {}

  /// @param graph without a cycle
  /// @param role of the node; it calls a model
  public static List<Message> of(
      CollaborationGraph graph, Node node, Role role, Question question) {
    List<String> read = new ArrayList<>(CanonicalOrder.of(graph));
    read.retainAll(graph.predecessors(node.id()));
    String own = node.settings().prompt();
    return Prompts.messages(
        own == null ? role : role.withPrompt(own),
        question,
        read.stream().map(id -> "[the reply of " + id + "]").toList());
  }

  /// The system message of every call in a role.
  ///
  /// @param role it calls a model
  public static String system(Role role, TaskKind kind) {
    return Prompts.system(role, kind);
  }

  /// As one text.
  public static String text(List<Message> messages) {
    return messages.stream()
        .map(m -> m.speaker().toUpperCase(Locale.ROOT) + "\n" + m.text())
        .collect(Collectors.joining("\n\n"));
  }
}
