package org.collograph.llm.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.collograph.codec.json.StrictJson;

/// Plays a server that refuses, dresses its replies and fails as one of those that are in use.
public final class DialectServer implements AutoCloseable {
  private final HttpServer server;
  private final JsonNode rules;
  private final UnaryOperator<String> answer;
  private final AtomicInteger received = new AtomicInteger();

  /// @param rules the first whose condition holds answers
  /// @param answer to a prompt
  public DialectServer(JsonNode rules, UnaryOperator<String> answer) throws IOException {
    this.rules = rules;
    this.answer = answer;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  /// Without `/v1`.
  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public int received() {
    return received.get();
  }

  private void handle(HttpExchange exchange) throws IOException {
    JsonNode request =
        StrictJson.parse(
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8), "it");
    int number = received.incrementAndGet();
    for (JsonNode rule : rules) {
      if (holds(rule.path("when"), request, exchange.getRequestURI().getPath(), number)) {
        answer(exchange, rule, request);
        return;
      }
    }
    throw new IOException("no rule");
  }

  private static boolean holds(JsonNode when, JsonNode request, String path, int number) {
    if (when.has("all")) {
      for (JsonNode each : when.path("all")) {
        if (!holds(each, request, path, number)) {
          return false;
        }
      }
      return true;
    }
    JsonNode messages = request.path("messages");
    if (when.has("role")) {
      return messages.findValuesAsText("role").contains(when.path("role").asText());
    }
    if (when.has("twoUsersInARow")) {
      return messages.findValuesAsText("role").toString().contains("user, user");
    }
    return when.has("always")
        || when.has("has") && request.has(when.path("has").asText())
        || when.has("lacks") && !request.has(when.path("lacks").asText())
        || when.has("path") && path.equals(when.path("path").asText())
        || when.has("times") && number <= when.path("times").asInt()
        || when.has("firstRole")
            && messages.path(0).path("role").asText().equals(when.path("firstRole").asText());
  }

  private void answer(HttpExchange exchange, JsonNode rule, JsonNode request) throws IOException {
    StringBuilder prompt = new StringBuilder();
    request.path("messages").forEach(m -> prompt.append(m.path("content").asText()).append("\n"));
    String said = StrictJson.MAPPER.writeValueAsString(answer.apply(prompt.toString()));
    String body =
        rule.path("body")
            .asText()
            .replace("${ANSWER}", said.substring(1, said.length() - 1))
            .replace("${MODEL}", request.path("model").asText());
    byte[] bytes = bytes(body, rule.path("encoding").asText());
    rule.path("headers")
        .properties()
        .forEach(h -> exchange.getResponseHeaders().set(h.getKey(), h.getValue().asText()));
    exchange.sendResponseHeaders(
        rule.path("status").asInt(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static byte[] bytes(String body, String encoding) throws IOException {
    byte[] plain = body.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (encoding.equals("gzip")) {
      try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
        packed.write(plain);
      }
      return out.toByteArray();
    }
    out.write(
        encoding.equals("bom") ? new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF} : new byte[0]);
    out.write(plain);
    return out.toByteArray();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
