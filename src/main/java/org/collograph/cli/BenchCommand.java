package org.collograph.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.collograph.cost.Budget;
import org.collograph.run.Workplace;
import org.collograph.run.bench.BenchCell;
import org.collograph.run.bench.BenchPlace;
import org.collograph.run.bench.BenchPlan;
import org.collograph.run.bench.BenchRow;
import org.collograph.run.bench.Shard;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// Compares methods at equal spend.
@Command(
    name = "bench",
    description =
        "Compares methods of searching at equal spend on a simulated pool, whose truth is known. A"
            + " bench broken off goes on where it was.",
    subcommands = BenchMergeCommand.class)
final class BenchCommand implements Callable<Integer> {
  @ParentCommand private CommandRoot root;

  @Option(
      names = "--methods",
      split = ",",
      defaultValue = "agent-reinforce,random",
      description = "Which, separated by commas (${DEFAULT-VALUE}).")
  private List<String> methods;

  @Option(
      names = "--tasks",
      split = ",",
      defaultValue = "arithmetic",
      description = "Sample tasks or FORMAT:PATH, separated by commas (${DEFAULT-VALUE}).")
  private List<String> tasks;

  @Option(
      names = "--budgets",
      split = ",",
      defaultValue = "18 units",
      description = "Such as \"18 units,42 units\" (${DEFAULT-VALUE}).")
  private List<String> budgets;

  @Option(
      names = "--seeds",
      paramLabel = "N|A-B",
      defaultValue = "10",
      description = "How many, from 1 on, or from A to B (${DEFAULT-VALUE}).")
  private String seeds;

  @Option(
      names = "--checkpoints",
      split = ",",
      defaultValue = "50,100,200,400,800,1600",
      description = "Numbers asked at which each method says what it has (${DEFAULT-VALUE}).")
  private List<Integer> checkpoints;

  @Option(
      names = "--draws",
      defaultValue = "20000",
      description = "Fresh questions by which a true accuracy is told (${DEFAULT-VALUE}).")
  private int draws;

  @Option(
      names = "--pool",
      defaultValue = "simulated",
      description = "The simulated models (${DEFAULT-VALUE}).")
  private String pool;

  @Option(
      names = "--threads",
      defaultValue = "2",
      description = "Searches at once (${DEFAULT-VALUE}).")
  private int threads;

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      description = "Only every N-th search, from the I-th on; see merge.")
  private @Nullable String shard;

  @Option(names = "--out", paramLabel = "DIR", description = "The folder that it is written to.")
  private @Nullable Path folder;

  private final AtomicBoolean isOver = new AtomicBoolean();

  @Override
  public Integer call() throws Exception {
    if (threads < 1) {
      throw new Refusal("--threads is %d. Maybe the number of cores is meant.", threads);
    }
    if (folder == null) {
      throw new Refusal("A bench needs a folder to be written to. Maybe add --out DIR.");
    }
    Path out = folder;
    BenchPlan plan = new BenchPlan(methods, tasks, budgets, seeds(), checkpoints, draws);
    Set<BenchCell> mine =
        Set.copyOf((shard == null ? Shard.WHOLE : Shard.parse(shard)).of(plan.cells()));
    Files.createDirectories(out);
    BenchFiles files = new BenchFiles(out, plan, pool);
    Signals.onEnd(() -> isOver.set(true));
    List<BenchRow> rows = new ArrayList<>();
    Map<List<String>, Map<String, Double>> yardsticks = new LinkedHashMap<>();
    try (var executor = Executors.newFixedThreadPool(threads)) {
      for (String task : tasks) {
        Workplace place = root.services().workshop().open(task, pool);
        for (String budget : budgets) {
          BenchPlace at = new BenchPlace(place, Budget.parse(List.of(budget.split("\\+"))), draws);
          yardsticks.put(List.of(task, budget), at.yardsticks());
          List<BenchCell> here = plan.cells(task, budget).stream().filter(mine::contains).toList();
          rows.addAll(rows(at, plan, files, here, executor));
        }
      }
    }
    if (isOver.get()) {
      root.complain("Broken off. The same command goes on where it was.");
      return ExitCode.INTERRUPTED;
    }
    files.keepPlan(yardsticks);
    if (!rows.isEmpty()) {
      files.write(rows, yardsticks);
    }
    root.result(tree(out, rows.size()), text(out));
    return ExitCode.DONE;
  }

  CommandRoot root() {
    return root;
  }

  static ObjectNode tree(Path out, int rows) {
    return Json.object().put("out", out.toString()).put("rows", rows);
  }

  static String text(Path out) {
    return "%s, %s and %s are in '%s'."
        .formatted(BenchFiles.ROWS, BenchFiles.SUMMARY, BenchFiles.PAGE, out);
  }

  private List<Long> seeds() {
    String[] ends = seeds.strip().split("-");
    try {
      long first = ends.length == 1 ? 1 : Long.parseLong(ends[0].strip());
      return LongStream.rangeClosed(first, Long.parseLong(ends[ends.length - 1].strip()))
          .boxed()
          .toList();
    } catch (NumberFormatException e) {
      throw new Refusal(e, "--seeds is '%s'. Maybe 10 is meant, or 11-20.", seeds);
    }
  }

  /// In the order of the cells, whoever was done first.
  private List<BenchRow> rows(
      BenchPlace at,
      BenchPlan plan,
      BenchFiles files,
      List<BenchCell> cells,
      ExecutorService executor)
      throws Exception {
    Map<BenchCell, List<BenchRow>> done = new LinkedHashMap<>();
    var waiting = new ExecutorCompletionService<Map.Entry<BenchCell, List<BenchRow>>>(executor);
    for (BenchCell cell : cells) {
      waiting.submit(() -> Map.entry(cell, isOver.get() ? List.of() : one(at, plan, files, cell)));
    }
    String what =
        cells.isEmpty() ? "bench" : cells.getFirst().task() + " " + cells.getFirst().budget();
    try (TerminalProgress bar = new TerminalProgress(root, what, cells.size())) {
      for (int i = 1; i <= cells.size(); i++) {
        var one = waiting.take().get();
        done.put(one.getKey(), one.getValue());
        bar.stepTo(i, one.getKey().method());
      }
    }
    return cells.stream().flatMap(c -> done.getOrDefault(c, List.of()).stream()).toList();
  }

  private static List<BenchRow> one(BenchPlace at, BenchPlan plan, BenchFiles files, BenchCell cell)
      throws Exception {
    List<BenchRow> known = files.kept(cell);
    if (!known.isEmpty()) {
      return known;
    }
    List<BenchRow> rows = at.rows(cell, plan.checkpoints());
    files.keep(cell, rows);
    return rows;
  }
}
