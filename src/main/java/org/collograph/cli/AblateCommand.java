package org.collograph.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.collograph.codec.GraphCodec;
import org.collograph.codec.TeamWords;
import org.collograph.codec.json.StrictJson;
import org.collograph.evaluation.Accuracy;
import org.collograph.evaluation.Caps;
import org.collograph.evaluation.Difference;
import org.collograph.run.EvaluationReport;
import org.collograph.run.RunService;
import org.collograph.run.StoredRun;
import org.collograph.run.lessons.Ablation;
import org.collograph.search.forecast.Outlook;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// What each part of the best graph is worth.
@Command(
    name = "ablate",
    description =
        "The run's best graph without each node and each edge, one at a time: what is forecast"
            + " without it and, as far as --calls allow, what is measured.")
final class AblateCommand implements Callable<Integer> {
  @ParentCommand private RunsCommand runs;

  @Parameters(paramLabel = "RUN")
  private String name;

  @Option(
      names = "--questions",
      paramLabel = "N",
      defaultValue = "200",
      description =
          "Of the half of validation that judges, at most, a measurement (${DEFAULT-VALUE}).")
  private int questions;

  @Option(
      names = "--calls",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "New calls at most; with none there are forecasts, and what is known already"
              + " (${DEFAULT-VALUE}).")
  private long calls;

  @Option(
      names = "--threads",
      defaultValue = "8",
      description = "Questions at once (${DEFAULT-VALUE}).")
  private int threads;

  @Override
  public Integer call() throws Exception {
    if (calls < 0) {
      throw new Refusal("--calls is %d. Maybe 0 is meant, for forecasts alone.", calls);
    }
    if (questions < Accuracy.FEW) {
      throw new Refusal(
          "--questions is %d, and fewer than %d tell nothing. Maybe 200 is meant.",
          questions, Accuracy.FEW);
    }
    return runs.open(service -> ablate(service, service.get(name)));
  }

  private int ablate(RunService service, StoredRun run) throws Exception {
    Ablation ablation = new Ablation(service, run, questions);
    List<Ablation.Row> rows = ablation.rows();
    Map<Ablation.Row, Difference> measured = new LinkedHashMap<>();
    List<Ablation.Row> open = known(ablation, rows, measured);
    int exit = measure(service, ablation, open, measured);
    print(run, ablation, rows, open, measured);
    return exit;
  }

  /// What the kept replies tell already, without a call.
  ///
  /// @return the rows that they do not tell
  private List<Ablation.Row> known(
      Ablation ablation, List<Ablation.Row> rows, Map<Ablation.Row, Difference> measured)
      throws InterruptedException {
    List<Ablation.Row> open = new ArrayList<>();
    for (Ablation.Row row : rows) {
      Optional<Difference> told = ablation.known(row, threads);
      told.ifPresentOrElse(d -> measured.put(row, d), () -> open.add(row));
    }
    return open;
  }

  /// Rows come in the order of the graph; one that needs more calls than are left is not begun.
  private int measure(
      RunService service,
      Ablation ablation,
      List<Ablation.Row> open,
      Map<Ablation.Row, Difference> measured)
      throws Exception {
    long left = calls;
    for (Ablation.Row row : open) {
      if (left > 0 && ablation.callsNow(row) <= left) {
        Measuring measuring = new Measuring(runs.root(), service.store());
        EvaluationReport report =
            measuring.run(
                "without " + row.without(),
                ablation.evaluation(row, threads),
                new Caps(left, null, null));
        if (report == null) {
          return measuring.exit();
        }
        ablation.measuredOne();
        left -= report.spend().calls();
        keep(row, report, measured);
      }
    }
    return ExitCode.DONE;
  }

  private static void keep(
      Ablation.Row row, EvaluationReport report, Map<Ablation.Row, Difference> measured) {
    if (report.difference() != null) {
      measured.put(row, report.difference());
    }
  }

  private void print(
      StoredRun run,
      Ablation ablation,
      List<Ablation.Row> rows,
      List<Ablation.Row> open,
      Map<Ablation.Row, Difference> measured)
      throws Exception {
    ArrayNode tree = StrictJson.MAPPER.createArrayNode();
    StringBuilder text = new StringBuilder(head(run, ablation));
    for (Ablation.Row row : rows) {
      Difference d = measured.get(row);
      long needed = open.contains(row) ? row.callsNeeded() : 0;
      tree.add(tree(row, d, needed));
      text.append(
          "%-18s %-24s %-24s %,14d%n".formatted(row.without(), worth(row), measured(d), needed));
    }
    text.append(rows.isEmpty() ? "A single model has no part to take away." : "");
    runs.root().result(tree, text.toString());
  }

  private static String head(StoredRun run, Ablation ablation) {
    return "%s%s%n%s%n%n%-18s %-24s %-24s %14s%n"
        .formatted(
            TeamWords.of(ablation.best()),
            run.simulated() ? "  (simulated models)" : "",
            "What each part is worth: the best less what is left without it, in points. Forecasts"
                + " come from the run's traces.",
            "part",
            "worth, forecast",
            "worth, measured",
            "calls needed");
  }

  private static String worth(Ablation.Row row) {
    Outlook.Expected e = row.worth();
    return "%+5.1f (%+.1f to %+.1f)".formatted(100 * e.mean(), 100 * e.low(), 100 * e.high());
  }

  private static String measured(@Nullable Difference d) {
    return d == null
        ? "not measured"
        : "%+5.1f (%+.1f to %+.1f)".formatted(100 * d.difference(), 100 * d.low(), 100 * d.high());
  }

  private static ObjectNode tree(Ablation.Row row, @Nullable Difference d, long needed) {
    ObjectNode tree = Json.object().put("without", row.without());
    tree.set("graph", GraphCodec.tree(row.graph()));
    tree.set("forecast", Json.forecast(row.forecast()));
    tree.set("forecastDifference", Json.forecast(row.worth()));
    tree.set("difference", d == null ? null : Json.paired(d));
    tree.put("callsNeeded", needed);
    tree.set("cost", Json.cost(row.cost()));
    return tree;
  }
}
