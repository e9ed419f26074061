package org.collograph.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.collograph.codec.GraphFiles;
import org.collograph.codec.json.BoundedFile;
import org.collograph.cost.Cost;
import org.collograph.cost.CostMeter;
import org.collograph.evaluation.Accuracy;
import org.collograph.evaluation.CachedModel;
import org.collograph.evaluation.Difference;
import org.collograph.evaluation.LocalEvaluator;
import org.collograph.evaluation.Outcome;
import org.collograph.evaluation.RepeatedAccuracy;
import org.collograph.evaluation.RunnableGraph;
import org.collograph.evaluation.Spend;
import org.collograph.evaluation.SpendLedger;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Finding;
import org.collograph.graph.GraphCheck;
import org.collograph.graph.Node;
import org.collograph.llm.Pool;
import org.collograph.run.RunStore;
import org.collograph.task.Question;
import org.collograph.task.Split;
import org.collograph.task.Task;
import org.collograph.task.read.TaskReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// How often a graph is right.
@Command(name = "evaluate", description = "How often a graph is right on a task.")
final class EvaluateCommand implements Callable<Integer> {
  private static final int MOST_REPEATS = 10_000;

  /// Questions between two steps of the progress bar.
  private static final int CHUNK = 250;

  @ParentCommand private CommandRoot root;

  @Parameters(paramLabel = "GRAPH", description = "A graph's file.")
  private Path file;

  @Option(names = "--task", required = true, description = "A sample task or FORMAT:PATH.")
  private String taskName;

  @Option(
      names = "--split",
      defaultValue = "validation",
      description = "search, validation, test or all (${DEFAULT-VALUE}).")
  private String split;

  @Option(names = "--questions", paramLabel = "N", description = "The first N, else all.")
  private Integer count;

