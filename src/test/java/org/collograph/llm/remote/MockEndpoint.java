package org.collograph.llm.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.collograph.codec.json.StrictJson;

/// An endpoint on a bare socket that does what real ones do, and what they should not; it counts
/// what it was asked and what it would bill.
public final class MockEndpoint implements AutoCloseable {
  /// What it does with a request.
  public enum Act {
    ANSWER,
    TOO_MANY,
    TOO_MANY_FOR_LONG,
    ERROR,
    HANG,
    CUT,
    PAGE,
    EMPTY,
    DRIP,
    WRONG_TYPE,
    HUGE,
    LENGTH,
    FILTERED,
    NO_USAGE,
    THINKS,
    WRONG_KEY,
    REFUSES,
    OVERBILLS,
    ECHO
  }

  public static final int WRITTEN = 20;
  public static final double USD_IN = 100;
  public static final double USD_OUT = 1_000;

  private final ServerSocket server;
  private final LongFunction<Act> plan;
  private final Function<String, String> answers;
  private final Duration latency;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicLong received = new AtomicLong();
  private final AtomicLong read = new AtomicLong();
  private final AtomicLong written = new AtomicLong();
  private final AtomicLong underWay = new AtomicLong();
  public volatile String lastBody = "";
  public volatile String lastKey = "";

  /// @param plan what happens to the n-th request, from 0
  /// @param answers the text of a reply to what the last message says
  public MockEndpoint(LongFunction<Act> plan, Function<String, String> answers, Duration latency)
      throws IOException {
    this.plan = plan;
    this.answers = answers;
    this.latency = latency;
    this.server = new ServerSocket(0, 2_000, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::listen);
  }

  public static MockEndpoint answering(String text) throws IOException {
    return new MockEndpoint(_ -> Act.ANSWER, _ -> text, Duration.ZERO);
  }

  public String address() {
    return "http://127.0.0.1:%d/v1".formatted(server.getLocalPort());
  }

  public long received() {
    return received.get();
  }

  /// What it would bill for every reply that it made.
  public double billed() {
    return (read.get() * USD_IN + written.get() * USD_OUT) / 1e6;
  }

  /// Read and written, of every reply that it made.
  public long tokens() {
    return read.get() + written.get();
  }

  public long underWay() {
    return underWay.get();
  }

