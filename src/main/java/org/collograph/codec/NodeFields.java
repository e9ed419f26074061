package org.collograph.codec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.collograph.codec.json.Fields;
import org.collograph.graph.NodeSettings;
import org.jspecify.annotations.Nullable;

/// What a node may hold beside its id, role and model.
final class NodeFields {
  static final String PROMPT = "prompt";
  static final String TEMPERATURE = "temperature";
  static final String MAX_TOKENS = "maxTokens";
  static final String NOTE = "note";

  private NodeFields() {}

  static NodeSettings read(Fields node) {
    return new NodeSettings(
        node.textOrNull(PROMPT), node.numberOrNull(TEMPERATURE), node.integerOrNull(MAX_TOKENS));
  }

  /// By node id.
  static Map<String, String> notes(List<Fields> nodes) {
    Map<String, String> notes = new HashMap<>();
    for (Fields node : nodes) {
      String note = node.textOrNull(NOTE);
      if (note != null) {
        notes.put(node.text("id"), note);
      }
    }
    return notes;
  }

  static void write(NodeSettings settings, @Nullable String note, ObjectNode into) {
    if (settings.prompt() != null) {
      into.put(PROMPT, settings.prompt());
    }
    if (settings.temperature() != null) {
      into.put(TEMPERATURE, settings.temperature());
    }
    if (settings.maxTokens() != null) {
      into.put(MAX_TOKENS, settings.maxTokens());
    }
    if (note != null) {
      into.put(NOTE, note);
    }
  }
}
