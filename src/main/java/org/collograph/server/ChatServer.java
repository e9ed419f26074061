package org.collograph.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.collograph.codec.json.StrictJson;
import org.collograph.llm.ChatModel;
import org.collograph.llm.ModelFailure;
import org.collograph.llm.ModelReply;
import org.collograph.llm.ModelRequest;
import org.collograph.words.Refusal;

/// Models behind `/v1/models` and `/v1/chat/completions` on this machine's own address.
///
/// A request's `seed` is the replica index. Without one, equal requests are numbered as they come;
/// at temperature 0 each is the first.
public final class ChatServer implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final long MOST_BYTES = 16L << 20;
  private static final int MOST_REMEMBERED = 100_000;

  private final List<String> models;
  private final ChatModel chat;
  private final Duration latency;
  private final Clock clock;
  private final AtomicLong ids = new AtomicLong();
  private final Map<Integer, Integer> asked =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Integer> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };
  private final Javalin http;

  /// @param port 0 for any that is free
  /// @param latency that every answer takes at least
  /// @throws IllegalArgumentException where the port is taken
  public ChatServer(List<String> models, ChatModel chat, int port, Duration latency, Clock clock) {
    this.models = List.copyOf(models);
    this.chat = chat;
    this.latency = latency;
    this.clock = clock;
    this.http = Javalin.create(this::configure);
    try {
      http.start(HOST, port);
    } catch (JavalinException e) {
      http.stop();
      throw new Refusal(
          e,
          "Port %d cannot be listened on. Maybe another program has it: try --port 0 for any.",
          port);
    }
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.startupWatcherEnabled = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = MOST_BYTES;
    config.http.defaultContentType = "application/json";
    // Some clients are given the address with /v1 at its end, some without.
    routes(config.routes, "/v1");
    routes(config.routes, "");
    errors(config.routes);
  }

  /// Without `/v1`.
  public String address() {
    return String.format(Locale.ROOT, "http://%s:%d", HOST, http.port());
  }

  private void routes(RoutesConfig routes, String root) {
    routes.get(root + "/models", c -> c.result(models()));
    routes.get(
        root + "/models/{model}", c -> c.result(model(known(c.pathParam("model"))).toString()));
    routes.post(root + "/chat/completions", this::complete);
  }

  private static void errors(RoutesConfig routes) {
    routes.exception(ApiError.class, (e, c) -> c.status(e.status()).result(e.json()));
    routes.exception(
        Exception.class,
        (e, c) -> {
          ApiError bug = new ApiError(500, "server_error", "This is a bug of ours.", null, null);
          c.status(bug.status()).result(bug.json());
        });
    for (int status : new int[] {404, 405, 413}) {
      routes.error(status, c -> unlessTold(status, c));
    }
  }

  private static void unlessTold(int status, Context c) {
    if (!String.valueOf(c.result()).startsWith("{\"error\"")) {
      String why =
          status == 413
              ? "The request is too long."
              : String.format(
                  Locale.ROOT,
                  "There is no %s %s. Maybe /v1/chat/completions is meant.",
                  c.method(),
                  c.path());
      c.result(new ApiError(status, "invalid_request_error", why, null, null).json());
    }
  }

  private String models() {
    ObjectNode root = StrictJson.MAPPER.createObjectNode().put("object", "list");
    ArrayNode data = root.putArray("data");
    models.forEach(m -> data.add(model(m)));
    return root.toString();
  }

  private static ObjectNode model(String name) {
    return StrictJson.MAPPER
        .createObjectNode()
        .put("id", name)
        .put("object", "model")
        .put("created", 0)
        .put("owned_by", "collograph-simulated");
  }

  private String known(String model) {
    if (!models.contains(model)) {
      throw new ApiError(
          404,
          "invalid_request_error",
          String.format(
              Locale.ROOT,
              "The model `%s` does not exist. Maybe one of %s is meant.",
              model,
              String.join(", ", models)),
          "model",
          "model_not_found");
    }
    return model;
  }

  private void complete(Context c) throws IOException, InterruptedException {
    ChatCall call = ChatCall.parse(c.body());
    known(call.model());
    Completion completion =
        new Completion(
            "chatcmpl-" + ids.incrementAndGet(), clock.instant().getEpochSecond(), call, ask(call));
    Thread.sleep(latency);
    if (call.streams()) {
      stream(c, completion);
    } else {
      c.result(completion.whole());
    }
  }

  private List<ModelReply> ask(ChatCall call) throws InterruptedException {
    List<ModelReply> replies = new ArrayList<>();
    try {
      for (int i = 0; i < call.choices(); i++) {
        ModelRequest request =
            new ModelRequest(
                call.model(), call.messages(), 0, call.maxTokens(), call.temperature());
        ModelReply reply = chat.ask(request.withReplica(replica(call, request, i)));
        replies.add(Completion.shortened(reply, call));
      }
    } catch (ModelFailure e) {
      throw ApiError.invalid(e.getMessage(), "messages");
    }
    return replies;
  }

  private int replica(ChatCall call, ModelRequest request, int choice) {
    if (call.seed() != null) {
      return (int) (call.seed() + choice);
    }
    if (call.temperature() != null && call.temperature() == 0) {
      return 0;
    }
    synchronized (asked) {
      return asked.merge(request.hashCode(), 1, Integer::sum) - 1;
    }
  }

  private static void stream(Context c, Completion completion) throws IOException {
    c.contentType("text/event-stream; charset=utf-8").header("Cache-Control", "no-cache");
    OutputStream out = c.outputStream();
    for (String piece : completion.pieces()) {
      out.write(("data: " + piece + "\n\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }

  @Override
  public void close() {
    http.stop();
  }
}
