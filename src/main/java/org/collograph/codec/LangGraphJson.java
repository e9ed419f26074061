package org.collograph.codec;

import com.fasterxml.jackson.databind.JsonNode;
import org.collograph.codec.json.StrictJson;
import org.collograph.graph.GraphDocument;
import org.collograph.words.Refusal;

/// Reads what LangGraph's `get_graph().to_json()` writes.
final class LangGraphJson {
  private LangGraphJson() {}

  /// @param what it is, for errors
  /// @throws IllegalArgumentException where it is no such document
  static GraphDocument parse(String text, String what) {
    JsonNode root = StrictJson.parse(text, what);
    ForeignSketch sketch = new ForeignSketch(what);
    for (JsonNode n : root.path("nodes")) {
      sketch.node(id(n.path("id"), what), n.path("data").path("name").asText(null));
    }
    for (JsonNode e : root.path("edges")) {
      sketch.arrow(id(e.path("source"), what), id(e.path("target"), what));
    }
    return sketch.document();
  }

  private static String id(JsonNode id, String what) {
    if (!id.isTextual() && !id.isIntegralNumber()) {
      throw new Refusal(
          "%s has a node or an edge without a name: '%s'. Maybe it was not written by LangGraph.",
          what, id.toString());
    }
    return id.asText();
  }
}
