package org.collograph.run.parity;

import com.fasterxml.jackson.databind.JsonNode;
import org.collograph.codec.json.StrictJson;
import org.jspecify.annotations.Nullable;

/// A line that a program wrote.
///
/// @param reply null where it has none
/// @param error empty where it has none
record AnsweredLine(@Nullable String reply, String error) {
  static AnsweredLine parse(String line) {
    JsonNode tree = StrictJson.parse(line, "A line of the program's answers");
    return new AnsweredLine(
        tree.path("reply").isTextual() ? tree.get("reply").asText() : null,
        tree.path("error").asText());
  }

  /// A line that asks.
  static String of(String question) {
    return StrictJson.MAPPER.createObjectNode().put("question", question).toString();
  }
}
