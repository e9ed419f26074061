package org.collograph.llm.remote;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.collograph.llm.ChatModel;
import org.collograph.llm.ModelReply;
import org.collograph.llm.ModelRequest;
import org.collograph.words.Sentence;

/// The models of a pool, each behind its own endpoint.
///
/// @param models by their names in the pool
record RemoteChat(Map<String, RemoteModel> models) implements ChatModel {
  @Override
  public ModelReply ask(ModelRequest request) throws InterruptedException {
    return of(request.model()).ask(request);
  }

  @Override
  public ModelReply ask(ModelRequest request, Consumer<String> heard) throws InterruptedException {
    return of(request.model()).ask(request, heard);
  }

  private RemoteModel of(String model) {
    return requireNonNull(models.get(model));
  }

  @Override
  public String manner(String model) {
    return of(model).dialect().word();
  }

  @Override
  public void recall(String model, String manner) {
    of(model).speak(Dialect.of(manner));
  }

  @Override
  public List<Sentence> told() {
    return models.entrySet().stream()
        .flatMap(m -> m.getValue().dialect().told(m.getKey()).stream())
        .toList();
  }
}
