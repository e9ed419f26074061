package org.collograph.run.study;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.collograph.cost.CostMeter;
import org.collograph.cost.ModelProfile;
import org.collograph.evaluation.Evaluator;
import org.collograph.evaluation.QuestionCounts;
import org.collograph.evaluation.RunnableGraph;
import org.collograph.evaluation.SpendLedger;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Node;
import org.collograph.graph.Roles;
import org.collograph.graph.Shape;
import org.collograph.graph.TeamShapes;
import org.collograph.llm.Pool;
import org.collograph.llm.simulated.SimulatedPool;
import org.collograph.run.Workplace;
import org.collograph.run.study.PilotTables.BesidePublished;
import org.collograph.run.study.PilotTables.Row;
import org.collograph.task.Question;
import org.collograph.task.Split;
import org.collograph.task.Task;
import org.jspecify.annotations.Nullable;

/// Shows a pool on a task: published figures beside measured ones, and the three insights of arXiv
/// 2511.00086 as tables: mixes, width and depth, and width by depth.
public final class Pilot {
  private static final List<String> LLAMAS =
      List.of("llama-3.2-1b", "llama-3.2-3b", "llama-3.1-8b", "llama-3.1-70b");

  /// Of the models by size, from 0: which one several smaller ones are held against.
  static final int LARGE = 2;

  private static final int WIDEST = 6;
  private static final int DEEPEST = 6;
  private static final int GRID_WIDTH = 4;

  private final Pool pool;
  private final List<ModelProfile> models;
  private final CostMeter meter;
  private final Roles roles;
  private final Evaluator evaluator;
  private final List<Question> questions;
  private final String kind;
  private final int draws;
  private final Consumer<String> progress;

  /// @param ledger that calls of real models are booked in; simulated replies cost nothing and are
  ///   not worth keeping
  /// @param threads questions at work at once
  /// @param draws of each graph at least: questions, repeated where they are fewer
  /// @param progress told what is asked next
  public static Pilot on(
      Workplace place, SpendLedger ledger, int threads, int draws, Consumer<String> progress) {
    Evaluator evaluator =
        place.pool().simulated() ? place.uncached(threads) : place.evaluator(ledger, threads);
    return new Pilot(place, evaluator, draws, progress);
  }

  /// What a pilot would ask.
  public static PilotEstimate estimate(Workplace place, int draws) throws IOException {
    Counting counting = new Counting(place.meter());
    try {
      new Pilot(place, counting, draws, _ -> {}).run();
    } catch (InterruptedException e) {
      throw new IllegalStateException("nothing is waited for", e);
    }
    return counting.estimate();
  }

  private Pilot(Workplace place, Evaluator evaluator, int draws, Consumer<String> progress) {
    Task task = place.task();
    this.pool = place.pool();
    this.models = List.copyOf(place.meter().models());
    this.meter = place.meter();
    this.roles = place.roles();
    this.evaluator = evaluator;
    this.kind = task.subject().word();
    this.draws = draws;
    this.progress = progress;
    // The test split stays sealed.
    List<Question> open =
        Stream.concat(task.split(Split.SEARCH).stream(), task.validation().stream()).toList();
    this.questions = Task.ordered(open, 1).stream().limit(draws).toList();
  }

  /// Published figures are shown only beside the rows of the pool that was fitted to them.
  public PilotTables run() throws IOException, InterruptedException {
    String model = middle();
    boolean comparable = models.stream().map(ModelProfile::name).toList().containsAll(LLAMAS);
    return new PilotTables(
        comparable ? calibration(SimulatedPool.isBuiltIn(pool)) : singles(),
        mixes(),
        widths(model),
        depths(model),
        grid(model));
  }

  /// The second smallest: large enough to read, small enough to need help.
  private String middle() {
    List<ModelProfile> sorted =
        models.stream()
            .sorted(
                Comparator.comparingDouble(
                    m -> m.parameters() == null ? Double.MAX_VALUE : m.parameters()))
            .toList();
    return sorted.get(Math.min(1, sorted.size() - 1)).name();
  }

