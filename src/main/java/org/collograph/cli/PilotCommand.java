package org.collograph.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.collograph.evaluation.Accuracy;
import org.collograph.evaluation.Spend;
import org.collograph.evaluation.SpendLedger;
import org.collograph.llm.Pool;
import org.collograph.run.RunStore;
import org.collograph.run.Workplace;
import org.collograph.run.study.Pilot;
import org.collograph.run.study.PilotInsights;
import org.collograph.run.study.PilotTables;
import org.collograph.task.Task;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// What a pool is like on a task.
@Command(
    name = "pilot",
    description =
        "What a pool is like on a task: published figures beside measured ones, and how mix, width"
            + " and depth matter.")
final class PilotCommand implements Callable<Integer> {
  private static final int SIMULATED = 10_000;
  private static final int REAL = 30;

  @ParentCommand private CommandRoot root;

  @Option(names = "--task", required = true, description = "A sample task or FORMAT:PATH.")
  private String taskName;

  @Option(
      names = "--pool",
      defaultValue = "simulated",
      description = "The models (${DEFAULT-VALUE}).")
  private String poolName;

  @Option(
      names = "--questions",
      paramLabel = "N",
      description =
          "Draws of each graph, repeated where the questions are fewer (10000 on simulated models,"
              + " 30 on real ones).")
  private @Nullable Integer given;

  @Mixin private CapOptions caps;

  @Option(
      names = "--threads",
      defaultValue = "8",
      description = "Questions at once (${DEFAULT-VALUE}).")
  private int threads;

  @Override
  public Integer call() throws Exception {
    if (given != null && given < 1) {
      throw new Refusal("--questions is %d. Maybe 10000 is meant.", given);
    }
    Services services = root.services();
    Workplace place = services.workshop().open(taskName, poolName);
    Pool pool = place.pool();
    int questions = given != null ? given : pool.simulated() ? SIMULATED : REAL;
    SpendLedger ledger = new SpendLedger(caps.caps(), Spend.NOTHING, _ -> {});
    PilotTables result =
        pool.simulated()
            ? run(place, ledger, questions)
            : paidFor(services, place, ledger, questions);
    root.result(tree(place.task(), pool, result, ledger.spend()), text(result, pool));
    return ExitCode.DONE;
  }

  private PilotTables paidFor(Services services, Workplace place, SpendLedger ledger, int questions)
      throws Exception {
    try (RunStore store = services.opener().open()) {
      Workplace kept =
          services.runs(store).workshop().open(taskName, place.task(), poolName, place.pool());
      return run(kept, ledger, questions);
    }
  }

  private PilotTables run(Workplace place, SpendLedger ledger, int questions)
      throws IOException, InterruptedException {
    int graphs = Pilot.estimate(place, questions).graphs();
    try (TerminalProgress bar = new TerminalProgress(root, "pilot", graphs)) {
      return Pilot.on(place, ledger, threads, questions, _ -> bar.stepBy(1)).run();
    }
  }

  private static ObjectNode tree(Task task, Pool pool, PilotTables result, Spend spend) {
    ObjectNode root = Json.object();
    ArrayNode calibration = root.putArray("calibration");
    for (PilotTables.BesidePublished c : result.calibration()) {
      ObjectNode row = calibration.addObject();
      row.put("task", task.name()).put("mix", c.mix()).put("published", c.published());
      numbers(row, "measured", c.measured());
    }
    rows(root.putArray("mix"), result.mix());
    rows(root.putArray("width"), result.width());
    rows(root.putArray("depth"), result.depth());
    rows(root.putArray("widthByDepth"), result.widthByDepth());
    ArrayNode insights = root.putArray("insights");
    new PilotInsights(result).sentences().forEach(i -> insights.add(i.english()));
    if (!pool.simulated()) {
      root.put("calls", spend.calls()).put("cachedCalls", spend.cachedCalls());
      root.put("usd", spend.usdOrNull());
    }
    root.put("simulated", pool.simulated());
    return root;
  }

  private static void rows(ArrayNode array, List<PilotTables.Row> rows) {
    for (PilotTables.Row r : rows) {
      ObjectNode row = array.addObject();
      row.put("label", r.label()).put("model", r.model());
      row.put("width", r.width()).put("depth", r.depth());
      numbers(row, "accuracy", r.accuracy());
      row.put("units", r.units());
    }
  }

  private static void numbers(ObjectNode row, String name, Accuracy a) {
    row.put(name, a.mean()).put("low", a.low()).put("high", a.high()).put("n", a.n());
  }

  private static String text(PilotTables r, Pool pool) {
    StringBuilder text = new StringBuilder();
    text.append(pool.simulated() ? "simulated models%n%n".formatted() : "");
    text.append("%-36s %9s %9s%n".formatted("calibration", "published", "measured"));
    for (PilotTables.BesidePublished c : r.calibration()) {
      text.append(
          "%-36s %9s %8.1f %%%n"
              .formatted(
                  c.mix(),
                  c.published() == null ? "–" : "%.0f %%".formatted(c.published() * 100),
                  c.measured().mean() * 100));
    }
    table(text, "mix", r.mix());
    table(text, "width", r.width());
    table(text, "depth", r.depth());
    table(text, "width by depth", r.widthByDepth());
    text.append('\n');
    new PilotInsights(r).sentences().forEach(i -> text.append(i.english()).append('\n'));
    return text.toString();
  }

  private static void table(StringBuilder text, String title, List<PilotTables.Row> rows) {
    text.append("%n%-42s %9s %7s%n".formatted(title, "accuracy", "units"));
    for (PilotTables.Row row : rows) {
      text.append(
          "%-42s %7.1f %% %7.1f%n"
              .formatted(
                  row.label(),
                  row.accuracy().mean() * 100,
                  row.units() == null ? Double.NaN : row.units()));
    }
  }
}
