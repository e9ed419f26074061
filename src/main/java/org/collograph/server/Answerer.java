package org.collograph.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.collograph.llm.ModelReply;

/// Who answers the calls of a server.
public interface Answerer {
  /// @param choices as many as were wanted; each with the tokens that were written for it
  /// @param read tokens, for all choices
  /// @param nodes what each node said, an object a choice; empty where there are none
  record Answered(List<ModelReply> choices, int read, List<ObjectNode> nodes) {}

  /// By the names that calls have for them.
  List<String> models();

  /// Whom the list of models names as their owner.
  String owner();

  /// Is told a reply while it is written.
  @FunctionalInterface
  interface Listener {
    /// @param choice from 0
    void heard(int choice, String piece);
  }

  /// @param call of one of the models
  /// @param listener told every choice's text, in pieces or whole, where the call streams
  /// @throws ApiError where it cannot be answered
  /// @throws InterruptedException where nobody wants the answer any more
  Answered answer(ChatCall call, Listener listener) throws InterruptedException;
}
