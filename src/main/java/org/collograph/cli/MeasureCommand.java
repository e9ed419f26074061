package org.collograph.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.collograph.codec.json.StrictJson;
import org.collograph.evaluation.Spend;
import org.collograph.evaluation.SpendLedger;
import org.collograph.llm.Pool;
import org.collograph.llm.PoolDocument;
import org.collograph.llm.PoolDocuments;
import org.collograph.run.RunStore;
import org.collograph.run.Workplace;
import org.collograph.run.study.MeasuredMean;
import org.collograph.run.study.MeasuredModel;
import org.collograph.run.study.MeasuredPool;
import org.collograph.run.study.ModelSurvey;
import org.collograph.task.Task;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// Measures the models of a pool.
@Command(
    name = "measure",
    description =
        "Measures each model of a pool on a task: accuracy, tokens, and how fast it reads and"
            + " writes.")
final class MeasureCommand implements Callable<Integer> {
  private static final int HUNDRED = 100;

  @ParentCommand private CommandRoot root;

  @Option(
      names = "--pool",
      defaultValue = "simulated",
      description = "The models (${DEFAULT-VALUE}).")
  private String poolName;

  @Option(names = "--task", required = true, description = "A sample task or FORMAT:PATH.")
  private String taskName;

  @Option(
      names = "--questions",
      paramLabel = "N",
      defaultValue = "30",
      description = "Of the search split, for each model (${DEFAULT-VALUE}).")
  private int questions;

  @Option(
      names = "--threads",
      defaultValue = "8",
      description = "Questions at once (${DEFAULT-VALUE}).")
  private int threads;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write the pool's file with what was measured in it.")
  private @Nullable Path out;

  @Mixin private CapOptions caps;

  private List<MeasuredModel> measured(Services services, Workplace place, SpendLedger ledger)
      throws Exception {
    try (RunStore store = services.opener().open();
        var bar = new TerminalProgress(root, "measure", HUNDRED)) {
      Workplace kept =
          services.runs(store).workshop().open(taskName, place.task(), poolName, place.pool());
      return new ModelSurvey(kept, ledger, threads, System::nanoTime)
          .run(questions, share -> bar.stepTo((long) (share * HUNDRED), ""));
    }
  }

  private void requireSensible(Pool pool) {
    if (questions < 1) {
      throw new Refusal("--questions is %d. Maybe 30 is meant.", questions);
    }
    if (pool.simulated() && out != null) {
      throw new Refusal(
          "The pool '%s' is simulated: its figures are stated, and nothing can be filled in. Maybe"
              + " leave --out away.",
          poolName);
    }
  }

  @Override
  public Integer call() throws Exception {
    Services services = root.services();
    Workplace place = services.workshop().open(taskName, poolName);
    Pool pool = place.pool();
    requireSensible(pool);
    SpendLedger ledger = new SpendLedger(caps.caps(), Spend.NOTHING, _ -> {});
    List<MeasuredModel> rows = measured(services, place, ledger);
    PoolDocuments documents = services.connections().documents();
    PoolDocument filled =
        pool.simulated()
            ? null
            : MeasuredPool.of(documents.document(Path.of(poolName)), place.task(), rows);
    if (out != null && filled != null) {
      documents.keep(out, filled);
    }
    String text = filled == null ? null : documents.text(filled);
    root.result(
        tree(place.task(), pool, rows, text, ledger.spend()), text(place.task(), pool, rows));
    return ExitCode.DONE;
  }

  private static ObjectNode tree(
      Task task, Pool pool, List<MeasuredModel> rows, @Nullable String filled, Spend spend) {
    ObjectNode root = Json.object().put("task", task.name()).put("simulated", pool.simulated());
    ArrayNode models = root.putArray("models");
    for (MeasuredModel r : rows) {
      ObjectNode each = models.addObject().put("name", r.model().name());
      each.set("accuracy", Json.accuracy(r.accuracy()));
      each.put("unscored", r.unscored());
      each.set("inputTokens", measured(r.inputTokens()));
      each.set("outputTokens", measured(r.outputTokens()));
      each.set("prefillTokensPerSecond", measured(r.prefill()));
      each.set("decodeTokensPerSecond", measured(r.decode()));
    }
    root.put("calls", spend.calls()).put("cachedCalls", spend.cachedCalls());
    root.put("usd", pool.simulated() ? null : spend.usdOrNull());
    root.set("pool", filled == null ? null : StrictJson.parse(filled, "the filled pool"));
    return root;
  }

  private static @Nullable ObjectNode measured(@Nullable MeasuredMean m) {
    if (m == null || Double.isNaN(m.mean())) {
      return null;
    }
    ObjectNode tree = Json.object().put("mean", m.mean());
    tree.put("low", finite(m.low())).put("high", finite(m.high()));
    return tree.put("n", m.n());
  }

  private static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? (Double) value : null;
  }

  private static String text(Task task, Pool pool, List<MeasuredModel> rows) {
    StringBuilder text = new StringBuilder();
    text.append("%s%s%n".formatted(task.name(), pool.simulated() ? ", simulated models" : ""));
    text.append(
        "%-28s %20s %12s %16s %16s%n"
            .formatted("model", "accuracy", "tokens", "reads a second", "writes a second"));
    for (MeasuredModel r : rows) {
      text.append(line(r));
    }
    return text.toString();
  }

  private static String line(MeasuredModel r) {
    return "%-28s %8.1f %% (%.0f to %.0f) %5.0f in %4.0f out %16s %16s%n"
        .formatted(
            r.model().name(),
            r.accuracy().mean() * 100,
            r.accuracy().low() * 100,
            r.accuracy().high() * 100,
            r.inputTokens().mean(),
            r.outputTokens().mean(),
            rate(r.prefill(), r.model().prefillTokensPerSecond()),
            rate(r.decode(), r.model().decodeTokensPerSecond()));
  }

  private static String rate(@Nullable MeasuredMean measured, @Nullable Double stated) {
    if (measured != null) {
      return Double.isFinite(measured.low())
          ? "%.0f ± %.0f".formatted(measured.mean(), measured.high() - measured.mean())
          : "%.0f".formatted(measured.mean());
    }
    return stated == null ? "not known" : "%.0f stated".formatted(stated);
  }
}