  @Option(
      names = "--repeats",
      defaultValue = "1",
      description = "Samples of each (${DEFAULT-VALUE}).")
  private int repeats;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Orders the questions (${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--threads",
      defaultValue = "8",
      description = "Questions at once (${DEFAULT-VALUE}).")
  private int threads;

  @Option(
      names = "--pool",
      defaultValue = "simulated",
      description = "The models (${DEFAULT-VALUE}).")
  private String poolName;

  @Option(
      names = "--against",
      paramLabel = "GRAPH",
      description =
          "Another graph, asked the same: how much better the first is, question by question.")
  private Path against;

  @Mixin private CapOptions caps;

  /// Of the other graph; null where none is named.
  private List<List<Outcome>> rival;

  @Option(names = "--out", paramLabel = "FILE", description = "JSONL, a line a question.")
  private Path out;

  @Override
  public Integer call() throws Exception {
    positive("repeats", repeats);
    if (repeats > MOST_REPEATS) {
      throw new IllegalArgumentException(
          "--repeats is %,d and at most %,d are asked. Maybe a number of questions is meant."
              .formatted(repeats, MOST_REPEATS));
    }
    if (count != null) {
      positive("questions", count);
    }
    Services services = root.services();
    Task task = TaskReader.open(taskName);
    task.notes().forEach(root::say);
    Pool pool = services.pools().open(poolName, List.of(task));
    CollaborationGraph graph = GraphFiles.read(file).graph();
    new GraphCheck(services.roles(), pool.modelNames()).requireValid(graph);
    CollaborationGraph other = against == null ? null : GraphFiles.read(against).graph();
    if (other != null) {
      new GraphCheck(services.roles(), pool.modelNames()).requireValid(other);
      task.requireVotes(other.nodes().stream().map(Node::role).toList());
    }
    task.requireVotes(graph.nodes().stream().map(Node::role).toList());
    CostMeter meter =
        new CostMeter(pool.models(), pool.lengthsOf(task.subject().word()), services.roles());
    requireWindow(meter, graph);
    List<Question> questions = questions(task);
    try (RunStore store = services.opener().open()) {
      SpendLedger ledger = new SpendLedger(caps.caps(), Spend.NOTHING, _ -> {});
      var model = new CachedModel(pool, store.replies(), ledger);
      var evaluator = new LocalEvaluator(services.runner(model), threads);
      RunnableGraph runnable = RunnableGraph.of(graph, services.roles());
      List<List<Outcome>> all = asked(evaluator, runnable, questions);
      if (other != null) {
        rival = asked(evaluator, RunnableGraph.of(other, services.roles()), questions);
      }
      return finish(questions, pool, store, meter.cost(graph).total(), all, ledger);
    }
  }

  private static void positive(String option, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          "--%s is %d. Maybe a positive number is meant.".formatted(option, value));
    }
  }

  private static void requireWindow(CostMeter meter, CollaborationGraph graph) {
    meter.findings(graph, java.util.Set.of()).stream()
        .filter(f -> f instanceof Finding.WindowExceeded)
        .findFirst()
        .ifPresent(
            f -> {
              throw new IllegalArgumentException(f.message());
            });
  }

  private List<Question> questions(Task task) {
    List<Question> all =
        switch (split) {
          case "search" -> task.split(Split.SEARCH);
          case "validation" -> task.validation();
          case "test" -> task.split(Split.TEST);
          case "all" -> task.questions();
          default ->
              throw new IllegalArgumentException(
                  "The split '%s' is not known. Maybe search, validation, test or all is meant."
                      .formatted(split));
        };
    if (all.isEmpty()) {
      throw new IllegalArgumentException(
          "The %s split of '%s' has no question among its %d. Maybe use --split all, or add questions."
              .formatted(split, task.name(), task.questions().size()));
    }
    if (count != null && count > all.size()) {
      root.say("The %s split has %d questions: all are asked.".formatted(split, all.size()));
    }
    return Task.ordered(all, seed).stream().limit(count == null ? all.size() : count).toList();
  }

  private List<List<Outcome>> asked(
      LocalEvaluator evaluator, RunnableGraph graph, List<Question> questions)
      throws InterruptedException {
    List<List<Outcome>> all = new ArrayList<>();
    long most = (long) repeats * questions.size();
    try (TerminalProgress bar = new TerminalProgress(root, "evaluate", most)) {
      for (int r = 0; r < repeats; r++) {
        List<Outcome> repeat = new ArrayList<>();
        for (int from = 0; from < questions.size(); from += CHUNK) {
          List<Question> chunk = questions.subList(from, Math.min(questions.size(), from + CHUNK));
          repeat.addAll(evaluator.evaluate(graph, chunk, 1_000 * r));
          bar.stepBy(chunk.size());
        }
        all.add(repeat);
      }
    }
    return all;
  }

  private int finish(
      List<Question> questions,
      Pool pool,
      RunStore store,
      Cost cost,
      List<List<Outcome>> all,
      SpendLedger ledger)
      throws IOException {
    Accuracy accuracy = RepeatedAccuracy.of(all);
    long asked = (rival == null ? 1 : 2) * all.stream().mapToLong(List::size).sum();
    long unscored = all.stream().flatMap(List::stream).filter(o -> !o.isScored()).count();
    ObjectNode tree = Json.object();
    tree.set("accuracy", Json.accuracy(accuracy));
    tree.put("unscored", unscored);
    String better = "";
    if (rival != null) {
      Difference d = RepeatedAccuracy.paired(all, rival);
      tree.set("against", Json.accuracy(RepeatedAccuracy.of(rival)));
      tree.putObject("difference")
          .put("difference", d.difference())
          .put("low", d.low())
          .put("high", d.high());
      better =
          "%nbetter by %+.1f points (%+.1f to %+.1f), paired over %,d questions"
              .formatted(100 * d.difference(), 100 * d.low(), 100 * d.high(), d.n());
    }
    tree.set("cost", Json.cost(cost));
    tree.put("usd", pool.simulated() ? null : ledger.spend().usdOrNull());
    tree.put("asked", asked)
        .put("calls", ledger.spend().calls())
        .put("cachedCalls", ledger.spend().cachedCalls());
    tree.put("simulated", pool.simulated());
    if (split.equals("test") || split.equals("all")) {
      tree.put("testOpenings", store.openSealed(taskName));
    }
    if (out != null) {
      BoundedFile.write(out, lines(questions, all).getBytes(StandardCharsets.UTF_8));
    }
    root.result(
        tree,
        "%s%s%n%s%n%,d asked, %,d calls, %,d from the cache%s"
            .formatted(
                Json.words(accuracy),
                better,
                Json.words(cost),
                asked,
                ledger.spend().calls(),
                ledger.spend().cachedCalls(),
                pool.simulated() ? " · simulated models" : ""));
    if (unscored > 0) {
      root.say("%d questions brought no score: %s".formatted(unscored, why(all)));
    }
    return ExitCode.DONE;
  }

  private static String why(List<List<Outcome>> all) {
    return all.stream()
        .flatMap(List::stream)
        .filter(o -> !o.isScored())
        .findFirst()
        .map(Outcome::failure)
        .orElse("");
  }

  /// What was said where the answer came from; graphs have one output, which stands last.
  private static String reply(Outcome o) {
    return o.nodes().isEmpty() ? null : o.nodes().getLast().reply();
  }

  private static String why(Outcome o) {
    return o.nodes().isEmpty() ? o.failure() : o.nodes().getLast().why();
  }

  private static String lines(List<Question> questions, List<List<Outcome>> all) {
    StringBuilder lines = new StringBuilder();
    for (int r = 0; r < all.size(); r++) {
      for (int q = 0; q < questions.size(); q++) {
        Outcome o = all.get(r).get(q);
        ObjectNode line = Json.object();
        line.put("question", o.question()).put("text", questions.get(q).asked());
        line.put("repeat", r).put("gold", questions.get(q).answer()).put("answer", o.answer());
        line.put("right", o.isScored() ? o.right() : null).put("failure", o.failure());
        line.put("grader", o.grader()).put("reply", reply(o)).put("why", why(o));
        lines.append(line).append('\n');
      }
    }
    return lines.toString();
  }
}
