package org.collograph.run.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.collograph.codec.GraphCodec;
import org.collograph.codec.json.Fields;
import org.collograph.codec.json.StrictJson;
import org.collograph.cost.Cost;
import org.collograph.evaluation.NodeTrace;
import org.collograph.evaluation.Outcome;
import org.collograph.graph.CollaborationGraph;
import org.collograph.llm.Finish;
import org.collograph.search.Phase;
import org.collograph.search.Trial;

/// Trials as JSON, with all that each node said.
public final class TrialCodec {
  /// @param drawn as drawn
  public record Detail(CollaborationGraph drawn, List<Outcome> outcomes) {}

  private TrialCodec() {}

  public static ObjectNode tree(Detail detail) {
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
      if (o.seconds() != null) {
        each.put("s", o.seconds());
      }
      ArrayNode nodes = each.putArray("n");
      for (NodeTrace t : o.nodes()) {
        nodes.add(trace(t));
      }
    }
    return root;
  }

  /// What most traces do not have stands last, and only where one has it.
  private static ArrayNode trace(NodeTrace t) {
    ArrayNode a = StrictJson.MAPPER.createArrayNode();
    a.add(t.reply()).add(t.answer()).add(t.right()).add(t.inputTokens()).add(t.outputTokens());
    boolean isPlaced = t.endpoint() != null;
    boolean isTimed = t.seconds() != null || isPlaced;
    boolean isWhy = t.why() != null || isTimed;
    if (t.finish() != Finish.STOP || t.thinking() != null || isWhy) {
      a.add(t.finish().name()).add(t.thinking());
    }
    if (isWhy) {
      a.add(t.why());
    }
    if (isTimed) {
      a.add(t.seconds());
    }
    if (isPlaced) {
      a.add(t.endpoint());
    }
    return a;
  }

  public static Detail detail(JsonNode root) {
    List<Outcome> outcomes = new ArrayList<>();
    for (JsonNode each : root.get("outcomes")) {
      outcomes.add(outcome(each));
    }
    return new Detail(RunJson.graph(root.get("drawn").toString()), outcomes);
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
        n.hasNonNull(7) ? n.get(7).asText() : null,
        n.hasNonNull(8) ? n.get(8).doubleValue() : null,
        n.hasNonNull(9) ? n.get(9).asText() : null);
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
        each.hasNonNull("g") ? each.get("g").asText() : null,
        each.hasNonNull("s") ? each.get("s").doubleValue() : null);
  }

  /// A whole trial.
  public static ObjectNode tree(Trial t) {
    ObjectNode node = StrictJson.MAPPER.createObjectNode();
    node.put("number", t.number()).put("round", t.round()).put("phase", t.phase().name());
    node.put("split", t.split()).put("yardstick", t.yardstick());
    node.put("logProbability", Double.isNaN(t.logProbability()) ? null : t.logProbability());
    Cost cost = t.cost();
    node.putObject("cost")
        .put("flops", cost.flops())
        .put("units", cost.units())
        .put("seconds", cost.seconds())
        .put("usd", cost.usd());
    node.set("graph", GraphCodec.tree(t.graph()));
    node.setAll(tree(new Detail(t.drawn(), t.outcomes())));
    return node;
  }

  /// @throws IllegalArgumentException where it is none
  public static Trial trial(JsonNode node) {
    Fields f = new Fields(node, "a trial");
    Fields cost = f.object("cost");
    Detail detail = detail(node);
    Double log = f.numberOrNull("logProbability");
    return new Trial(
        f.integer("number"),
        f.integer("round"),
        Phase.valueOf(f.text("phase")),
        f.text("split"),
        f.textOrNull("yardstick"),
        detail.drawn(),
        RunJson.graph(node.path("graph").toString()),
        log == null ? Double.NaN : log,
        new Cost(
            cost.numberOrNull("flops"),
            cost.numberOrNull("units"),
            cost.numberOrNull("seconds"),
            cost.numberOrNull("usd")),
        detail.outcomes());
  }

  /// Of a detail's JSON the outcomes alone, without what each node said: most of it is passed over
  /// unread.
  public static List<Outcome> brief(byte[] detail) {
    List<Outcome> all = new ArrayList<>();
    try (JsonParser json = StrictJson.MAPPER.createParser(detail)) {
      while (json.nextToken() != null) {
        String field = json.currentToken() == JsonToken.FIELD_NAME ? json.currentName() : null;
        if ("outcomes".equals(field)) {
          json.nextToken();
          while (json.nextToken() == JsonToken.START_OBJECT) {
            all.add(brief(json));
          }
        } else if (field != null) {
          json.nextToken();
          json.skipChildren();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private static Outcome brief(JsonParser json) throws IOException {
    String question = "";
    boolean right = false;
    String failure = null;
    String grader = null;
    Double seconds = null;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "q" -> question = json.getText();
        case "r" -> right = json.getBooleanValue();
        case "f" -> failure = json.getText();
        case "g" -> grader = json.getText();
        case "s" -> seconds = json.getDoubleValue();
        default -> json.skipChildren();
      }
    }
    return new Outcome(question, null, right, List.of(), failure, grader, seconds);
  }
}
