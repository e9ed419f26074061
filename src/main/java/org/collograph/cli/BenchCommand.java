package org.collograph.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.collograph.engine.EngineCells;
import org.collograph.evaluation.Spend;
import org.collograph.evaluation.SpendLedger;
import org.collograph.run.RunStore;
import org.collograph.run.Workshop;
import org.collograph.run.bench.BenchCell;
import org.collograph.run.bench.BenchHands;
import org.collograph.run.bench.BenchPlan;
import org.collograph.run.bench.Shard;
import org.collograph.run.bench.folder.BenchDocument;
import org.collograph.run.bench.folder.BenchFolder;
import org.collograph.run.bench.folder.BenchRun;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// Compares methods at equal spend.
@Command(
    name = "bench",
    description =
        "Compares methods of searching at equal spend: on a simulated pool, whose truth is known,"
            + " or a real one. A bench broken off goes on where it was.",
    subcommands = BenchMergeCommand.class)
final class BenchCommand implements Callable<Integer> {
  private static final int ALONE = 2;
  private static final int SHARED = 32;

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
      description =
          "Fresh questions by which a true accuracy is told (${DEFAULT-VALUE}); of real models at"
              + " most those of the half of validation that chooses nothing.")
  private int draws;

  @Option(
      names = "--pool",
      defaultValue = "simulated",
      description = "A pool's file (${DEFAULT-VALUE}).")
  private String pool;

  @Option(
      names = "--threads",
      description = "Searches at once (2; with --engine 32, which its workers share).")
  private @Nullable Integer threads;

  @Mixin private EngineOptions engine;

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      description = "Only every N-th search, from the I-th on; see merge.")
  private @Nullable String shard;

  @Option(names = "--out", paramLabel = "DIR", description = "The folder that it is written to.")
  private @Nullable Path folder;

  @Mixin private CapOptions caps;

  @Override
  public Integer call() throws Exception {
    int atOnce = threads != null ? threads : engine.isGiven() ? SHARED : ALONE;
    if (atOnce < 1) {
      throw new Refusal("--threads is %d. Maybe the number of cores is meant.", atOnce);
    }
    if (folder == null) {
      throw new Refusal("A bench needs a folder to be written to. Maybe add --out DIR.");
    }
    BenchPlan plan = new BenchPlan(methods, tasks, budgets, seeds(), checkpoints, draws);
    Files.createDirectories(folder);
    try (Shared shared = engine.join(root)) {
      Services services = shared.services();
      BenchHands hands =
          shared.crew() == null
              ? BenchHands.HERE
              : new EngineCells(shared.crew(), services.workshop().pools().text(pool));
      int code;
      if (services.workshop().open(tasks.getFirst(), pool).pool().simulated()) {
        code = run(plan, folder, services.workshop(), hands, atOnce);
      } else {
        // What was paid for is kept, and a bench that goes on asks nothing twice.
        try (RunStore store = services.opener().open()) {
          code = run(plan, folder, services.runs(store).workshop(), hands, atOnce);
        }
      }
      shared.tell(root);
      return code;
    }
  }

  private int run(BenchPlan plan, Path out, Workshop workshop, BenchHands hands, int atOnce)
      throws Exception {
    SpendLedger ledger = new SpendLedger(caps.caps(), Spend.NOTHING, _ -> {});
    Shard part = shard == null ? Shard.WHOLE : Shard.parse(shard);
    Set<BenchCell> mine = Set.copyOf(part.of(plan.cells()));
    BenchDocument done;
    BenchRun bench;
    try (BenchProgress progress = new BenchProgress(root)) {
      bench = new BenchRun(plan, new BenchFolder(out, plan, pool), ledger, progress, hands);
      Signals.onEnd(bench::stop);
      done = bench.run(workshop, pool, mine, atOnce);
    }
    if (done == null) {
      root.complain("Broken off. The same command goes on where it was.");
      return ExitCode.INTERRUPTED;
    }
    Spend spend = ledger.spend();
    ObjectNode tree = tree(out, bench.rows().size());
    if (!done.simulated()) {
      tree.put("calls", spend.calls()).put("cachedCalls", spend.cachedCalls());
      tree.put("usd", spend.usdOrNull());
    }
    root.result(tree, text(out));
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
        .formatted(BenchFolder.ROWS, BenchFolder.SUMMARY, BenchFolder.PAGE, out);
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
}
