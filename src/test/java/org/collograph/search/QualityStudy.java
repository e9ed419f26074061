package org.collograph.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.collograph.codec.RolesCodec;
import org.collograph.codec.json.StrictJson;
import org.collograph.cost.Budget;
import org.collograph.cost.CostMeter;
import org.collograph.evaluation.CachedModel;
import org.collograph.evaluation.GraphRunner;
import org.collograph.evaluation.LocalEvaluator;
import org.collograph.evaluation.MemoryCache;
import org.collograph.evaluation.Outcome;
import org.collograph.evaluation.RunnableGraph;
import org.collograph.evaluation.SpendLedger;
import org.collograph.graph.Roles;
import org.collograph.llm.Pool;
import org.collograph.llm.simulated.SimulatedPool;
import org.collograph.llm.simulated.SimulatedPoolFile;
import org.collograph.search.baseline.Yardsticks;
import org.collograph.search.space.GraphDistribution;
import org.collograph.search.space.SearchSpace;
import org.collograph.search.space.SlotGraph;
import org.collograph.search.space.Spaces;
import org.collograph.task.Split;
import org.collograph.task.Task;
import org.collograph.task.read.TaskReader;

/// Not a test but a study: how good are the graphs that searches return, judged by fresh draws on
/// the test split?
///
/// Arguments: task, budgets joined by `+`, seeds, numbers asked joined by `,`, methods joined by
/// `,`, and optionally a pool's file. Prints a line a method and number asked, and the yardsticks.
public final class QualityStudy {
  private static final int DRAWS = 6_000;

  private final Task task;
  private final SearchSpace space;
  private final Pool pool;
  private final Map<SlotGraph, Double> truth = new ConcurrentHashMap<>();
  private final MemoryCache cache = new MemoryCache();

  private QualityStudy(Task task, SearchSpace space, Pool pool) {
    this.task = task;
    this.space = space;
    this.pool = pool;
  }

  public static void main(String[] args) throws Exception {
    Task task = TaskReader.open(args[0]);
    Budget budget = Budget.parse(List.of(args[1].split("\\+")));
    int seeds = Integer.parseInt(args[2]);
    Roles roles = RolesCodec.shipped();
    SimulatedPoolFile file =
        args.length > 5
            ? SimulatedPoolFile.parse(StrictJson.read(Path.of(args[5]), 1 << 20), args[5])
            : SimulatedPool.builtIn();
    Pool pool = SimulatedPool.of("study", file, List.of(task), roles);
    CostMeter meter = new CostMeter(pool.models(), pool.lengthsOf(task.subject().word()), roles);
    QualityStudy study = new QualityStudy(task, new SearchSpace(roles, meter, budget), pool);
    double best = study.yardsticks();
    if (args[4].equals("forecast")) {
      study.forecasts(Integer.parseInt(args[3]));
      return;
    }
    Map<String, double[]> results = new HashMap<>();
    for (String asked : args[3].split(",")) {
      for (String method : args[4].split(",")) {
        results.put(method, study.compare(method, Integer.parseInt(asked), seeds, best));
      }
      if (results.containsKey("agent-reinforce") && results.containsKey("random")) {
        study.difference(results.get("agent-reinforce"), results.get("random"));
      }
    }
  }

  private double yardsticks() throws Exception {
    double best = 0;
    for (Yardstick y : Yardsticks.of(space)) {
      double t = truth(y.graph());
      best = Math.max(best, t);
      System.out.printf("  %-28s %5.1f %%%n", y.name(), t * 100);
    }
    System.out.printf("best yardstick %.1f %%%n", best * 100);
    return best;
  }

  /// The accuracy on the test split by fresh draws.
  double truth(SlotGraph g) throws InterruptedException {
    Double known = truth.get(g);
    if (known != null) {
      return known;
    }
    var evaluator = new LocalEvaluator(new GraphRunner(pool.client()), 2);
    int size = task.split(Split.TEST).size();
    int right = 0;
    int n = 0;
    RunnableGraph runnable = RunnableGraph.of(space.graph(g), space.roles());
    for (int repeat = 1; n < DRAWS; repeat++) {
      for (Outcome o : evaluator.evaluate(runnable, task.split(Split.TEST), 1_000 * repeat)) {
        right += o.right() ? 1 : 0;
      }
      n += size;
    }
    truth.put(g, (double) right / n);
    return truth.get(g);
  }