  private void listen() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      boolean goesOn = true;
      while (goesOn) {
        String body = request(in);
        if (body == null) {
          return;
        }
        underWay.incrementAndGet();
        try {
          goesOn = act(plan.apply(received.getAndIncrement()), body, in, out);
        } finally {
          underWay.decrementAndGet();
        }
      }
    } catch (IOException | InterruptedException e) {
      // The other side has gone.
    } finally {
      open.remove(socket);
    }
  }

  private String request(InputStream in) throws IOException {
    int length = 0;
    String line = line(in);
    if (line == null) {
      return null;
    }
    for (line = line(in); line != null && !line.isEmpty(); line = line(in)) {
      String lower = line.toLowerCase(java.util.Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(15).strip());
      }
      if (lower.startsWith("authorization:")) {
        lastKey = line.substring(14).strip();
      }
    }
    lastBody = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    return lastBody;
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        return null;
      }
      if (b != '\r') {
        bytes.write(b);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /// @return whether the connection goes on
  private boolean act(Act act, String body, InputStream in, OutputStream out)
      throws IOException, InterruptedException {
    Thread.sleep(latency);
    switch (act) {
      case ANSWER, LENGTH, FILTERED, NO_USAGE, THINKS -> send(out, 200, "", reply(act, body, true));
      case WRONG_TYPE ->
          send(out, 200, "Content-Type: text/plain\r\n", reply(Act.ANSWER, body, true));
      case TOO_MANY -> send(out, 429, "Retry-After: 0\r\n", error("slow down"));
      case TOO_MANY_FOR_LONG -> send(out, 429, "Retry-After: 3600\r\n", error("quota"));
      case ERROR -> send(out, 500, "", error("overloaded"));
      case REFUSES -> send(out, 400, "", error("no such thing"));
      case OVERBILLS -> {
        // A thousand tokens written where 64 were asked for at most.
        written.addAndGet(1_000 - WRITTEN);
        String reply = reply(Act.ANSWER, body, true);
        send(
            out,
            200,
            "",
            reply.replace("\"completion_tokens\":" + WRITTEN, "\"completion_tokens\":1000"));
      }
      case WRONG_KEY -> send(out, 401, "", error("Incorrect API key provided: " + lastKey));
      case ECHO -> send(out, 200, "", reply(Act.ECHO, body, true));
      case PAGE -> send(out, 200, "Content-Type: text/html\r\n", "<html>Sign in</html>");
      case EMPTY -> {
        bill(body);
        send(out, 200, "", "{\"id\":\"x\",\"choices\":[]}");
      }
      case HANG -> {
        in.read();
        return false;
      }
      case CUT -> {
        byte[] whole = reply(Act.ANSWER, body, true).getBytes(StandardCharsets.UTF_8);
        out.write(head(200, "", whole.length).getBytes(StandardCharsets.UTF_8));
        out.write(whole, 0, whole.length / 2);
        out.flush();
        return false;
      }
      case DRIP -> {
        byte[] whole = reply(Act.ANSWER, body, true).getBytes(StandardCharsets.UTF_8);
        out.write(head(200, "", whole.length).getBytes(StandardCharsets.UTF_8));
        for (byte b : whole) {
          out.write(b);
          out.flush();
          Thread.sleep(1_000);
        }
      }
      case HUGE -> {
        bill(body);
        byte[] piece = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        out.write(head(200, "", 10 * piece.length + 1).getBytes(StandardCharsets.UTF_8));
        out.write('{');
        for (int i = 0; i < 10; i++) {
          out.write(piece);
        }
        out.flush();
      }
    }
    return true;
  }

  private void bill(String body) {
    read.addAndGet(tokens(body));
    written.addAndGet(WRITTEN);
  }

  private static int tokens(String body) {
    return Math.max(1, body.length() / 5);
  }

  private String reply(Act act, String body, boolean isBilled) throws IOException {
    if (isBilled) {
      bill(body);
    }
    JsonNode asked = StrictJson.MAPPER.readTree(body);
    JsonNode messages = asked.path("messages");
    String text = answers.apply(messages.path(messages.size() - 1).path("content").asText());
    ObjectNode root = StrictJson.MAPPER.createObjectNode().put("id", "c").put("object", "chat");
    ObjectNode choice = root.putArray("choices").addObject().put("index", 0);
    ObjectNode message = choice.putObject("message").put("role", "assistant");
    message.put("content", act == Act.FILTERED ? "" : act == Act.ECHO ? lastKey + text : text);
    if (act == Act.THINKS) {
      message.put("reasoning_content", "Let me see.");
    }
    choice.put(
        "finish_reason",
        act == Act.LENGTH ? "length" : act == Act.FILTERED ? "content_filter" : "stop");
    if (act != Act.NO_USAGE) {
      root.putObject("usage")
          .put("prompt_tokens", tokens(body))
          .put("completion_tokens", WRITTEN)
          .put("total_tokens", tokens(body) + WRITTEN);
    }
    // An echo spells the key in another way, as JSON may.
    return act == Act.ECHO ? escaped(root.toString()) : root.toString();
  }

  private String escaped(String json) {
    String key = StrictJson.MAPPER.valueToTree(lastKey).toString();
    StringBuilder other = new StringBuilder();
    lastKey.chars().forEach(c -> other.append("\\u%04x".formatted(c)));
    return json.replace(key.substring(1, key.length() - 1), other);
  }

  private static String error(String message) {
    ObjectNode root = StrictJson.MAPPER.createObjectNode();
    root.putObject("error").put("message", message).put("type", "error");
    return root.toString();
  }

  private static void send(OutputStream out, int status, String headers, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(head(status, headers, bytes.length).getBytes(StandardCharsets.UTF_8));
    all.write(bytes);
    out.write(all.toByteArray());
    out.flush();
  }

  private static String head(int status, String headers, int length) {
    String type = headers.contains("Content-Type") ? "" : "Content-Type: application/json\r\n";
    return "HTTP/1.1 %d X\r\n%s%sContent-Length: %d\r\n\r\n"
        .formatted(status, type, headers, length);
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
