package org.collograph.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.collograph.run.StoredRun;
import org.collograph.run.lessons.ForecastTeam;
import org.collograph.run.lessons.OtherPool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// What would be the best at other prices.
@Command(
    name = "recost",
    description =
        "Which of the run's graphs would be the best with the prices, speeds and sizes of another"
            + " pool. Nothing is asked. Prices stand in a pool of real models: a simulated one has"
            + " none.")
final class RecostCommand implements Callable<Integer> {
  @ParentCommand private RunsCommand runs;

  @Parameters(paramLabel = "RUN")
  private String name;

  @Option(names = "--pool", required = true, description = "A pool with models of the same names.")
  private String pool;

  @Override
  public Integer call() throws Exception {
    return runs.open(
        service -> {
          StoredRun run = service.get(name);
          OtherPool other = new OtherPool(service, run, pool);
          Optional<ForecastTeam> best = other.best();
          List<ForecastTeam> frontier = other.frontier();
          runs.root().result(tree(best, frontier), text(run, best, frontier));
          return best.isPresent() ? ExitCode.DONE : ExitCode.NO;
        });
  }

  private static ObjectNode tree(Optional<ForecastTeam> best, List<ForecastTeam> frontier) {
    ObjectNode tree = Json.object();
    tree.set("best", best.map(FrontierCommand::tree).orElse(null));
    ArrayNode points = tree.putArray("frontier");
    frontier.forEach(t -> points.add(FrontierCommand.tree(t)));
    return tree;
  }

  private static String text(
      StoredRun run, Optional<ForecastTeam> best, List<ForecastTeam> frontier) {
    StringBuilder text = new StringBuilder();
    text.append(run.simulated() ? "simulated models%n".formatted() : "");
    text.append(
        best.map(
                t ->
                    "The best within %s would be%n".formatted(budgets(run))
                        + FrontierCommand.text(t))
            .orElseGet(
                () ->
                    "None of the graphs that the run asked would be within %s.%n"
                        .formatted(budgets(run))));
    text.append("%nNo graph beats these in both accuracy and cost:%n".formatted());
    frontier.forEach(t -> text.append(FrontierCommand.text(t)));
    return text.toString();
  }

  private static String budgets(StoredRun run) {
    return String.join(" and ", run.plan().budgets());
  }
}
