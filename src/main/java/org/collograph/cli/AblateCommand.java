package org.collograph.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.collograph.codec.GraphCodec;
import org.collograph.codec.TeamWords;
import org.collograph.codec.json.StrictJson;
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
      description = "New calls at most; with none there are forecasts alone (${DEFAULT-VALUE}).")
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
    return runs.open(service -> ablate(service, service.get(name)));
  }

  private int ablate(RunService service, StoredRun run) throws Exception {
    Ablation ablation = new Ablation(service, run, questions);
    List<Ablation.Row> rows = ablation.rows();
    Map<Ablation.Row, Difference> measured = new LinkedHashMap<>();
    boolean whole = measure(service, ablation, rows, measured);
    print(run, ablation, rows, measured);
    return whole ? ExitCode.DONE : ExitCode.INTERRUPTED;
  }

  /// Rows come in the order of the graph; one that needs more calls than are left is not begun.
  ///
  /// @return whether it was not interrupted
  private boolean measure(
      RunService service,
      Ablation ablation,
      List<Ablation.Row> rows,
      Map<Ablation.Row, Difference> measured)
      throws Exception {
    long left = calls;
    for (Ablation.Row row : rows) {
      if (row.callsNeeded() <= left) {
        EvaluationReport report =
            new Measuring(runs.root(), service.store())
                .run(
                    "without " + row.without(),
                    ablation.evaluation(row, threads),
                    new Caps(Math.max(1, left), null, null));
        if (report == null) {
          return false;
        }
        left -= report.spend().calls();
        if (report.difference() != null) {
          measured.put(row, report.difference());
        }
      }
    }
    return true;
  }

  private void print(
      StoredRun run,
      Ablation ablation,
      List<Ablation.Row> rows,
      Map<Ablation.Row, Difference> measured)
      throws Exception {
    ArrayNode tree = StrictJson.MAPPER.createArrayNode();
    StringBuilder text = new StringBuilder(head(run, ablation));
    for (Ablation.Row row : rows) {
      Difference d = measured.get(row);
      tree.add(tree(row, d));
      text.append(
          "%-18s %-24s %-24s %,14d%n"
              .formatted(row.without(), worth(row), measured(d), row.callsNeeded()));
    }
    runs.root().result(tree, text.toString());
  }

  private static String head(StoredRun run, Ablation ablation) {
    return "%s%s%n%s%n%n%-18s %-24s %-24s %14s%n"
        .formatted(
            TeamWords.of(ablation.best()),
            run.simulated() ? "  (simulated models)" : "",
            "What the best is worth more with each part, in points; forecasts come from the run's"
                + " traces.",
            "without",
            "forecast",
            "measured",
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

  private static ObjectNode tree(Ablation.Row row, @Nullable Difference d) {
    ObjectNode tree = Json.object().put("without", row.without());
    tree.set("graph", GraphCodec.tree(row.graph()));
    tree.set("forecast", Json.forecast(row.forecast()));
    tree.set("forecastDifference", Json.forecast(row.worth()));
    tree.set("difference", d == null ? null : Json.paired(d));
    tree.put("callsNeeded", row.callsNeeded());
    tree.set("cost", Json.cost(row.cost()));
    return tree;
  }
}
