package org.collograph.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.collograph.codec.GraphFiles;
import org.collograph.codec.json.BoundedFile;
import org.collograph.run.Evaluation;
import org.collograph.run.EvaluationReport;
import org.collograph.run.Part;
import org.collograph.run.RunService;
import org.collograph.run.RunStore;
import org.collograph.run.Workplace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// How often a graph is right.
@Command(name = "evaluate", description = "How often a graph is right on a task.")
final class EvaluateCommand implements Callable<Integer> {
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
  private @Nullable Integer count;

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
  private @Nullable Path against;

  @Mixin private CapOptions caps;

  @Mixin private EngineOptions engine;

  @Option(names = "--out", paramLabel = "FILE", description = "JSONL, a line a question.")
  private @Nullable Path out;

  @Override
  public Integer call() throws Exception {
    try (Shared shared = engine.join(root);
        RunStore store = shared.services().opener().open()) {
      RunService service = shared.services().runs(store);
      Workplace place = service.workshop().open(taskName, poolName);
      place.task().notes().forEach(n -> root.say(n.english()));
      Evaluation evaluation = service.evaluation(place, wanted());
      sayIfFewer(evaluation);
      Measuring measuring = new Measuring(root, store);
      EvaluationReport report = measuring.run("evaluate", evaluation, caps.caps(), shared::words);
      shared.tell(root);
      if (report == null) {
        return measuring.exit();
      }
      print(report, place.pool().simulated());
      return report.accuracy().n() > 0 ? ExitCode.DONE : nothingScored(report);
    }
  }

  private int nothingScored(EvaluationReport report) {
    root.complain(
        "No question brought a score, so there is no accuracy: %s".formatted(report.whyUnscored()));
    return ExitCode.NO;
  }

  private void sayIfFewer(Evaluation evaluation) {
    if (evaluation.fewerThanWanted() > 0) {
      root.say(
          "The %s split has %d questions: all are asked."
              .formatted(split, evaluation.fewerThanWanted()));
    }
  }

  private Evaluation.Wanted wanted() throws IOException {
    return new Evaluation.Wanted(
        GraphFiles.read(file).graph(),
        against == null ? null : GraphFiles.read(against).graph(),
        Part.named(split),
        count,
        repeats,
        seed,
        threads);
  }

  private void print(EvaluationReport r, boolean simulated) throws IOException {
    if (out != null) {
      BoundedFile.write(out, EvaluatedLines.of(r).getBytes(StandardCharsets.UTF_8));
    }
    root.result(EvaluationResult.tree(r, simulated), EvaluationResult.text(r, simulated));
    r.told().forEach(t -> root.say(t.english()));
    if (r.unscored() > 0 && r.accuracy().n() > 0) {
      root.say("%d questions brought no score: %s".formatted(r.unscored(), r.whyUnscored()));
    }
  }
}
