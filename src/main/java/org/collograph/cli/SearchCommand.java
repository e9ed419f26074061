package org.collograph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.collograph.codec.GraphFiles;
import org.collograph.run.Methods;
import org.collograph.run.RunService;
import org.collograph.run.RunStore;
import org.collograph.run.SearchPlan;
import org.collograph.search.Method;
import org.collograph.search.Preference;
import org.collograph.search.SearchRules;
import org.collograph.search.YardstickRule;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// Searches for the best team.
@Command(name = "search", description = "Searches for the best team within the budgets.")
final class SearchCommand implements Callable<Integer> {
  private static final int ROUNDS = 10;

  @ParentCommand private CommandRoot root;

  @Option(names = "--task", required = true, description = "A sample task or FORMAT:PATH.")
  private String task;

  @Option(
      names = "--budget",
      required = true,
      description =
          "Per question: '18 units', '4 s', '0.002 usd', '1e13 flops'. Repeatable; every one"
              + " holds.")
  private List<String> budgets;

  @Option(
      names = "--pool",
      defaultValue = "simulated",
      description = "The models (${DEFAULT-VALUE}).")
  private String pool;

  @Option(
      names = "--method",
      defaultValue = "agent-reinforce",
      completionCandidates = MethodNames.class,
      description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
  private String method;

  @Option(
      names = "--agent",
      paramLabel = "builtin|MODEL",
      defaultValue = "builtin",
      description = "The built-in agent, or a model of the pool (${DEFAULT-VALUE}).")
  private String agent;

  @Option(
      names = "--roles",
      split = ",",
      description =
          "Roles that may be drawn, any of the data folder's roles.json among them"
              + " (assistant,fuser,majority; majority left out where answers can't be compared).")
  private @Nullable List<String> roles;

  @Option(
      names = "--objective",
      defaultValue = "accuracy",
      description =
          "accuracy, latency:WEIGHT (accuracy less WEIGHT a second), money:WEIGHT (less WEIGHT a"
              + " dollar), frontier (the best at every cost up to the budget) or cheapest:ACCURACY"
              + " (the least cost that is surely as good as 0.6, say) (${DEFAULT-VALUE}).")
  private String objective;

  @Option(
      names = "--rounds",
      description = "Ends after so many (10, or no limit with --max-asked).")
  private @Nullable Integer rounds;

  @Option(names = "--max-asked", description = "Ends after so many (graph, question) pairs.")
  private @Nullable Integer maxAsked;

  @Option(
      names = "--prefer",
      paramLabel = "plain|accuracy",
      defaultValue = "plain",
      description =
          "Of graphs that cannot be told from the best: the cheapest, or the one that scored best"
              + " (${DEFAULT-VALUE}).")
  private Preference prefer;

  @Option(
      names = "--yardsticks",
      paramLabel = "all|raced|none",
      defaultValue = "raced",
      description =
          "What the best is held against: each on every question, those that are clearly behind"
              + " stopping early, or nothing (${DEFAULT-VALUE}).")
  private YardstickRule yardsticks;

  @Option(
      names = "--learn-from",
      paramLabel = "RUN|all",
      description =
          "Starts from what this earlier run, or every one on the same task and pool, showed of the"
              + " models (off).")
  private @Nullable String learnFrom;

  @Mixin private BoundOptions bounds;

  @Mixin private CapOptions caps;

  @Mixin private EngineOptions engine;

  @Option(
      names = "--start",
      paramLabel = "GRAPH",
      description = "Starts from this drawing and obeys its pins and bans.")
  private @Nullable Path start;

  @Option(names = "--seed", defaultValue = "1", description = "Of the search (${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--threads",
      defaultValue = "8",
      description = "Questions at once (${DEFAULT-VALUE}).")
  private int threads;

  /// For the help.
  static final class MethodNames extends ArrayList<String> {
    MethodNames() {
      super(Methods.names());
    }
  }

  @Override
  public Integer call() throws Exception {
    return start(root, engine, this::plan);
  }

  /// Makes a plan with what is stored at hand.
  @FunctionalInterface
  interface Planner {
    SearchPlan plan(RunService service) throws IOException;
  }

  private SearchPlan plan(RunService service) throws IOException {
    Integer limit = rounds == null && maxAsked == null ? Integer.valueOf(ROUNDS) : rounds;
    return new SearchPlan(
        task,
        pool,
        budgets,
        method,
        agent,
        objective,
        roles == null ? null : roles.stream().map(String::strip).distinct().toList(),
        new SearchRules(limit, maxAsked, prefer, yardsticks),
        caps.caps(),
        seed,
        threads,
        start == null ? null : GraphFiles.read(start),
        bounds.bounds(),
        learnFrom == null
            ? List.of()
            : service.lessons(learnFrom, service.workshop().open(task, pool)),
        Method.EDITION);
  }

  /// Also runs the sample search where there is no display.
  static int start(CommandRoot root, EngineOptions engine, Planner planner) throws Exception {
    try (Shared shared = engine.join(root);
        RunStore store = shared.services().opener().open()) {
      RunService service = shared.services().runs(store);
      return new SearchWatch(root, service, shared).watch(service.start(planner.plan(service)));
    }
  }
}
