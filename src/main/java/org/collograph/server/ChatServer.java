package org.collograph.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.collograph.codec.json.StrictJson;
import org.collograph.llm.ChatModel;
import org.collograph.words.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Models behind `/v1/models` and `/v1/chat/completions`, with `/health` and `/metrics` beside.
///
/// A request's `seed` is the replica index. Without one, equal requests are numbered as they come;
/// at temperature 0 each is the first.
public final class ChatServer implements AutoCloseable {
  private static final long MOST_BYTES = 8L << 20;
  private static final int LONGEST_HEAD = 64 << 10;
  private static final Logger LOG = LoggerFactory.getLogger(ChatServer.class);
  private static final Pattern THIS_MACHINE =
      Pattern.compile("https?://(?:localhost|127[.]0[.]0[.]1|\\[::1])(?::\\d+)?");
  private static final Duration LONGEST_END = Duration.ofSeconds(60);

  private final Answerer answerer;
  private final ServerSettings settings;
  private final Calls calls;
  private final Javalin http;

  /// Models that answer each for themselves, on this machine's own address.
  ///
  /// @param port 0 for any that is free
  /// @param latency that every answer takes at least
  /// @throws IllegalArgumentException where the port is taken
  public ChatServer(List<String> models, ChatModel chat, int port, Duration latency, Clock clock) {
    this(new ModelAnswers(models, chat, latency), ServerSettings.local(port), clock);
  }

  /// @throws IllegalArgumentException where the port is taken
  public ChatServer(Answerer answerer, ServerSettings settings, Clock clock) {
    this.answerer = answerer;
    this.settings = settings;
    this.calls = new Calls(answerer, settings, clock);
    this.http = Javalin.create(this::configure);
    try {
      http.start(settings.host(), settings.port());
    } catch (JavalinException e) {
      http.stop();
      throw new Refusal(
          e,
          "Port %d cannot be listened on. Maybe another program has it: try --port 0 for any.",
          settings.port());
    }
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.startupWatcherEnabled = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = MOST_BYTES;
    config.http.defaultContentType = "application/json";
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setRequestHeaderSize(LONGEST_HEAD);
          // Else a connection's second token is taken for its first where only its case differs.
          http.setHeaderCacheCaseSensitive(true);
        });
    config.routes.get("/health", c -> c.result("{\"status\": \"ok\"}"));
    config.routes.get("/metrics", this::metrics);
    // Some clients are given the address with /v1 at its end, some without.
    routes(config.routes, "/v1");
    routes(config.routes, "");
    errors(config.routes);
  }

  /// Without `/v1`.
  public String address() {
    return String.format(Locale.ROOT, "http://%s:%d", settings.host(), http.port());
  }

  private void routes(RoutesConfig routes, String root) {
    routes.get(root + "/models", c -> c.result(models(c)));
    routes.get(root + "/models/{model}", c -> c.result(one(c)));
    routes.post(
        root + "/chat/completions",
        c -> {
          requireNoPage(c);
          requireToken(c);
          calls.complete(c);
        });
  }

  private static void errors(RoutesConfig routes) {
    routes.exception(ApiError.class, (e, c) -> c.status(e.status()).result(e.json()));
    routes.exception(
        Exception.class,
        (e, c) -> {
          LOG.error("A call failed by a mistake of ours", e);
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

  /// A page that somebody has open in a browser must not spend their money; a browser says which.
  private void requireNoPage(Context c) {
    String origin = c.header("Origin");
    if (origin != null && settings.token() == null && !THIS_MACHINE.matcher(origin).matches()) {
      throw new ApiError(
          403,
          "invalid_request_error",
          "Pages of other addresses may not call. Maybe give the server a token.",
          null,
          null);
    }
  }

  /// Takes as long for a wrong token as for the right one.
  private void requireToken(Context c) {
    if (settings.token() == null) {
      return;
    }
    String given = String.valueOf(c.header("Authorization")).replaceFirst("^(?i:Bearer) +", "");
    if (!MessageDigest.isEqual(bytes(given), bytes(settings.token()))) {
      throw ApiError.stranger();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void metrics(Context c) throws IOException {
    requireToken(c);
    c.contentType("text/plain; version=0.0.4; charset=utf-8").result(calls.traffic().text());
  }

  private String models(Context c) {
    requireToken(c);
    ObjectNode root = StrictJson.MAPPER.createObjectNode().put("object", "list");
    ArrayNode data = root.putArray("data");
    answerer.models().forEach(m -> data.add(model(m)));
    return root.toString();
  }

  private String one(Context c) {
    requireToken(c);
    return model(calls.known(c.pathParam("model"))).toString();
  }

  private ObjectNode model(String name) {
    return StrictJson.MAPPER
        .createObjectNode()
        .put("id", name)
        .put("object", "model")
        .put("created", 0)
        .put("owned_by", answerer.owner());
  }

  /// Lets calls that are under way end, a while, and takes no new ones.
  public void end() throws InterruptedException {
    calls.end(LONGEST_END);
    close();
  }

  @Override
  public void close() {
    http.stop();
  }
}
