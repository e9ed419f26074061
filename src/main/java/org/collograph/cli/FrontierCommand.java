package org.collograph.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.collograph.codec.GraphCodec;
import org.collograph.codec.TeamWords;
import org.collograph.codec.json.StrictJson;
import org.collograph.cost.Metric;
import org.collograph.run.StoredRun;
import org.collograph.run.lessons.CostLadder;
import org.collograph.run.lessons.ForecastTeam;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// One run, every budget.
@Command(
    name = "frontier",
    description =
        "The best team at each cost, forecast from what the run's search saw. Nothing is asked.")
final class FrontierCommand implements Callable<Integer> {
  @ParentCommand private RunsCommand runs;

  @Parameters(paramLabel = "RUN")
  private String name;

  @Option(
      names = "--metric",
      paramLabel = "units|seconds|usd",
      defaultValue = "units",
      description = "The cost (${DEFAULT-VALUE}).")
  private String metric;

  @Option(
      names = "--to",
      paramLabel = "MAX",
      description = "How far to look (the run's budget in that metric); its other budgets hold.")
  private @Nullable Double most;

  @Override
  public Integer call() throws Exception {
    return runs.open(
        service -> {
          StoredRun run = service.get(name);
          Metric of = metric();
          double to = most == null ? CostLadder.budgetOf(run, of) : most;
          CostLadder ladder = CostLadder.of(service, run, of, to);
          sayWhatIsLeftOut(ladder.leftOut());
          print(teams(ladder), run.simulated());
          return ExitCode.DONE;
        });
  }

  private List<ForecastTeam> teams(CostLadder ladder) {
    try (TerminalProgress bar = new TerminalProgress(runs.root(), "frontier", ladder.rungs())) {
      return ladder.frontier(n -> bar.stepTo(n, ""));
    }
  }

  private void sayWhatIsLeftOut(List<String> models) {
    if (!models.isEmpty()) {
      runs.root()
          .say(
              "Left out, as the run has asked them nothing: %s."
                  .formatted(String.join(", ", models)));
    }
  }

  private Metric metric() {
    return switch (metric.toLowerCase(Locale.ROOT)) {
      case "units" -> Metric.UNITS;
      case "seconds" -> Metric.SECONDS;
      case "usd" -> Metric.USD;
      default ->
          throw new Refusal(
              "The metric '%s' is not known. Maybe units, seconds or usd is meant.", metric);
    };
  }

  private void print(List<ForecastTeam> teams, boolean simulated) throws Exception {
    ArrayNode tree = StrictJson.MAPPER.createArrayNode();
    StringBuilder text = new StringBuilder();
    text.append(simulated ? "simulated models%n".formatted() : "");
    text.append("Forecasts from the run's traces, not measured unless it is said:%n".formatted());
    for (ForecastTeam t : teams) {
      tree.add(tree(t));
      text.append(text(t));
    }
    runs.root().result(tree, text.toString());
  }

  static String text(ForecastTeam t) {
    return "%s  %s  %s%n    %s%n"
        .formatted(
            Json.words(t.forecast()), measured(t), Json.words(t.cost()), TeamWords.of(t.graph()));
  }

  static ObjectNode tree(ForecastTeam t) {
    ObjectNode tree = Json.object();
    tree.set("graph", GraphCodec.tree(t.graph()));
    tree.set("cost", Json.cost(t.cost()));
    tree.set("forecast", Json.forecast(t.forecast()));
    tree.put("asked", t.asked());
    tree.set("judged", t.judged() == null ? null : Json.accuracy(t.judged()));
    tree.set("judgedElsewhere", t.elsewhere() == null ? null : Json.accuracy(t.elsewhere()));
    return tree.put("measured", t.measured() == null ? null : (Double) t.measured().mean());
  }

  private static String measured(ForecastTeam t) {
    if (t.judged() != null) {
      return "judged %s".formatted(Json.words(t.judged()));
    }
    if (t.elsewhere() != null) {
      return "judged elsewhere, not by this run, %s".formatted(Json.words(t.elsewhere()));
    }
    return t.measured() == null
        ? "not asked"
        : "%.1f %% on %d of the search".formatted(100 * t.measured().mean(), t.measured().n());
  }
}
