package org.collograph.llm.remote;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.collograph.llm.ChatModel;
import org.collograph.llm.ModelReply;
import org.collograph.llm.ModelRequest;
import org.collograph.llm.Site;
import org.collograph.words.Sentence;

/// The models of a pool, each behind its own endpoints.
///
/// @param models by their names in the pool
record RemoteChat(Map<String, Served> models) implements ChatModel {
  /// A model at all of its endpoints.
  ///
  /// @param at by address; the first is asked where none is chosen
  record Served(Manner manner, Map<String, RemoteModel> at) {
    private RemoteModel chosen() {
      return Site.CHOSEN.isBound()
          ? requireNonNull(at.get(Site.CHOSEN.get().address()))
          : at.values().iterator().next();
    }
  }

  @Override
  public ModelReply ask(ModelRequest request) throws InterruptedException {
    return of(request.model()).chosen().ask(request);
  }

  @Override
  public ModelReply ask(ModelRequest request, Consumer<String> heard) throws InterruptedException {
    return of(request.model()).chosen().ask(request, heard);
  }

  private Served of(String model) {
    return requireNonNull(models.get(model));
  }

  @Override
  public String manner(String model) {
    return of(model).manner().now().word();
  }

  @Override
  public void recall(String model, String manner) {
    of(model).manner().change(Dialect.of(manner));
  }

  @Override
  public List<Sentence> told() {
    return models.entrySet().stream()
        .flatMap(m -> m.getValue().manner().now().told(m.getKey()).stream())
        .toList();
  }
}