  /// Forecast against true accuracy of 200 drawn graphs that were not asked.
  private void forecasts(int asked) throws Exception {
    SplittableRandom random = new SplittableRandom(1);
    Proposals proposals = new Proposals(space);
    Searcher agent = Spaces.searcher("agent-reinforce", space, Objective.ACCURACY, 1);
    History history = new History();
    var model = new CachedModel(pool, cache, SpendLedger.unlimited());
    new SearchEngine(
            task,
            space,
            Objective.ACCURACY,
            new SearchRules(null, asked),
            agent,
            new LocalEvaluator(new GraphRunner(model), 2),
            List.of(),
            1,
            new PauseGate(),
            e -> {
              if (e instanceof SearchEvent.TrialFinished t) {
                history.add(
                    new AskedGraph(space.slots(t.trial().graph()).orElseThrow(), t.trial()));
              }
            })
        .run();
    for (Yardstick y : Yardsticks.of(space)) {
      System.out.printf(
          "  %-28s forecast %5.1f %%, true %5.1f %%, asked %d%n",
          y.name(),
          agent.expected(history, y.graph()) * 100,
          truth(y.graph()) * 100,
          history.scored(y.graph()));
    }
    List<double[]> pairs = new ArrayList<>();
    GraphDistribution first = GraphDistribution.first(space);
    while (pairs.size() < 200) {
      SlotGraph g = proposals.drawn(first, random, history::singleAccuracy).graph();
      if (history.scored(g) == 0 && !truth.containsKey(g)) {
        pairs.add(new double[] {agent.expected(history, g), truth(g)});
      }
    }
    double[] f = pairs.stream().mapToDouble(x -> x[0]).toArray();
    double[] t = pairs.stream().mapToDouble(x -> x[1]).toArray();
    double error = pairs.stream().mapToDouble(x -> Math.abs(x[0] - x[1])).average().orElse(0);
    double covariance = 0;
    double ff = 0;
    double tt = 0;
    for (int i = 0; i < f.length; i++) {
      covariance += (f[i] - mean(f)) * (t[i] - mean(t));
      ff += Math.pow(f[i] - mean(f), 2);
      tt += Math.pow(t[i] - mean(t), 2);
    }
    System.out.printf(
        "forecasts after %d asked, 200 graphs: correlation %.2f, mean error %.1f points, mean"
            + " forecast %.1f, mean true %.1f%n",
        asked, covariance / Math.sqrt(ff * tt), error * 100, mean(f) * 100, mean(t) * 100);
  }

  private double[] compare(String method, int asked, int seeds, double best) throws Exception {
    double[] found = new double[seeds];
    long start = System.nanoTime();
    Map<String, Integer> graphs = new HashMap<>();
    try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
      List<Future<SlotGraph>> all = new ArrayList<>();
      for (int s = 0; s < seeds; s++) {
        int seed = s + 1;
        all.add(executor.submit(() -> search(method, asked, seed)));
      }
      for (int s = 0; s < seeds; s++) {
        SlotGraph g = all.get(s).get();
        found[s] = truth(g);
        graphs.merge(brief(g) + " %.1f".formatted(truth(g) * 100), 1, Integer::sum);
      }
    }
    System.out.printf(
        "%-16s asked %4d: %5.2f ± %.2f %%, less best yardstick %+.2f  (%.1f s a search)%n",
        method,
        asked,
        mean(found) * 100,
        half(found) * 100,
        (mean(found) - best) * 100,
        (System.nanoTime() - start) / 1e9 / seeds * 2);
    if (System.getProperty("graphs") != null) {
      graphs.forEach((g, n) -> System.out.println("      " + n + " × " + g));
    }
    return found;
  }

  private String brief(SlotGraph g) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < g.size(); i++) {
      text.append(space.role(g.role(i)).letter())
          .append(g.callsModel(i) ? g.model(i) : "")
          .append(Long.toBinaryString(g.reads(i).bits()).replaceAll("^0$", ""))
          .append(' ');
    }
    return text.toString();
  }

  private void difference(double[] one, double[] other) {
    double[] d = new double[one.length];
    for (int i = 0; i < d.length; i++) {
      d[i] = one[i] - other[i];
    }
    System.out.printf("   difference %+.2f ± %.2f points%n", mean(d) * 100, half(d) * 100);
  }

  private static double mean(double[] a) {
    return java.util.Arrays.stream(a).average().orElse(0);
  }

  private static double half(double[] a) {
    double m = mean(a);
    double v = java.util.Arrays.stream(a).map(x -> (x - m) * (x - m)).sum() / (a.length - 1);
    return 2.09 * Math.sqrt(v / a.length);
  }

  private SlotGraph search(String method, int asked, long seed) throws InterruptedException {
    AtomicReference<SearchResult> found = new AtomicReference<>();
    var model = new CachedModel(pool, cache, SpendLedger.unlimited());
    new SearchEngine(
            task,
            space,
            Objective.ACCURACY,
            new SearchRules(null, asked),
            Spaces.searcher(method, space, Objective.ACCURACY, seed),
            new LocalEvaluator(new GraphRunner(model), 1),
            List.of(),
            seed,
            new PauseGate(),
            e -> {
              if (e instanceof SearchEvent.ResultJudged(SearchResult soFar)) {
                found.set(soFar);
              }
            })
        .run();
    return space.slots(found.get().best().graph()).orElseThrow();
  }
}