  private QuestionCounts counts(CollaborationGraph graph, @Nullable String what)
      throws InterruptedException {
    progress.accept(what);
    RunnableGraph runnable = RunnableGraph.of(graph, roles);
    QuestionCounts counts = QuestionCounts.NONE;
    for (int r = 0; r * questions.size() < draws; r++) {
      counts = counts.plus(evaluator.evaluate(runnable, questions, 1_000 * r));
    }
    return counts;
  }

  private List<BesidePublished> calibration(boolean fitted) throws InterruptedException {
    List<BesidePublished> rows = new ArrayList<>();
    for (PublishedFigures.Figure f : PublishedFigures.of(kind)) {
      String label = PublishedFigures.label(f);
      rows.add(
          new BesidePublished(
              label,
              fitted ? f.accuracy() : null,
              counts(PublishedFigures.graph(f), label).accuracy()));
    }
    return rows;
  }

  private List<BesidePublished> singles() throws InterruptedException {
    List<BesidePublished> rows = new ArrayList<>();
    for (ModelProfile m : models) {
      rows.add(
          new BesidePublished(
              m.name(), null, counts(TeamShapes.single(m.name()), m.name()).accuracy()));
    }
    return rows;
  }

  /// Each model alone, and as many of it as have the summed parameters of the next larger, fused.
  private List<Row> mixes() throws InterruptedException {
    List<Row> rows = new ArrayList<>();
    for (ModelProfile m : models) {
      rows.add(row(m.name() + " alone", m.name(), TeamShapes.single(m.name())));
    }
    String reader = middle();
    for (ModelProfile m : models) {
      int n = equalTo(m);
      if (n >= 2) {
        CollaborationGraph g = TeamShapes.fused(Collections.nCopies(n, m.name()), reader);
        rows.add(row(n + "×" + m.name() + ", " + reader + " fuses", null, g));
      }
    }
    return rows;
  }

  /// How many of a model have the parameters of the third smallest, at most nine.
  private int equalTo(ModelProfile m) {
    List<Double> sizes =
        models.stream().map(ModelProfile::parameters).filter(p -> p != null).sorted().toList();
    if (m.parameters() == null || sizes.size() < 2) {
      return 0;
    }
    double target = sizes.get(Math.min(LARGE, sizes.size() - 1));
    return (int) Math.min(9, Math.round(target / m.parameters()));
  }

  private Row row(String label, @Nullable String model, CollaborationGraph g)
      throws InterruptedException {
    Shape shape = Shape.of(g);
    return row(label, model, shape.width(), shape.depth(), g);
  }

  private Row row(String label, @Nullable String model, int width, int depth, CollaborationGraph g)
      throws InterruptedException {
    return new Row(
        label, model, width, depth, counts(g, label), parameters(g), meter.cost(g).total().units());
  }

  private @Nullable Double size(String model) {
    return models.stream()
        .filter(m -> m.name().equals(model))
        .findFirst()
        .orElseThrow()
        .parameters();
  }

  private @Nullable Double parameters(CollaborationGraph g) {
    double sum = 0;
    for (Node node : g.nodes()) {
      if (g.inDegree(node.id()) == 0) {
        Double size = size(requireNonNull(node.model()));
        if (size == null) {
          return null;
        }
        sum += size;
      }
    }
    return sum;
  }

  private List<Row> widths(String model) throws InterruptedException {
    List<Row> rows = new ArrayList<>();
    for (int w = 1; w <= WIDEST; w++) {
      CollaborationGraph g = TeamShapes.fused(Collections.nCopies(w, model), model);
      rows.add(row(w + " wide, fused", model, w, 1, g));
    }
    return rows;
  }

  private List<Row> depths(String model) throws InterruptedException {
    List<Row> rows = new ArrayList<>();
    for (int d = 1; d <= DEEPEST; d++) {
      rows.add(row("chain of " + d, model, 1, d, TeamShapes.layers(model, 1, d, null)));
    }
    return rows;
  }

  private List<Row> grid(String model) throws InterruptedException {
    List<Row> rows = new ArrayList<>();
    for (int w = 1; w <= GRID_WIDTH; w++) {
      for (int d = 1; d <= DEEPEST; d++) {
        CollaborationGraph g = TeamShapes.layers(model, w, d, w == 1 ? null : model);
        String label = w == 1 ? "chain of " + d : d + " layers of " + w + ", fused";
        rows.add(row(label, model, w, d, g));
      }
    }
    return rows;
  }
}
