package org.collograph.engine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.collograph.codec.json.Fields;
import org.collograph.codec.json.StrictJson;
import org.collograph.llm.Finish;
import org.collograph.llm.Message;
import org.collograph.llm.ModelEntry;
import org.collograph.llm.ModelFailure;
import org.collograph.llm.ModelReply;
import org.collograph.llm.ModelRequest;
import org.collograph.llm.PoolDocument;
import org.collograph.llm.remote.PoolCodec;
import org.collograph.words.OneLine;
import org.collograph.words.Refusal;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// A call of a model, as it is sent: with how the model is reached, but with the name of its key
/// alone.
///
/// @param manner how it turned out to have to be asked, by now
public record CallLeaf(ModelEntry entry, ModelRequest request, String manner) {
  private static final int LONGEST = 500;

  /// What came of it: one of `reply` and `failure` is there.
  ///
  /// @param manner how the model turned out to have to be asked
  public record Came(@Nullable ModelReply reply, @Nullable ModelFailure failure, String manner) {}

  ObjectNode body() {
    ObjectNode body = StrictJson.MAPPER.createObjectNode();
    body.set("pool", PoolCodec.tree(new PoolDocument(List.of(entry), Map.of())));
    body.put("manner", manner).put("replica", request.replica());
    body.put("maxTokens", request.maxTokens()).put("temperature", request.temperature());
    ArrayNode messages = body.putArray("messages");
    request
        .messages()
        .forEach(m -> messages.addObject().put("speaker", m.speaker()).put("text", m.text()));
    return body;
  }

  public static CallLeaf read(Fields f) {
    ModelEntry entry =
        PoolCodec.parse(f.object("pool").node(), "A leaf's pool").models().getFirst();
    List<Message> messages =
        f.objects("messages").stream()
            .map(m -> new Message(m.text("speaker"), m.text("text")))
            .toList();
    ModelRequest request =
        new ModelRequest(
            entry.name(),
            messages,
            f.integer("replica"),
            f.integerOrNull("maxTokens"),
            f.numberOrNull("temperature"));
    return new CallLeaf(entry, request, f.text("manner"));
  }

  public static ObjectNode result(ModelReply reply, String manner) {
    return StrictJson.MAPPER
        .createObjectNode()
        .put("manner", manner)
        .put("text", reply.text())
        .put("thinking", reply.thinking())
        .put("inputTokens", reply.inputTokens())
        .put("outputTokens", reply.outputTokens())
        .put("finish", reply.finish().name())
        .put("estimated", reply.estimated());
  }

  public static ObjectNode result(ModelFailure e, String manner) {
    ObjectNode root = StrictJson.MAPPER.createObjectNode().put("manner", manner);
    Duration wait = e.retryAfter();
    root.putObject("failure")
        .put("why", e.sentence().english())
        .put("kind", e.kind().name())
        .put("bill", e.bill().name())
        .put("waitSeconds", wait == null ? null : wait.toMillis() / 1e3);
    return root;
  }

  /// @throws IllegalArgumentException where it is neither a reply nor a failure
  static Came came(Fields f) {
    String manner = f.text("manner");
    if (f.has("failure")) {
      return new Came(null, failure(f.object("failure")), manner);
    }
    ModelReply reply =
        new ModelReply(
            f.text("text"),
            f.textOrNull("thinking"),
            tokens(f, "inputTokens"),
            tokens(f, "outputTokens"),
            word(Finish.values(), f.text("finish")),
            f.flag("estimated"));
    return new Came(reply, null, manner);
  }

  private static int tokens(Fields f, String name) {
    int tokens = f.integer(name);
    if (tokens < 0) {
      throw new Refusal("A worker's reply has %d %s. Maybe stop it.", tokens, name);
    }
    return tokens;
  }

  private static ModelFailure failure(Fields f) {
    Double wait = f.numberOrNull("waitSeconds");
    return new ModelFailure(
        Sentence.verbatim(OneLine.of(f.text("why"), LONGEST)),
        word(ModelFailure.Kind.values(), f.text("kind")),
        word(ModelFailure.Bill.values(), f.text("bill")),
        wait == null ? null : Duration.ofMillis(Math.round(Math.max(0, wait) * 1e3)));
  }

  private static <E extends Enum<E>> E word(E[] all, String name) {
    return Arrays.stream(all)
        .filter(e -> e.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    "A worker says '%s', which is none of %s. Maybe stop it.",
                    OneLine.of(name, LONGEST), Arrays.toString(all).toLowerCase(Locale.ROOT)));
  }
}
