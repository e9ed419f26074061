package org.collograph.run.serving;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.collograph.llm.ChatModel;
import org.collograph.llm.Message;
import org.collograph.llm.ModelReply;
import org.collograph.llm.ModelRequest;
import org.collograph.server.ApiError;
import org.collograph.server.ChatCall;

/// What a call has said before its question. Every node gets it: the system messages after its own
/// role's, the turns of the talk between that and the question.
///
/// @param system empty where there is none
/// @param turns before the question, in order
/// @param question the last message, which is the user's
record Conversation(String system, List<Message> turns, String question) {
  static Conversation of(ChatCall call) {
    StringBuilder system = new StringBuilder();
    List<Message> turns = new ArrayList<>();
    for (Message m : call.messages()) {
      if (m.speaker().equals("system")) {
        system.append("\n\n").append(m.text());
      } else {
        turns.add(m);
      }
    }
    String question = question(turns);
    return new Conversation(system.toString(), List.copyOf(turns), question);
  }

  /// Taken from the end.
  private static String question(List<Message> turns) {
    if (turns.isEmpty() || !turns.getLast().speaker().equals("user")) {
      throw ApiError.invalid(
          "The last message must be the user's: it is the question.", "messages");
    }
    String question = turns.removeLast().text();
    if (question.isBlank()) {
      throw ApiError.invalid(
          "The last message is empty. Maybe the question is missing.", "messages");
    }
    return question;
  }

  /// The model, asked with all of it each time.
  ChatModel with(ChatModel model) {
    return new ChatModel() {
      @Override
      public ModelReply ask(ModelRequest request) throws InterruptedException {
        return model.ask(whole(request));
      }

      @Override
      public ModelReply ask(ModelRequest request, Consumer<String> heard)
          throws InterruptedException {
        return model.ask(whole(request), heard);
      }
    };
  }

  private ModelRequest whole(ModelRequest request) {
    if (system.isEmpty() && turns.isEmpty()) {
      return request;
    }
    List<Message> all = new ArrayList<>();
    for (Message m : request.messages()) {
      if (m.speaker().equals("system")) {
        all.add(Message.system(m.text() + system));
        all.addAll(turns);
      } else {
        all.add(m);
      }
    }
    return new ModelRequest(
        request.model(), all, request.replica(), request.maxTokens(), request.temperature());
  }
}
