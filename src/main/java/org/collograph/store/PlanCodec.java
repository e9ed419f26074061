package org.collograph.store;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.collograph.codec.GraphCodec;
import org.collograph.codec.json.Fields;
import org.collograph.codec.json.StrictJson;
import org.collograph.evaluation.Caps;
import org.collograph.run.SearchPlan;

/// A plan as JSON.
final class PlanCodec {
  private PlanCodec() {}

  static String write(SearchPlan p) {
    ObjectNode n = StrictJson.MAPPER.createObjectNode();
    n.put("task", p.task()).put("pool", p.pool()).put("method", p.method());
    n.put("agent", p.agent());
    n.put("objective", p.objective()).put("rounds", p.rounds()).put("maxAsked", p.maxAsked());
    Caps caps = p.caps();
    n.put("maxCalls", caps.calls()).put("maxUsd", caps.usd()).put("maxTokens", caps.tokens());
    n.put("seed", p.seed()).put("threads", p.threads());
    p.budgets().forEach(n.putArray("budgets")::add);
    if (p.roles() != null) {
      p.roles().forEach(n.putArray("roles")::add);
    }
    if (p.start() != null) {
      n.set("start", GraphCodec.tree(p.start()));
    }
    return n.toString();
  }

  private static Caps caps(Fields f) {
    return new Caps(
        f.has("maxCalls") ? (Long) f.wholeNumber("maxCalls") : null,
        f.numberOrNull("maxUsd"),
        f.has("maxTokens") ? (Long) f.wholeNumber("maxTokens") : null);
  }

  static SearchPlan read(String json) {
    JsonNode n = StrictJson.parse(json, "a stored plan");
    Fields f = new Fields(n, "a stored plan");
    return new SearchPlan(
        f.text("task"),
        f.text("pool"),
        f.texts("budgets"),
        f.text("method"),
        f.text("agent", SearchPlan.BUILT_IN),
        f.text("objective"),
        f.has("roles") ? f.texts("roles") : null,
        f.integerOrNull("rounds"),
        f.integerOrNull("maxAsked"),
        caps(f),
        f.wholeNumber("seed"),
        requireNonNull(f.integerOrNull("threads")),
        f.has("start") ? GraphCodec.parse(n.get("start").toString(), "a stored start") : null);
  }
}
