package org.collograph.llm.simulated;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.collograph.codec.json.StrictJson;
import org.collograph.cost.TokenLengths;
import org.collograph.graph.Roles;
import org.collograph.llm.Calling;
import org.collograph.llm.Pool;
import org.collograph.llm.Traffic;
import org.collograph.task.Question;
import org.collograph.task.Task;
import org.collograph.words.Refusal;

/// Makes pools of simulated models.
public final class SimulatedPool {
  private SimulatedPool() {}

  /// The text of the built-in pool's file, whose models are the four Llamas of the paper.
  public static String builtInText() throws IOException {
    try (InputStream in = SimulatedPool.class.getResourceAsStream("/assets/pools/simulated.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  public static SimulatedPoolFile builtIn() throws IOException {
    return SimulatedPoolFile.parse(
        StrictJson.parse(builtInText(), "the built-in pool"), "the built-in pool");
  }

  /// The published mean lengths by kind of task: what a task on real models takes until its own
  /// were measured.
  public static Map<String, TokenLengths> builtInLengths() throws IOException {
    return builtIn().lengths();
  }

  /// Whether a pool has the built-in models with their figures, whatever its seed and name.
  public static boolean isBuiltIn(Pool pool) throws IOException {
    String figures = ":" + builtIn().figures();
    return pool.simulated()
        && pool.calling().values().stream().allMatch(c -> c.identity().endsWith(figures));
  }

  /// @param name as the person gave it
  /// @param tasks whose questions it knows; none for a pool that is only priced
  /// @throws IllegalArgumentException where the file has no figures for a task's kind
  public static Pool of(String name, SimulatedPoolFile file, Collection<Task> tasks, Roles roles) {
    tasks.forEach(task -> requireKind(name, file, task));
    List<Question> questions = tasks.stream().flatMap(t -> t.questions().stream()).toList();
    return new Pool(
        name,
        true,
        file.models().stream().map(SimulatedModel::profile).toList(),
        calling(file),
        file.lengths(),
        new SimulatedChat(file, new QuestionIndex(questions), fuserSentence(roles)),
        Traffic.DIRECT);
  }

  /// A simulated reply has the mean length of its kind.
  private static Map<String, Calling> calling(SimulatedPoolFile file) {
    int longest =
        (int)
            Math.ceil(
                file.lengths().values().stream().mapToDouble(l -> l.output()).max().orElse(1));
    String figures = file.seed() + ":" + file.figures();
    return file.models().stream()
        .map(m -> m.profile().name())
        .collect(
            Collectors.toMap(
                name -> name,
                name -> new Calling("simulated:" + name + ":" + figures, longest, false)));
  }

  private static void requireKind(String name, SimulatedPoolFile file, Task task) {
    String kind = task.subject().word();
    boolean complete =
        file.kinds().containsKey(kind)
            && file.models().stream().allMatch(m -> m.accuracy().containsKey(kind));
    if (!complete) {
      throw new Refusal(
          "The pool '%s' has no figures for '%s', the kind of the task '%s'. Maybe add that kind to"
              + " its file, with every model's accuracy.",
          name, kind, task.name());
    }
  }

  /// The first sentence of the shipped fuser's prompt: by it a request tells its role.
  private static String fuserSentence(Roles roles) {
    String prompt = requireNonNull(roles.get("fuser").prompt());
    return prompt.substring(0, prompt.indexOf('.') + 1);
  }
}
