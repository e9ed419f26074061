package org.collograph.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import org.collograph.codec.json.Fields;
import org.collograph.codec.json.StrictJson;
import org.collograph.words.Refusal;

/// What is sent to a worker, as one JSON object.
///
/// @param id told again in what comes back
/// @param version of the program that sends it
public record Leaf(Kind kind, String id, String version, ObjectNode body) {
  static final String FORMAT = "collograph/leaf";
  static final int EDITION = 1;

  /// Characters of a leaf or of what comes back: half of what an engine carries by default.
  public static final int MOST = 1_000_000;

  public String text() {
    ObjectNode root = StrictJson.MAPPER.createObjectNode().put("format", FORMAT);
    root.put("version", EDITION).put("kind", kind.word()).put("id", id).put("program", version);
    return root.set("body", body).toString();
  }

  /// @throws IllegalArgumentException where it is no leaf
  public static Leaf parse(String text) {
    Fields root = read(text, "A leaf");
    root.requireFormat(FORMAT, EDITION);
    Kind kind =
        Arrays.stream(Kind.values())
            .filter(k -> k.word().equals(root.node().path("kind").asText()))
            .findFirst()
            .orElseThrow(
                () ->
                    new Refusal(
                        "A leaf's kind is '%s'. Maybe it comes from a newer program.",
                        root.node().path("kind").asText()));
    return new Leaf(
        kind, root.text("id"), root.text("program"), (ObjectNode) root.object("body").node());
  }

  static Fields read(String text, String what) {
    if (text.length() > MOST) {
      throw new Refusal(
          "%s has %,d characters, and %,d are the most. Maybe its sender is broken.",
          what, text.length(), MOST);
    }
    return new Fields(StrictJson.parse(text, what), what);
  }
}
