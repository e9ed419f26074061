package org.collograph.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import org.collograph.codec.GraphCodec;
import org.collograph.codec.TeamWords;
import org.collograph.evaluation.Accuracy;
import org.collograph.run.Evaluation;
import org.collograph.run.EvaluationReport;
import org.collograph.run.RunService;
import org.collograph.run.StoredRun;
import org.collograph.run.lessons.Confirmation;
import org.collograph.run.lessons.ForecastTeam;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Asks what a forecast left open.
@Command(
    name = "confirm",
    description =
        "Asks the team that the run's traces forecast to be the best at a budget, on questions that"
            + " have chosen nothing. Their number is fixed before.")
final class ConfirmCommand implements Callable<Integer> {
  @ParentCommand private RunsCommand runs;

  @Parameters(paramLabel = "RUN")
  private String name;

  @Option(
      names = "--budget",
      required = true,
      description = "Per question: '18 units', '4 s', '0.002 usd'.")
  private String budget;

  @Option(
      names = "--questions",
      paramLabel = "N",
      defaultValue = "200",
      description = "At most (${DEFAULT-VALUE}), of the half of validation that judges.")
  private int questions;

  @Option(
      names = "--threads",
      defaultValue = "8",
      description = "Questions at once (${DEFAULT-VALUE}).")
  private int threads;

  @Mixin private CapOptions caps;

  @Override
  public Integer call() throws Exception {
    return runs.open(service -> confirm(service, service.get(name)));
  }

  private int confirm(RunService service, StoredRun run) throws Exception {
    Confirmation confirmation = new Confirmation(service, run, budget);
    ForecastTeam team = confirmation.team();
    Evaluation evaluation = confirmation.evaluation(questions, threads);
    String what = TeamWords.of(team.graph()) + ", " + Json.words(team.cost());
    runs.root()
        .say("Asks %,d questions of the half that judges: %s.".formatted(evaluation.pairs(), what));
    if (evaluation.fewerThanWanted() > 0) {
      runs.root().say("There are no more of them.");
    }
    Measuring measuring = new Measuring(runs.root(), service.store());
    EvaluationReport report = measuring.run("confirm", evaluation, caps.caps());
    if (report == null) {
      return measuring.exit();
    }
    runs.root().result(tree(team, report, run.simulated()), text(team, report, run.simulated()));
    report.told().forEach(t -> runs.root().say(t.english()));
    return report.accuracy().n() > 0 ? ExitCode.DONE : ExitCode.NO;
  }

  private static ObjectNode tree(ForecastTeam team, EvaluationReport r, boolean simulated) {
    ObjectNode tree = Json.object();
    tree.set("graph", GraphCodec.tree(team.graph()));
    tree.set("cost", Json.cost(team.cost()));
    tree.set("validation", Json.accuracy(r.accuracy()));
    tree.set("forecast", Json.forecast(team.forecast()));
    tree.put("asked", r.asked()).put("calls", r.spend().calls());
    tree.put("cachedCalls", r.spend().cachedCalls());
    return tree.put("simulated", simulated);
  }

  private static String text(ForecastTeam team, EvaluationReport r, boolean simulated) {
    boolean inside =
        r.accuracy().high() >= team.forecast().low()
            && r.accuracy().low() <= team.forecast().high();
    return String.join(
        "\n",
        List.of(
            TeamWords.of(team.graph()) + (simulated ? "  (simulated models)" : ""),
            "  forecast   " + Json.words(team.forecast()).strip(),
            "  validation " + Json.words(r.accuracy()),
            "  " + Json.words(team.cost()),
            r.accuracy().questions() < Accuracy.FEW
                ? "  So few questions tell nothing of the forecast."
                : inside
                    ? "  The measurement and the forecast agree."
                    : "  The forecast was wrong here: the measurement stands."));
  }
}
