package org.collograph.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.collograph.codec.json.StrictJson;
import org.collograph.llm.Finish;
import org.collograph.llm.Message;
import org.collograph.llm.ModelReply;
import org.jspecify.annotations.Nullable;

/// A request for a chat's completion, as OpenAI's clients send it.
///
/// @param seed null where none is given
/// @param choices how many samples are wanted
/// @param maxTokens null for no limit
/// @param stops texts before which a reply ends
/// @param temperature null where none is given
/// @param streams whether the reply is wanted piece by piece
/// @param streamsUsage whether the last piece tells the tokens
/// @param wantsNodes whether the reply is to tell what each node said
public record ChatCall(
    String model,
    List<Message> messages,
    @Nullable Long seed,
    int choices,
    @Nullable Integer maxTokens,
    List<String> stops,
    @Nullable Double temperature,
    boolean streams,
    boolean streamsUsage,
    boolean wantsNodes) {
  private static final int MOST_CHOICES = 128;
  private static final int MOST_STOPS = 16;
  private static final Set<String> SPEAKERS =
      Set.of("system", "developer", "user", "assistant", "tool", "function");

  /// A reply that ends before the first of the texts that it is to stop at.
  public ModelReply stopped(ModelReply reply) {
    String text = reply.text();
    for (String stop : stops) {
      int at = text.indexOf(stop);
      text = at >= 0 ? text.substring(0, at) : text;
    }
    return text.length() == reply.text().length()
        ? reply
        : new ModelReply(
            text,
            reply.thinking(),
            reply.inputTokens(),
            reply.outputTokens(),
            Finish.STOP,
            reply.estimated());
  }

  /// @throws ApiError where it is no such request
  static ChatCall parse(String body) {
    JsonNode root;
    try {
      root = StrictJson.parse(body, "The request");
    } catch (IllegalArgumentException e) {
      throw ApiError.invalid(e.getMessage(), null);
    }
    if (!root.isObject()) {
      throw ApiError.invalid("The request is not an object. Maybe {\"model\": …} is meant.", null);
    }
    if (!root.path("model").isTextual()) {
      throw ApiError.invalid("you must provide a model parameter", "model");
    }
    requireTextAlone(root);
    double temperature = number(root, "temperature", 1, 0, 2);
    boolean hasTemperature = root.hasNonNull("temperature");
    return new ChatCall(
        root.get("model").asText(),
        messages(root.path("messages")),
        root.path("seed").canConvertToLong() ? (Long) root.path("seed").longValue() : null,
        (int) number(root, "n", 1, 1, MOST_CHOICES),
        maxTokens(root),
        stops(root.path("stop")),
        hasTemperature ? (Double) temperature : null,
        root.path("stream").asBoolean(false),
        root.path("stream_options").path("include_usage").asBoolean(false),
        root.path("metadata").path("nodes").asBoolean(false));
  }

  /// What would be passed over in silence is refused.
  private static void requireTextAlone(JsonNode root) {
    for (String field : List.of("tools", "functions")) {
      if (!root.path(field).isEmpty()) {
        throw ApiError.invalid("No tools are called here. Maybe leave " + field + " out.", field);
      }
    }
    String format = root.path("response_format").path("type").asText("text");
    if (!format.equals("text")) {
      throw ApiError.invalid(
          "Replies are text. Maybe leave response_format out.", "response_format");
    }
  }

  private static double number(
      JsonNode root, String field, double usual, double least, double most) {
    JsonNode value = root.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return usual;
    }
    double number = value.asDouble(Double.NaN);
    if (!value.isNumber() || !(number >= least && number <= most)) {
      throw ApiError.invalid(
          String.format(
              Locale.ROOT,
              "%s is %s. Maybe a number from %.0f to %.0f is meant.",
              field,
              value,
              least,
              most),
          field);
    }
    return number;
  }

  private static @Nullable Integer maxTokens(JsonNode root) {
    String field =
        root.hasNonNull("max_completion_tokens") ? "max_completion_tokens" : "max_tokens";
    return root.hasNonNull(field)
        ? (Integer) (int) number(root, field, 1, 1, Integer.MAX_VALUE)
        : null;
  }

  private static List<String> stops(JsonNode stop) {
    List<String> all = new ArrayList<>();
    if (stop.isTextual()) {
      all.add(stop.asText());
    }
    stop.forEach(s -> all.add(s.asText()));
    if (all.size() > MOST_STOPS) {
      throw ApiError.invalid(
          String.format(Locale.ROOT, "stop has %d texts; at most 16 are taken.", all.size()),
          "stop");
    }
    return all.stream().filter(s -> !s.isEmpty()).toList();
  }

  private static List<Message> messages(JsonNode list) {
    if (!list.isArray() || list.isEmpty()) {
      throw ApiError.invalid("messages must be a list with at least one message.", "messages");
    }
    List<Message> all = new ArrayList<>();
    for (JsonNode each : list) {
      String speaker = each.path("role").asText();
      if (!SPEAKERS.contains(speaker)) {
        throw ApiError.invalid(
            String.format(
                Locale.ROOT,
                "role of message %d is '%s'. Maybe one of system, user and assistant is meant.",
                all.size(),
                speaker),
            "messages");
      }
      all.add(
          new Message(
              speaker.equals("developer") ? "system" : speaker, text(each.path("content"))));
    }
    return all;
  }

  /// A text, or a list of parts of which each is a text.
  private static String text(JsonNode content) {
    if (content.isNull() || content.isMissingNode()) {
      return "";
    }
    if (content.isTextual()) {
      return content.asText();
    }
    StringBuilder text = new StringBuilder();
    for (JsonNode part : content) {
      if (!part.path("text").isTextual()) {
        throw ApiError.invalid(
            String.format(
                Locale.ROOT,
                "A part of a message has the type '%s', and only text is read.",
                part.path("type").asText()),
            "messages");
      }
      text.append(part.get("text").asText());
    }
    return text.toString();
  }
}
