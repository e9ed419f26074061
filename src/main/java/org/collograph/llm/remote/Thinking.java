package org.collograph.llm.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.collograph.codec.json.StrictJson;
import org.jspecify.annotations.Nullable;

/// A reply with a reasoning model's thinking kept apart, wherever the endpoint put it.
///
/// @param thinking null where there is none
record Thinking(String text, @Nullable String thinking) {
  private static final String BEGIN = "<think>";
  private static final String END = "</think>";

  /// @param apart what the endpoint itself kept apart; null where it did not
  /// @param body the whole answer: some call the field `reasoning`
  static Thinking of(String text, String apart, String body) {
    String given = apart == null ? named(body) : apart;
    if (given != null && !given.isBlank()) {
      return new Thinking(text, given);
    }
    String start = text.stripLeading();
    int end = text.indexOf(END);
    if (end >= 0) {
      // Some templates open it in the prompt, so that only its end is in the reply.
      String before = text.substring(0, end).stripLeading();
      String thought = before.startsWith(BEGIN) ? before.substring(BEGIN.length()) : before;
      return new Thinking(text.substring(end + END.length()).strip(), thought.strip());
    }
    return start.startsWith(BEGIN)
        ? new Thinking("", start.substring(BEGIN.length()).strip())
        : new Thinking(text, null);
  }

  private static @Nullable String named(String body) {
    if (body == null || !body.contains("\"reasoning\"")) {
      return null;
    }
    try {
      JsonNode reasoning = StrictJson.MAPPER.readTree(body).at("/choices/0/message/reasoning");
      return reasoning.isTextual() ? reasoning.asText() : null;
    } catch (IOException e) {
      return null;
    }
  }
}
