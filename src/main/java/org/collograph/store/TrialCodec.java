package org.collograph.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.collograph.codec.GraphCodec;
import org.collograph.codec.json.StrictJson;
import org.collograph.evaluation.NodeTrace;
import org.collograph.evaluation.Outcome;
import org.collograph.graph.CollaborationGraph;
import org.collograph.llm.Finish;

/// A trial's drawing and outcomes as deflated JSON: replies repeat themselves, so it is small.
final class TrialCodec {
  /// @param drawn as drawn
  record Detail(CollaborationGraph drawn, List<Outcome> outcomes) {}

  private TrialCodec() {}

  static byte[] encode(Detail detail) {
    ObjectNode root = StrictJson.MAPPER.createObjectNode();
    root.set("drawn", GraphCodec.tree(detail.drawn()));
    ArrayNode outcomes = root.putArray("outcomes");
    for (Outcome o : detail.outcomes()) {
      ObjectNode each = outcomes.addObject();
      each.put("q", o.question()).put("a", o.answer()).put("r", o.right());
      if (o.grader() != null) {
        each.put("g", o.grader());
      }
      if (o.failure() != null) {
        each.put("f", o.failure());
      }
      ArrayNode nodes = each.putArray("n");
      for (NodeTrace t : o.nodes()) {
        nodes.add(trace(t));
      }
    }
    return StoredJson.deflated(root);
  }

  /// What most traces do not have stands last, and only where one has it.
  private static ArrayNode trace(NodeTrace t) {
    ArrayNode a = StrictJson.MAPPER.createArrayNode();
    a.add(t.reply()).add(t.answer()).add(t.right()).add(t.inputTokens()).add(t.outputTokens());
    if (t.finish() != Finish.STOP || t.thinking() != null || t.why() != null) {
      a.add(t.finish().name()).add(t.thinking());
    }
    if (t.why() != null) {
      a.add(t.why());
    }
    return a;
  }

  static Detail decode(byte[] blob) {
    JsonNode root = StoredJson.inflated(blob);
    List<Outcome> outcomes = new ArrayList<>();
    for (JsonNode each : root.get("outcomes")) {
      outcomes.add(outcome(each));
    }
    return new Detail(StoredJson.graph(root.get("drawn").toString()), outcomes);
  }

  private static NodeTrace trace(JsonNode n) {
    return new NodeTrace(
        n.get(0).asText(),
        n.get(1).isNull() ? null : n.get(1).asText(),
        n.get(2).asBoolean(),
        n.get(3).asInt(),
        n.get(4).asInt(),
        n.has(5) ? Finish.valueOf(n.get(5).asText()) : Finish.STOP,
        n.hasNonNull(6) ? n.get(6).asText() : null,
        n.hasNonNull(7) ? n.get(7).asText() : null);
  }

  private static Outcome outcome(JsonNode each) {
    List<NodeTrace> nodes = new ArrayList<>();
    for (JsonNode n : each.get("n")) {
      nodes.add(trace(n));
    }
    return new Outcome(
        each.get("q").asText(),
        each.get("a").isNull() ? null : each.get("a").asText(),
        each.get("r").asBoolean(),
        nodes,
        each.hasNonNull("f") ? each.get("f").asText() : null,
        each.hasNonNull("g") ? each.get("g").asText() : null);
  }
}
