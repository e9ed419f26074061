package org.collograph.llm.remote.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A reply in OpenAI's plain shape, whatever shape it came in: a list of parts, a stream's pieces,
/// a text completion, Ollama's own.
///
/// @param json what a client of that API reads
/// @param error why there is no reply; empty where there is one
public record PlainReply(String json, Optional<Reason> error) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /// Text, thinking and how it ended, gathered from one piece or many.
  private static final class Gathered {
    private final StringBuilder text = new StringBuilder();
    private final List<String> thinking = new ArrayList<>();
    private final StringBuilder streamedThinking = new StringBuilder();
    private String finish = "";
    private JsonNode usage = NODES.missingNode();
    private boolean any;

    void piece(JsonNode piece) {
      JsonNode choice = piece.path("choices").path(0);
      JsonNode message = choice.path("message");
      if (message.isObject()) {
        message(message);
      } else if (choice.path("delta").isObject()) {
        delta(choice.path("delta"));
      } else if (choice.path("text").isTextual()) {
        any = true;
        text.append(choice.path("text").textValue());
      } else if (piece.path("message").isObject()) {
        // Ollama's own form.
        message(piece.path("message"));
      }
      String ended = choice.path("finish_reason").asText(piece.path("done_reason").asText(""));
      finish = ended.isEmpty() || ended.equals("null") ? finish : ended;
      usage = piece.path("usage").isObject() ? piece.path("usage") : usage;
      usage = piece.has("eval_count") ? piece : usage;
    }

    private void message(JsonNode message) {
      any = true;
      content(message.path("content"));
      String refusal = message.path("refusal").asText("");
      if (text.isEmpty() && !refusal.isBlank() && !refusal.equals("null")) {
        finish = "content_filter";
      }
      for (String name : List.of("reasoning_content", "reasoning", "thinking")) {
        if (message.path(name).isTextual()) {
          thinking.add(message.path(name).textValue());
        }
      }
    }

    private void delta(JsonNode delta) {
      any = true;
      content(delta.path("content"));
      JsonNode thought = delta.path("reasoning_content");
      streamedThinking.append(
          thought.isTextual() ? thought.textValue() : delta.path("reasoning").asText(""));
    }

    private void content(JsonNode content) {
      if (content.isTextual()) {
        text.append(content.textValue());
      } else if (content.isArray()) {
        content.forEach(this::part);
      } else if (content.isObject()) {
        part(content);
      }
    }

    private void part(JsonNode part) {
      String type = part.path("type").asText("text");
      if (part.isTextual()) {
        text.append(part.textValue());
      } else if (type.contains("think") || type.contains("reason")) {
        thinking.add(texts(part));
      } else if (part.path("text").isTextual()) {
        text.append(part.path("text").textValue());
      }
    }

    ObjectNode json(JsonNode first) {
      ObjectNode root = NODES.objectNode();
      root.put("id", first.path("id").asText("")).put("model", first.path("model").asText(""));
      ObjectNode choice = root.putArray("choices").addObject().put("index", 0);
      ObjectNode message = choice.putObject("message").put("role", "assistant");
      Thinking parts = Thinking.of(text.toString());
      message.put("content", parts.text());
      thinking.add(streamedThinking.toString());
      if (parts.thinking() != null) {
        thinking.add(parts.thinking());
      }
      String all = BodyText.joined(thinking, "\n\n");
      if (!all.isEmpty()) {
        message.put("reasoning_content", all);
      }
      choice.put("finish_reason", finish(finish));
      usage(root);
      return root;
    }

    private void usage(ObjectNode root) {
      int in = tokens("prompt_tokens", "input_tokens", "prompt_eval_count");
      int out = tokens("completion_tokens", "output_tokens", "eval_count");
      if (in > 0 && out >= 0) {
        root.putObject("usage")
            .put("prompt_tokens", in)
            .put("completion_tokens", out)
            .put("total_tokens", in + out);
      }
    }

    private int tokens(String... names) {
      for (String name : names) {
        if (usage.has(name)) {
          return usage.path(name).asInt(-1);
        }
      }
      return -1;
    }
  }

  private static String texts(JsonNode part) {
    List<String> all = new ArrayList<>();
    for (String name : List.of("thinking", "reasoning", "summary", "text", "content")) {
      JsonNode value = part.path(name);
      if (value.isTextual()) {
        all.add(value.textValue());
      }
      if (value.isArray()) {
        value.forEach(v -> all.add(v.path("text").asText("")));
      }
    }
    return BodyText.joined(all, "\n");
  }

  private static String finish(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "length", "max_tokens", "max_output_tokens", "max_length", "model_length" -> "length";
      case "content_filter", "safety", "recitation", "blocklist", "prohibited_content" ->
          "content_filter";
      default -> "stop";
    };
  }

  /// @param body as its text
  public static PlainReply of(String body) {
    List<JsonNode> pieces = LenientJson.all(body);
    // What stands behind a whole reply is no part of it.
    boolean isWhole = !pieces.isEmpty() && pieces.getFirst().path("choices").path(0).has("message");
    List<JsonNode> read = isWhole ? pieces.subList(0, 1) : pieces;
    Gathered all = new Gathered();
    for (JsonNode piece : read) {
      Optional<Reason> error = error(piece);
      if (error.isPresent()) {
        return new PlainReply(body, error);
      }
      all.piece(piece);
    }
    return all.any
        ? new PlainReply(all.json(read.getFirst()).toString(), Optional.empty())
        : new PlainReply(body, Optional.of(Reason.of(body)));
  }

  private static Optional<Reason> error(JsonNode piece) {
    JsonNode choice = piece.path("choices").path(0);
    for (JsonNode said : List.of(piece.path("error"), choice.path("error"))) {
      boolean isSaid = said.isTextual() ? !said.asText().isBlank() : said.size() > 0;
      if (isSaid) {
        ObjectNode wrapped = NODES.objectNode();
        wrapped.set("error", said);
        return Optional.of(Reason.of(wrapped));
      }
    }
    return Optional.empty();
  }
}
