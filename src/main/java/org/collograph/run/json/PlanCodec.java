package org.collograph.run.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.collograph.codec.GraphCodec;
import org.collograph.codec.json.Fields;
import org.collograph.codec.json.StrictJson;
import org.collograph.evaluation.Caps;
import org.collograph.run.SearchPlan;
import org.collograph.search.Preference;
import org.collograph.search.SearchRules;
import org.collograph.search.YardstickRule;
import org.collograph.search.space.Bounds;

/// A plan as JSON.
public final class PlanCodec {
  private PlanCodec() {}

  public static String write(SearchPlan p) {
    return tree(p).toString();
  }

  public static ObjectNode tree(SearchPlan p) {
    ObjectNode n = StrictJson.MAPPER.createObjectNode();
    n.put("task", p.task()).put("pool", p.pool()).put("method", p.method());
    n.put("agent", p.agent());
    SearchRules rules = p.rules();
    n.put("objective", p.objective());
    n.put("rounds", rules.rounds()).put("maxAsked", rules.maxAsked());
    n.put("prefer", rules.prefer().word()).put("yardsticks", rules.yardsticks().word());
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
    n.put("edition", p.edition());
    Bounds bounds = p.bounds();
    n.put("maxNodes", bounds.nodes()).put("maxWidth", bounds.width());
    n.put("maxDepth", bounds.depth());
    ArrayNode lessons = n.putArray("learnFrom");
    p.learnFrom().forEach(l -> lessons.addObject().put("run", l.run()).put("trials", l.trials()));
    return n;
  }

  private static Caps caps(Fields f) {
    return new Caps(
        f.has("maxCalls") ? (Long) f.wholeNumber("maxCalls") : null,
        f.numberOrNull("maxUsd"),
        f.has("maxTokens") ? (Long) f.wholeNumber("maxTokens") : null);
  }

  /// Plans of before there was a choice went by accuracy and asked every yardstick in full.
  private static SearchRules rules(Fields f) {
    return new SearchRules(
        f.integerOrNull("rounds"),
        f.integerOrNull("maxAsked"),
        Preference.valueOf(f.text("prefer", "accuracy").toUpperCase(Locale.ROOT)),
        YardstickRule.valueOf(f.text("yardsticks", "all").toUpperCase(Locale.ROOT)));
  }

  private static Bounds bounds(Fields f) {
    return new Bounds(
        f.integerOrNull("maxNodes"), f.integerOrNull("maxWidth"), f.integerOrNull("maxDepth"));
  }

  private static List<SearchPlan.Lesson> lessons(JsonNode plan) {
    List<SearchPlan.Lesson> all = new ArrayList<>();
    for (JsonNode l : plan.path("learnFrom")) {
      all.add(new SearchPlan.Lesson(l.path("run").asText(), l.path("trials").asInt()));
    }
    return all;
  }

  public static SearchPlan read(String json) {
    return read(StrictJson.parse(json, "a stored plan"));
  }

  /// @throws IllegalArgumentException where it is none
  public static SearchPlan read(JsonNode n) {
    Fields f = new Fields(n, "a stored plan");
    return new SearchPlan(
        f.text("task"),
        f.text("pool"),
        f.texts("budgets"),
        f.text("method"),
        f.text("agent", SearchPlan.BUILT_IN),
        f.text("objective"),
        f.has("roles") ? f.texts("roles") : null,
        rules(f),
        caps(f),
        f.wholeNumber("seed"),
        requireNonNull(f.integerOrNull("threads")),
        f.has("start") ? GraphCodec.parse(n.get("start").toString(), "a stored start") : null,
        bounds(f),
        lessons(n),
        f.has("edition") ? (int) f.wholeNumber("edition") : 1);
  }
}
