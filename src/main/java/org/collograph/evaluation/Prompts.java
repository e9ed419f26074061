package org.collograph.evaluation;

import java.util.List;
import org.collograph.graph.Role;
import org.collograph.llm.Message;
import org.collograph.task.Question;
import org.collograph.task.TaskKind;

/// Builds the messages of a node's call.
final class Prompts {
  private Prompts() {}

  /// @param replies what the node reads, in canonical order
  static List<Message> messages(Role role, Question question, List<String> replies) {
    StringBuilder user = new StringBuilder(question.asked());
    for (int i = 0; i < replies.size(); i++) {
      user.append("\n\nColleague ")
          .append(i + 1)
          .append(" replied:\n")
          .append(said(replies.get(i)));
    }
    return List.of(Message.system(system(role, question.kind())), Message.user(user.toString()));
  }

  static String system(Role role, TaskKind kind) {
    return role.prompt() + "\n" + form(kind);
  }

  private static String said(String reply) {
    return reply.isBlank() ? "(nothing)" : reply;
  }

  private static String form(TaskKind kind) {
    return switch (kind) {
      case NUMBER, MATH -> "Put the final answer into \\boxed{}.";
      case CODE -> "Give the whole program, with its imports, in one block of Python code.";
      case OPEN -> "Give the answer alone.";
      case CHOICE ->
          "End with one line that names the letter of your choice, after the word Answer and a"
              + " colon.";
    };
  }
}
