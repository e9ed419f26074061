package org.collograph.llm;

import java.util.List;
import java.util.function.Consumer;
import org.collograph.words.Sentence;

/// Anything that answers chats. Calls block and may come from many threads at once.
@FunctionalInterface
public interface ChatModel {
  /// @throws ModelFailure where no reply could be had
  /// @throws InterruptedException when the caller no longer wants it
  ModelReply ask(ModelRequest request) throws InterruptedException;

  /// The same, told as it is written.
  ///
  /// @param heard gets the reply's text piece by piece, where it can be had so; else at once
  default ModelReply ask(ModelRequest request, Consumer<String> heard) throws InterruptedException {
    ModelReply reply = ask(request);
    heard.accept(reply.text());
    return reply;
  }

  /// How a model turned out to have to be asked, where that changes what it says: part of every
  /// cache key. Empty as long as it is asked as usual.
  default String manner(String model) {
    return "";
  }

  /// Asks a model as it turned out at another time.
  default void recall(String model, String manner) {}

  /// What a person should know of how models are asked.
  default List<Sentence> told() {
    return List.of();
  }
}
