package org.collograph.llm;

/// Anything that answers chats. Calls block and may come from many threads at once.
@FunctionalInterface
public interface ChatModel {
  /// @throws ModelFailure where no reply could be had
  /// @throws InterruptedException when the caller no longer wants it
  ModelReply ask(ModelRequest request) throws InterruptedException;
}
