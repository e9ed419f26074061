package org.collograph.run.serving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.collograph.codec.GraphCodec;
import org.collograph.codec.RolesCodec;
import org.collograph.codec.json.StrictJson;
import org.collograph.graph.CollaborationGraph;
import org.collograph.llm.Pool;
import org.collograph.llm.remote.Mocks;
import org.collograph.llm.remote.Patience;
import org.collograph.server.ChatServer;
import org.collograph.server.ServerSettings;
import org.collograph.task.TaskKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an endpoint writes piece by piece reaches the client of a served graph piece by piece.
class StreamedReplyTest {
  private static final CollaborationGraph ONE =
      GraphCodec.parse(
              """
              {"format": "collograph/graph", "version": 1,
               "nodes": [{"id": "a", "role": "assistant", "model": "small"}],
               "edges": [], "output": "a"}
              """,
              "one")
          .graph();

  /// A busy machine may take its time.
  private static final Patience PATIENT =
      new Patience(
          4,
          Duration.ofMillis(1),
          Duration.ofMillis(5),
          Duration.ofMillis(100),
          Duration.ofMinutes(10));

  @TempDir private Path folder;
  private final CountDownLatch read = new CountDownLatch(1);
  private final AtomicInteger asked = new AtomicInteger();
  private HttpServer endpoint;
  private volatile Writer writer = _ -> {};

  /// Writes the pieces of a reply.
  private interface Writer {
    void write(HttpExchange e) throws Exception;
  }

  @BeforeEach
  void listen() throws Exception {
    endpoint = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    endpoint.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    endpoint.createContext(
        "/",
        e -> {
          asked.incrementAndGet();
          try (e) {
            e.getRequestBody();
            writer.write(e);
          } catch (IOException io) {
            throw io;
          } catch (Exception other) {
            throw new IOException(other);
          }
        });
    endpoint.start();
  }

  @AfterEach
  void end() {
    endpoint.stop(0);
  }

  private static void begin(HttpExchange e) throws IOException {
    e.getResponseHeaders().set("Content-Type", "text/event-stream");
    e.sendResponseHeaders(200, 0);
  }

  private static void say(HttpExchange e, String text) throws IOException {
    ObjectNode piece = StrictJson.MAPPER.createObjectNode();
    piece.putArray("choices").addObject().putObject("delta").put("content", text);
    event(e, piece.toString());
  }

  private static void event(HttpExchange e, String data) throws IOException {
    e.getResponseBody().write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
    e.getResponseBody().flush();
  }

  private static void finish(HttpExchange e) throws IOException {
    event(
        e,
        "{\"choices\": [{\"delta\": {}, \"finish_reason\": \"stop\"}], \"usage\":"
            + " {\"prompt_tokens\": 7, \"completion_tokens\": 3}}");
    event(e, "[DONE]");
  }

