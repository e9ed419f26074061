package org.collograph.export.program;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.collograph.evaluation.RunnableGraph;
import org.collograph.evaluation.SentPrompt;
import org.collograph.graph.Node;
import org.collograph.graph.Role;
import org.collograph.llm.KeyName;
import org.collograph.llm.ModelEntry;
import org.collograph.llm.Pool;
import org.collograph.llm.PoolDocument;
import org.collograph.llm.PoolDocuments;
import org.collograph.task.TaskKind;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;

/// A graph as a program needs it: who is asked what, and how each model is reached.
///
/// @param title of the drawing
/// @param kind of the questions
/// @param models by the pool's names, as far as they are called
/// @param calls each after those that it reads
/// @param output an id
/// @param checked what came of a check of it; empty where there was none
public record TeamProgram(
    String title,
    TaskKind kind,
    Map<String, Reached> models,
    List<Call> calls,
    String output,
    String checked) {
  /// How a model is reached.
  ///
  /// @param name by which its endpoint knows it
  /// @param baseUrl null where whoever runs the program has to name one
  /// @param keyEnv the environment variable with its key; null where it needs none
  /// @param temperature null for the endpoint's own
  /// @param maxTokens null for the endpoint's own
  public record Reached(
      String name,
      @Nullable String baseUrl,
      @Nullable String keyEnv,
      @Nullable Double temperature,
      @Nullable Integer maxTokens,
      int timeoutSeconds) {}

  /// What its command line needs where whoever runs it has to name an endpoint, with a blank before
  /// it; else empty.
  public String addressOption() {
    return models.values().stream().anyMatch(m -> m.baseUrl() == null) ? " --base-url URL" : "";
  }

  /// How each model of a pool is reached; simulated ones have no endpoint of their own.
  ///
  /// @param documents reads the pool's file
  public static Map<String, Reached> reached(Pool pool, PoolDocuments documents)
      throws IOException {
    return pool.simulated()
        ? unaddressed(pool.modelNames())
        : reached(documents.document(Path.of(pool.name())));
  }

  /// How each model of a pool's file is reached. A key in a keychain, which a program elsewhere has
  /// not, is looked for in the environment under the same name.
  static Map<String, Reached> reached(PoolDocument pool) {
    Map<String, Reached> all = new LinkedHashMap<>();
    for (ModelEntry m : pool.models()) {
      all.put(
          m.name(),
          new Reached(
              requireNonNull(m.model()),
              m.endpoint(),
              keyEnv(m.key()),
              m.temperature(),
              m.maxTokens(),
              m.timeoutSeconds()));
    }
    return all;
  }

  private static @Nullable String keyEnv(KeyName key) {
    return key.keychain() == null
        ? key.env()
        : key.keychain().toUpperCase(Locale.ROOT).replaceAll("\\W+", "_");
  }

  private static Map<String, Reached> unaddressed(List<String> models) {
    Map<String, Reached> all = new LinkedHashMap<>();
    models.forEach(
        m -> all.put(m, new Reached(m, null, null, null, null, ModelEntry.USUAL_TIMEOUT)));
    return all;
  }

  /// One node.
  ///
  /// @param model of the pool; null where it votes
  /// @param prompt the whole system message; empty where it votes
  record Call(
      String id,
      String role,
      List<String> reads,
      @Nullable String model,
      String prompt,
      @Nullable Double temperature,
      @Nullable Integer maxTokens) {}

  /// @param pool every model of the pool, by its name there
  /// @throws IllegalArgumentException where the graph calls a model that is not there, or votes on
  ///   answers that cannot be compared
  public static TeamProgram of(
      String title, RunnableGraph graph, TaskKind kind, Map<String, Reached> pool) {
    graph.requireVotes(kind);
    List<Call> calls = new ArrayList<>();
    Map<String, Reached> models = new LinkedHashMap<>();
    for (int i = 0; i < graph.size(); i++) {
      Node node = graph.nodes().get(i);
      Role role = graph.roles().get(i);
      List<String> reads =
          graph.reads().get(i).stream().map(r -> graph.nodes().get(r).id()).toList();
      String model = role.callsModel() ? node.model() : null;
      if (model != null) {
        models.put(model, reached(model, pool));
      }
      calls.add(
          new Call(
              node.id(),
              node.role(),
              reads,
              model,
              model == null ? "" : SentPrompt.system(role, kind),
              node.settings().temperature(),
              node.settings().maxTokens()));
    }
    return new TeamProgram(title, kind, models, calls, graph.nodes().get(graph.output()).id(), "");
  }

  private static Reached reached(String model, Map<String, Reached> pool) {
    Reached found = pool.get(model);
    if (found == null) {
      throw new Refusal(
          "The pool has no model '%s'. Maybe one of %s is meant.",
          model, String.join(", ", pool.keySet()));
    }
    return found;
  }

  /// The same, with what came of a check of it.
  public TeamProgram checked(String words) {
    return new TeamProgram(title, kind, models, calls, output, words);
  }

  boolean votes() {
    return calls.stream().anyMatch(c -> c.model() == null);
  }

  /// In one line.
  String headline() {
    return title.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }

  /// What whoever reads the program should know first, in lines.
  List<String> about() {
    List<String> about = new ArrayList<>();
    String many = calls.size() == 1 ? "one call" : calls.size() + " calls";
    about.add("A team drawn in Collograph: " + many + " a question.");
    if (votes() && kind == TaskKind.MATH) {
      about.add("Votes count formulas by their text: 1/2 and 0.5 are two answers here.");
    }
    if (models.values().stream().anyMatch(m -> m.baseUrl() == null)) {
      about.add("Its models have no endpoint of their own: name one with --base-url.");
    }
    models.values().stream()
        .flatMap(m -> Stream.ofNullable(m.keyEnv()))
        .distinct()
        .forEach(key -> about.add("It reads a key from the environment: " + key + "."));
    if (!checked.isEmpty()) {
      about.add(checked);
    }
    return about;
  }
}
