package org.collograph.llm;

/// How calls to a pool's endpoints are spaced, and tried again where that may help.
@FunctionalInterface
public interface Traffic {
  /// Each call once and at once.
  Traffic DIRECT = (request, once) -> once.ask(request);

  /// @param once asks a single time; it is called for every try
  /// @throws ModelFailure where this request brings no reply
  /// @throws EndpointDown where no request to its endpoint does
  ModelReply send(ModelRequest request, ChatModel once) throws InterruptedException;
}