  /// What the client reads; it lets the endpoint go on once it has read the first words.
  private String streamed(String... stops) throws Exception {
    Pool pool =
        Mocks.pool(
            Mocks.document(
                "http://127.0.0.1:" + endpoint.getAddress().getPort() + "/v1", 4, "small"),
            PATIENT);
    ServedGraph graph =
        ServedGraph.of(
            "team",
            ONE,
            RolesCodec.shipped(),
            TaskKind.NUMBER,
            pool,
            new DailySpend(folder.resolve("spend.json"), null, Clock.systemUTC()));
    ObjectNode call = StrictJson.MAPPER.createObjectNode().put("model", "team").put("stream", true);
    call.putArray("messages").addObject().put("role", "user").put("content", "1 + 1?");
    List.of(stops).forEach(call.withArray("/stop")::add);
    try (ChatServer server = new ChatServer(graph, ServerSettings.local(0), Clock.systemUTC());
        HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(server.address() + "/v1/chat/completions"))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(call.toString()))
              .build();
      var answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
      var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
      StringBuilder all = new StringBuilder();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("data: {")) {
          JsonNode piece = StrictJson.parse(line.substring(6), "a piece");
          all.append(piece.at("/choices/0/delta/content").asText(""));
          all.append(piece.at("/error/message").asText(""));
          if (all.length() > 0) {
            read.countDown();
          }
        }
      }
      return all.toString();
    }
  }

  @Test
  void theFirstWordsAreThereBeforeTheLastAreWritten() throws Exception {
    writer =
        e -> {
          begin(e);
          say(e, "The answer");
          // Held until the client has read that.
          assertTrue(read.await(10, TimeUnit.MINUTES));
          say(e, " is 2.");
          finish(e);
        };
    assertEquals("The answer is 2.", streamed());
    assertEquals(1, asked.get());
  }

  @Test
  void itEndsBeforeAStopThatComesInTwoPieces() throws Exception {
    writer =
        e -> {
          begin(e);
          for (String piece : List.of("one ST", "ILL two S", "TOP three")) {
            say(e, piece);
          }
          finish(e);
        };
    assertEquals("one STILL two ", streamed("STOP"));
  }

  @Test
  void whereverAStopEndsItIsFound() throws Exception {
    writer =
        e -> {
          begin(e);
          for (String piece : List.of("So 2+2:", "\n\n", "The  answer", " is 4")) {
            say(e, piece);
          }
          finish(e);
        };
    assertEquals("So 2+2:", streamed("\n\n"));
    assertEquals("So 2+", streamed("2:", "2+2:\n", "+2:\n\nT", "2:\n"));
    assertEquals("So 2+2:\n\nTh", streamed("e  a", "answer"));
  }

  @Test
  void noCharacterIsCutInTwoAndNoEventIsLost() throws Exception {
    writer =
        e -> {
          begin(e);
          event(e, "{\"choices\": [{\"delta\": {\"content\": \"A \\ud83d\"}}]}");
          event(e, "{\"choices\": [{\"delta\": {\"content\": \"\\ude00 B\"}}]}");
          event(e, "{\"choices\": [{\"index\": 1, \"delta\": {\"content\": \"other\"}}]}");
          event(e, "{\"choices\":\ndata: [{\"delta\": {\"content\": \"!\"}}]}");
          finish(e);
        };
    assertEquals("A \ud83d\ude00 B!", streamed());
  }

  @Test
  void aKeyThatEndsAsItBeginsIsStruckToo() throws Exception {
    String key = Mocks.KEY;
    writer =
        e -> {
          begin(e);
          say(e, "It is " + key);
          finish(e);
        };
    assertEquals("It is [key]", streamed());
  }

  @Test
  void neitherThoughtsNorTheKeyAreTold() throws Exception {
    String key = Mocks.KEY;
    writer =
        e -> {
          begin(e);
          for (String piece :
              List.of("<thi", "nk>hm ", "</think>", "\n", "It is ", key.substring(0, 9))) {
            say(e, piece);
          }
          say(e, key.substring(9) + " and s");
          finish(e);
        };
    String told = streamed();
    assertFalse(told.contains(key) || told.contains("hm"), told);
    assertEquals("It is [key] and s", told);
  }

  @Test
  void whoeverDoesNotStreamIsAskedForTheWhole() throws Exception {
    writer =
        e -> {
          boolean first = asked.get() == 1;
          String body =
              first
                  ? "{\"error\": {\"message\": \"stream_options is not supported\"}}"
                  : "{\"choices\": [{\"message\": {\"content\": \"It is 2.\"}, \"finish_reason\":"
                      + " \"stop\"}], \"usage\": {\"prompt_tokens\": 7, \"completion_tokens\": 3}}";
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          e.getResponseHeaders().set("Content-Type", "application/json");
          e.sendResponseHeaders(first ? 400 : 200, bytes.length);
          e.getResponseBody().write(bytes);
        };
    assertEquals("It is 2.", streamed());
    assertEquals(2, asked.get());
  }

  @Test
  void whatBreaksOffIsAnErrorAndNotBegunAnew() throws Exception {
    writer =
        e -> {
          begin(e);
          say(e, "The answer");
          assertTrue(read.await(10, TimeUnit.MINUTES));
          event(e, "{\"error\": {\"message\": \"out of memory\"}}");
        };
    String told = streamed();
    assertTrue(told.startsWith("The answer") && told.contains("out of memory"), told);
    assertEquals(1, asked.get());
  }
}
