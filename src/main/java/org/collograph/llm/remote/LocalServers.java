package org.collograph.llm.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.collograph.codec.json.StrictJson;
import org.collograph.llm.Discovery;
import org.collograph.llm.KeyName;
import org.collograph.llm.Keys;
import org.collograph.llm.ModelFailure;

/// Asks endpoints for their lists of models.
public final class LocalServers implements Discovery {
  /// Where a server is usually found.
  public record Usual(String server, int port) {}

  public static final List<Usual> USUAL =
      List.of(
          new Usual("Ollama", 11434),
          new Usual("LM Studio", 1234),
          new Usual("llama.cpp", 8080),
          new Usual("vLLM", 8000),
          new Usual("another server", 8484));

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration FAR = Duration.ofSeconds(20);
  private static final int MOST_MODELS = 2_000;

  private final Keys keys;
  private final List<Usual> usual;

  public LocalServers(Keys keys, List<Usual> usual) {
    this.keys = keys;
    this.usual = List.copyOf(usual);
  }

  @Override
  public List<Found> local() throws InterruptedException {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Found>> asked = new ArrayList<>();
      for (Usual u : usual) {
        URI endpoint = URI.create(String.format(Locale.ROOT, "http://127.0.0.1:%d/v1", u.port()));
        asked.add(executor.submit(() -> ask(u.server(), endpoint, KeyName.NONE, PATIENCE)));
      }
      List<Found> found = new ArrayList<>();
      for (Future<Found> future : asked) {
        try {
          found.add(future.get());
        } catch (ExecutionException e) {
          // Nobody is there, or something that is no model's server.
          continue;
        }
      }
      return found;
    }
  }

  @Override
  public Found at(URI endpoint, KeyName key) throws InterruptedException {
    try {
      return ask(ReplyReader.where(endpoint), endpoint, key, FAR);
    } catch (Cancelled e) {
      throw new InterruptedException();
    }
  }

  private Found ask(String server, URI endpoint, KeyName key, Duration patience) {
    String address = endpoint.toString().replaceAll("/+$", "");
    HttpRequest request =
        HttpRequest.builder().method(HttpMethod.GET).url(address + "/models").build();
    Optional<String> secret = key.isNone() ? Optional.empty() : keys.find(key);
    String body = new CarefulHttp(() -> secret, patience).execute(request).body();
    return new Found(server, URI.create(address), models(endpoint, body));
  }

  private static List<String> models(URI endpoint, String body) {
    List<String> names = new ArrayList<>();
    try {
      for (JsonNode model : StrictJson.MAPPER.readTree(body).path("data")) {
        if (model.path("id").isTextual() && names.size() < MOST_MODELS) {
          names.add(model.path("id").asText());
        }
      }
    } catch (IOException e) {
      throw ModelFailure.refused(
          "%s has no list of models. Maybe its address lacks /v1.", ReplyReader.where(endpoint));
    }
    return names;
  }
}
