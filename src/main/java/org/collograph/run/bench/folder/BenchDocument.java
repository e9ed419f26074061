package org.collograph.run.bench.folder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.collograph.codec.json.Fields;
import org.collograph.codec.json.StrictJson;
import org.collograph.run.bench.BenchPlan;
import org.collograph.run.bench.BenchSummary;
import org.collograph.words.Refusal;

/// A bench's plan as a file of its folder.
///
/// @param simulated whether the pool's models are, so that the accuracies are true ones
/// @param yardsticks their accuracies by task and budget
public record BenchDocument(
    BenchPlan plan,
    String pool,
    boolean simulated,
    Map<List<String>, Map<String, Double>> yardsticks) {
  private static final int MOST = 1 << 20;

  /// The best yardstick where a method was measured, with its accuracy.
  public Map.Entry<String, Double> best(BenchSummary s) {
    return yardsticks.getOrDefault(List.of(s.task(), s.budget()), Map.of()).entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .orElseThrow();
  }

  String text() {
    ObjectNode root =
        StrictJson.MAPPER.createObjectNode().put("pool", pool).put("simulated", simulated);
    root.put("draws", plan.draws());
    plan.methods().forEach(root.putArray("methods")::add);
    plan.tasks().forEach(root.putArray("tasks")::add);
    plan.budgets().forEach(root.putArray("budgets")::add);
    plan.seeds().forEach(root.putArray("seeds")::add);
    plan.checkpoints().forEach(root.putArray("checkpoints")::add);
    ArrayNode all = root.putArray("yardsticks");
    yardsticks.forEach(
        (cell, known) -> {
          ObjectNode each = all.addObject().put("task", cell.getFirst());
          ObjectNode accuracies = each.put("budget", cell.getLast()).putObject("accuracies");
          known.forEach(accuracies::put);
        });
    return root.toPrettyString();
  }

  /// @throws IllegalArgumentException where the folder holds no bench
  public static BenchDocument read(Path folder) throws IOException {
    Path file = folder.resolve(BenchFolder.PLAN);
    if (!Files.exists(file)) {
      throw new Refusal(
          "There is no bench in '%s'. Maybe another folder is meant, or its bench has not ended"
              + " yet.",
          folder);
    }
    JsonNode root = StrictJson.read(file, MOST);
    Fields f = new Fields(root, file.toString());
    return new BenchDocument(
        new BenchPlan(
            f.texts("methods"),
            f.texts("tasks"),
            f.texts("budgets"),
            list(root, "seeds", JsonNode::asLong),
            list(root, "checkpoints", JsonNode::asInt),
            (int) f.wholeNumber("draws")),
        f.text("pool"),
        // Before there were others all were.
        root.path("simulated").asBoolean(true),
        yardsticks(root));
  }

  private static <T> List<T> list(JsonNode root, String name, Function<JsonNode, T> read) {
    List<T> all = new ArrayList<>();
    root.path(name).forEach(n -> all.add(read.apply(n)));
    return all;
  }

  private static Map<List<String>, Map<String, Double>> yardsticks(JsonNode root) {
    Map<List<String>, Map<String, Double>> all = new LinkedHashMap<>();
    for (JsonNode each : root.path("yardsticks")) {
      Map<String, Double> known = new LinkedHashMap<>();
      each.path("accuracies")
          .properties()
          .forEach(e -> known.put(e.getKey(), e.getValue().asDouble()));
      all.put(List.of(each.path("task").asText(), each.path("budget").asText()), known);
    }
    return all;
  }
}
