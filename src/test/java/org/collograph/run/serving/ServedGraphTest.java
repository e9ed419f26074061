package org.collograph.run.serving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.collograph.codec.RolesCodec;
import org.collograph.codec.json.StrictJson;
import org.collograph.evaluation.CachedModel;
import org.collograph.evaluation.GraphRunner;
import org.collograph.evaluation.NothingKept;
import org.collograph.evaluation.RunnableGraph;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Edge;
import org.collograph.graph.Node;
import org.collograph.graph.Roles;
import org.collograph.llm.ChatModel;
import org.collograph.llm.Message;
import org.collograph.llm.ModelReply;
import org.collograph.llm.Pool;
import org.collograph.llm.Traffic;
import org.collograph.llm.remote.PoolCodec;
import org.collograph.llm.simulated.SimulatedPool;
import org.collograph.server.ChatServer;
import org.collograph.server.ServerSettings;
import org.collograph.task.Question;
import org.collograph.task.Task;
import org.collograph.task.TaskKind;
import org.collograph.task.read.TaskReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A served graph, asked as other programs ask.
class ServedGraphTest {
  private static final long LONG = 60;
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<String> log = new ArrayList<>();
  @TempDir private Path folder;
  private Roles roles;
  private Task task;
  private Pool pool;
  private RunnableGraph graph;
  private ChatServer server;

  @BeforeEach
  void open() throws Exception {
    roles = RolesCodec.shipped();
    task = TaskReader.open("arithmetic");
    pool = SimulatedPool.of("simulated", SimulatedPool.builtIn(), List.of(task), roles);
    String small = pool.modelNames().get(0);
    graph =
        RunnableGraph.of(
            CollaborationGraph.of(
                List.of(
                    new Node("a", "assistant", small),
                    new Node("b", "assistant", small),
                    new Node("f", "fuser", pool.modelNames().get(1))),
                List.of(new Edge("a", "f"), new Edge("b", "f")),
                "f"),
            roles);
  }

  @AfterEach
  void close() {
    if (server != null) {
      server.close();
    }
  }

  private void serve(Supplier<ChatModel> model, String token) {
    server =
        new ChatServer(
            new ServedGraph("team", graph, TaskKind.NUMBER, model, () -> {}),
            new ServerSettings("127.0.0.1", 0, token, 64, log::add),
            Clock.systemUTC());
  }

  private static ObjectNode call(String... texts) {
    ObjectNode root = StrictJson.MAPPER.createObjectNode().put("model", "team");
    var messages = root.putArray("messages");
    for (int i = 0; i < texts.length; i++) {
      messages.addObject().put("role", i % 2 == 0 ? "user" : "assistant").put("content", texts[i]);
    }
    return root;
  }

