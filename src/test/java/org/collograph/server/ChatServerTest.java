package org.collograph.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.collograph.codec.RolesCodec;
import org.collograph.codec.json.StrictJson;
import org.collograph.llm.Pool;
import org.collograph.llm.simulated.SimulatedPool;
import org.collograph.task.Question;
import org.collograph.task.Task;
import org.collograph.task.read.TaskReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The served pool, asked as other programs ask.
class ChatServerTest {
  private final HttpClient http = HttpClient.newHttpClient();
  private ChatServer server;
  private Task task;

  @BeforeEach
  void serve() throws Exception {
    task = TaskReader.open("arithmetic");
    Pool pool =
        SimulatedPool.of("simulated", SimulatedPool.builtIn(), List.of(task), RolesCodec.shipped());
    server = new ChatServer(pool.modelNames(), pool.client(), 0, Duration.ZERO, Clock.systemUTC());
  }

  @AfterEach
  void end() {
    server.close();
  }

  private HttpResponse<String> post(String body) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(server.address() + "/v1/chat/completions"))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static ObjectNode call(String model, String prompt) {
    ObjectNode root = StrictJson.MAPPER.createObjectNode().put("model", model);
    root.putArray("messages").addObject().put("role", "user").put("content", prompt);
    return root;
  }

  private String text(ObjectNode call) throws Exception {
    JsonNode answer = StrictJson.parse(post(call.toString()).body(), "an answer");
    return answer.at("/choices/0/message/content").asText();
  }

  @Test
  void asOtherProgramsAskItIsRightAsOftenAsPublished() throws Exception {
    assertEquals(0.31, share("llama-3.2-1b", "%s\nLet's think step by step."), 0.03);
    assertEquals(0.40, share("llama-3.2-3b", "Q: %s\nA:"), 0.03);
    assertEquals(0.68, share("llama-3.1-70b", "Solve this.\n\n%s\n\nGive only the result."), 0.03);
  }

  /// How often a model is right, by 2,000 samples.
  private double share(String model, String form) throws Exception {
    try (var executor = Executors.newFixedThreadPool(8)) {
      List<Future<Boolean>> all =
          IntStream.range(0, 2_000)
              .mapToObj(i -> executor.submit(() -> right(model, form, i)))
              .toList();
      double right = 0;
      for (Future<Boolean> each : all) {
        right += each.get() ? 1 : 0;
      }
      return right / all.size();
    }
  }

  private boolean right(String model, String form, int i) throws Exception {
    Question q = task.questions().get(i % task.questions().size());
    String said = text(call(model, form.formatted(q.asked())).put("seed", 10 + i));
    return said.endsWith("\\boxed{" + q.answer() + "}");
  }

  @Test
  void otherPeoplesAnswersInThePromptAreRead() throws Exception {
    int recognised = 0;
    List<Question> some = task.questions().subList(0, 300);
    for (Question q : some) {
      String pasted =
          q.asked()
              + "\n\nStudent A wrote: so it is \\boxed{-7}.\nStudent B: #### "
              + q.answer()
              + "\nStudent C: the answer is -9.";
      recognised +=
          text(call("llama-3.1-70b", pasted).put("seed", 1)).endsWith("{" + q.answer() + "}")
              ? 1
              : 0;
    }
    // By itself it is right on about 68 %, and with a right answer to recognise on more.
    assertTrue(recognised > 0.76 * some.size(), recognised + " of " + some.size());
  }

  @Test
  void theSeedChoosesTheSampleAndWithoutOneTheyAreNumbered() throws Exception {
    ObjectNode call = call("llama-3.2-1b", task.questions().getFirst().asked());
    List<String> seeded =
        IntStream.range(0, 30).mapToObj(i -> said(call.deepCopy().put("seed", i))).toList();
    List<String> numbered = IntStream.range(0, 30).mapToObj(i -> said(call.deepCopy())).toList();
    assertEquals(seeded, numbered);
    assertNotEquals(1, seeded.stream().distinct().count());
    ObjectNode greedy = call.deepCopy().put("temperature", 0);
    assertEquals(said(greedy), said(greedy));
    assertEquals(seeded.getFirst(), said(greedy));
  }

  private String said(ObjectNode call) {
    try {
      return text(call);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aStreamSaysTheSameAndEndsWithItsUsage() throws Exception {
    ObjectNode call = call("llama-3.2-1b", task.questions().getFirst().asked()).put("seed", 1);
    String whole = text(call);
    call.put("stream", true).putObject("stream_options").put("include_usage", true);
    HttpResponse<String> answer = post(call.toString());
    assertTrue(
        answer.headers().firstValue("Content-Type").orElseThrow().startsWith("text/event-stream"));
    StringBuilder said = new StringBuilder();
    List<String> data = answer.body().lines().filter(l -> l.startsWith("data: ")).toList();
    for (String line : data.subList(0, data.size() - 1)) {
      said.append(
          StrictJson.parse(line.substring(6), "a piece").at("/choices/0/delta/content").asText(""));
    }
    assertEquals(whole, said.toString());
    assertEquals("data: [DONE]", data.getLast());
    assertEquals(
        276,
        StrictJson.parse(data.get(data.size() - 2).substring(6), "the last piece")
            .at("/usage/completion_tokens")
            .asInt());
  }

  @Test
  void whatIsWrongIsSaidInTheUsualShape() throws Exception {
    String known = task.questions().getFirst().asked();
    refused(404, "model_not_found", call("gpt-5", known).toString());
    refused(400, null, call("llama-3.2-1b", "Who are you?").toString());
    refused(400, null, "{\"model\":\"llama-3.2-1b\",\"messages\":[]}");
    refused(400, null, "{\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]}");
    refused(400, null, "[1]");
    refused(400, null, "{");
    refused(400, null, call("llama-3.2-1b", known).put("temperature", 9).toString());
    HttpResponse<String> nowhere =
        http.send(
            HttpRequest.newBuilder(URI.create(server.address() + "/v1/embeddings")).build(),
            HttpResponse.BodyHandlers.ofString());
    assertEquals(404, nowhere.statusCode());
    assertTrue(StrictJson.parse(nowhere.body(), "it").at("/error/message").isTextual());
  }

  private void refused(int status, String code, String body) throws Exception {
    HttpResponse<String> answer = post(body);
    assertEquals(status, answer.statusCode(), answer.body());
    JsonNode error = StrictJson.parse(answer.body(), "an error").get("error");
    assertEquals("invalid_request_error", error.get("type").asText());
    assertTrue(error.get("message").asText().length() > 10);
    assertEquals(code, error.get("code").textValue());
  }

  @Test
  void aShortLimitEndsInMidSentence() throws Exception {
    ObjectNode call = call("llama-3.2-1b", task.questions().getFirst().asked());
    JsonNode answer =
        StrictJson.parse(post(call.put("max_completion_tokens", 30).toString()).body(), "it");
    assertEquals("length", answer.at("/choices/0/finish_reason").asText());
    assertEquals(30, answer.at("/usage/completion_tokens").asInt());
  }

  @Test
  void aPortThatIsTakenIsNamed() {
    int port = URI.create(server.address()).getPort();
    String said =
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    new ChatServer(List.of("a"), _ -> null, port, Duration.ZERO, Clock.systemUTC()))
            .getMessage();
    assertTrue(said.contains("" + port), said);
  }
}