  private HttpResponse<String> post(String body, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.address() + "/v1/chat/completions"))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private JsonNode answer(ObjectNode call) throws Exception {
    HttpResponse<String> response = post(call.toString());
    assertEquals(200, response.statusCode(), response.body());
    return StrictJson.MAPPER.readTree(response.body());
  }

  private static String text(JsonNode answer, int choice) {
    return answer.at("/choices/" + choice + "/message/content").asText();
  }

  @Test
  void itAnswersAsTheWorkbenchAndTellsWhatEachNodeSaid() throws Exception {
    serve(pool::client, null);
    for (Question q : task.questions().subList(0, 20)) {
      var expected = new GraphRunner(pool.client()).run(graph, q, 0).nodes();
      ObjectNode call = call(q.asked()).put("seed", 0);
      call.putObject("metadata").put("nodes", true);
      JsonNode got = answer(call);
      assertEquals(expected.get(graph.output()).reply(), text(got, 0));
      assertEquals(3, got.path("nodes").size());
      int written = expected.stream().mapToInt(t -> t.outputTokens()).sum();
      assertEquals(written, got.at("/usage/completion_tokens").asInt());
    }
    JsonNode two = answer(call(task.questions().getFirst().asked()).put("n", 2));
    assertEquals(2, two.path("choices").size());
    assertTrue(log.getFirst().contains("200"), log.toString());
    assertFalse(log.toString().contains("Revision"), "the log has no content");
  }

  @Test
  void whatWasSaidBeforeReachesEveryNode() throws Exception {
    List<List<Message>> sent = new ArrayList<>();
    serve(
        () ->
            r -> {
              synchronized (sent) {
                sent.add(r.messages());
              }
              return new ModelReply("4", 1, 1);
            },
        null);
    ObjectNode call = call("Hello", "Good day", "What is 2 plus 2?");
    ((com.fasterxml.jackson.databind.node.ArrayNode) call.get("messages"))
        .insertObject(0)
        .put("role", "system")
        .put("content", "Be brief.");
    answer(call);
    assertEquals(3, sent.size());
    for (List<Message> one : sent) {
      assertEquals(List.of("system", "user", "assistant", "user"), speakers(one));
      assertTrue(one.getFirst().text().endsWith("\n\nBe brief."), one.getFirst().text());
      assertTrue(one.getLast().text().startsWith("What is 2 plus 2?"));
    }
    assertEquals(400, post(call("Hello", "Good day").toString()).statusCode());
  }

  private static List<String> speakers(List<Message> all) {
    return all.stream().map(Message::speaker).toList();
  }

  @Test
  void aClientThatGoesAwayStopsItsCalls() throws Exception {
    CountDownLatch asked = new CountDownLatch(2);
    CountDownLatch stopped = new CountDownLatch(2);
    serve(
        () ->
            r -> {
              asked.countDown();
              try {
                Thread.sleep(TimeUnit.SECONDS.toMillis(LONG * 10));
                return new ModelReply("late", 1, 1);
              } catch (InterruptedException e) {
                stopped.countDown();
                throw e;
              }
            },
        null);
    URI at = URI.create(server.address());
    byte[] body = call("What is 2 plus 2?").toString().getBytes(StandardCharsets.UTF_8);
    try (Socket client = new Socket(at.getHost(), at.getPort())) {
      OutputStream out = client.getOutputStream();
      String head =
          "POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\nContent-Length: " + body.length;
      out.write((head + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      out.write(body);
      out.flush();
      assertTrue(asked.await(LONG, TimeUnit.SECONDS), "both nodes ask");
    }
    assertTrue(stopped.await(LONG, TimeUnit.SECONDS), "both calls are given up");
  }

  @Test
  void whoHasNoTokenIsRefused() throws Exception {
    serve(pool::client, "secret");
    String call = call(task.questions().getFirst().asked()).toString();
    assertEquals(401, post(call).statusCode());
    assertEquals(401, post(call, "Authorization", "Bearer secreT").statusCode());
    assertEquals(200, post(call, "Authorization", "Bearer secret").statusCode());
    HttpRequest health = HttpRequest.newBuilder(URI.create(server.address() + "/health")).build();
    assertEquals(200, http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode());
    HttpRequest numbers = HttpRequest.newBuilder(URI.create(server.address() + "/metrics")).build();
    assertEquals(401, http.send(numbers, HttpResponse.BodyHandlers.discarding()).statusCode());
  }

  @Test
  void hostileCallsAreRefusedAndItServesOn() throws Exception {
    serve(pool::client, null);
    assertEquals(413, post("x".repeat(10 << 20)).statusCode());
    assertEquals(400, post("{\"model\": \"team\", \"messages\": ").statusCode());
    assertEquals(400, post("[".repeat(5_000)).statusCode());
    String mine = call(task.questions().getFirst().asked()).toString();
    assertEquals(403, post(mine, "Origin", "http://evil.example").statusCode());
    assertEquals(200, post(mine, "Origin", "http://localhost:3000").statusCode());
    String tools = mine.replaceFirst("[{]", "{\"tools\": [{}], ");
    assertEquals(400, post(tools).statusCode());
    String[] many = new String[4_000];
    for (int i = 0; i < many.length; i += 2) {
      many[i] = "x-" + i;
      many[i + 1] = "y".repeat(40);
    }
    assertEquals(431, post("{}", many).statusCode());
    for (String path : List.of("/../etc/passwd", "/v1/../../x", "/%2e%2e/x", "/v1//models")) {
      try (Socket client = socket()) {
        client
            .getOutputStream()
            .write(
                ("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").getBytes());
        String said = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(said.startsWith("HTTP/1.1 40"), path + ": " + said);
      }
    }
    assertEquals(200, post(call(task.questions().getFirst().asked()).toString()).statusCode());
  }

  private Socket socket() throws Exception {
    URI at = URI.create(server.address());
    return new Socket(at.getHost(), at.getPort());
  }

  /// A pool of one priced model that costs a dollar a call at most.
  private Pool priced(AtomicInteger sent) {
    String models =
        "{\"name\": \"%s\", \"endpoint\": \"http://127.0.0.1:9/v1\", \"model\": \"m\","
            + " \"maxTokens\": 10, \"usdPerMillionInput\": 0, \"usdPerMillionOutput\": 100000}";
    var document =
        PoolCodec.parse(
            StrictJson.parse(
                "{\"format\": \"collograph/pool\", \"version\": 1, \"models\": ["
                    + models.formatted(pool.modelNames().get(0))
                    + ","
                    + models.formatted(pool.modelNames().get(1))
                    + "]}",
                "pool"),
            "pool");
    return new Pool(
        "p",
        false,
        document.profiles(),
        document.calling(),
        pool.lengths(),
        r -> {
          sent.incrementAndGet();
          Thread.sleep(1);
          return new ModelReply("4", 1, 10);
        },
        Traffic.DIRECT);
  }

  @Test
  void theCapOfADayIsNeverPassedNotEvenOverARestart() throws Exception {
    AtomicInteger sent = new AtomicInteger();
    Pool dear = priced(sent);
    Path file = folder.resolve("spend.json");
    DailySpend first = new DailySpend(file, 20.5, Clock.systemUTC());
    serve(() -> new CachedModel(dear, NothingKept.HERE, first.ledger()), null);
    List<CompletableFuture<Integer>> all =
        IntStream.range(0, 64)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> status(i)))
            .toList();
    List<Integer> statuses = all.stream().map(CompletableFuture::join).toList();
    assertTrue(sent.get() <= 20, sent + " calls of a dollar each");
    assertTrue(statuses.contains(429), statuses.toString());
    assertEquals("insufficient_quota", refusal().at("/error/code").asText());
    first.close();
    server.close();

    int before = sent.get();
    DailySpend second = new DailySpend(file, 20.5, Clock.systemUTC());
    assertThrows(
        IllegalArgumentException.class,
        () -> new DailySpend(file, 20.5, Clock.systemUTC()),
        "another server of the folder");
    serve(() -> new CachedModel(dear, NothingKept.HERE, second.ledger()), null);
    assertEquals(429, status(99));
    assertTrue(sent.get() <= 20, "before " + before + ", then " + sent);
    second.close();
    Files.writeString(file, "not what it was");
    DailySpend third = new DailySpend(file, 20.5, Clock.systemUTC());
    server.close();
    serve(() -> new CachedModel(dear, NothingKept.HERE, third.ledger()), null);
    assertEquals(429, status(100), "what cannot be read counts as spent");
  }

  private int status(int i) {
    try {
      return post(call("What is " + i + " plus 2?").toString()).statusCode();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private JsonNode refusal() throws Exception {
    return StrictJson.MAPPER.readTree(post(call("What is 7 plus 2?").toString()).body());
  }

  @Test
  void whatIsUnderWayEndsBeforeTheServerDoes() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    serve(
        () ->
            r -> {
              asked.countDown();
              go.await();
              return new ModelReply("4", 1, 1);
            },
        null);
    CompletableFuture<Integer> call = CompletableFuture.supplyAsync(() -> status(1));
    assertTrue(asked.await(LONG, TimeUnit.SECONDS));
    CompletableFuture<Void> end =
        CompletableFuture.runAsync(
            () -> {
              try {
                server.end();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    assertFalse(end.isDone());
    go.countDown();
    assertEquals(200, call.get(LONG, TimeUnit.SECONDS));
    end.get(LONG, TimeUnit.SECONDS);
  }

  @Test
  void choicesAreReadFromTheQuestion() {
    Question q = ServedQuestion.of("Which?\nA. one\nB. two\nC. three", TaskKind.CHOICE);
    assertEquals(List.of("one", "two", "three"), q.choices());
    assertEquals("Which?\nA. one\nB. two\nC. three", q.asked());
    assertNotEquals("", ServedQuestion.of("Write f.", TaskKind.CODE).text());
  }
}
