package org.collograph.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.collograph.codec.TeamWords;
import org.collograph.cost.Cost;
import org.collograph.cost.Metric;
import org.collograph.evaluation.Accuracy;
import org.collograph.graph.GraphDifference;
import org.collograph.run.RunStory;
import org.collograph.run.SearchPlan;
import org.collograph.run.TriedGraph;
import org.collograph.run.Verdict;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Names;
import org.collograph.ui.common.Thumbnail;
import org.collograph.ui.common.Words;
import org.jspecify.annotations.Nullable;

/// One of two runs: its best, its frontier, its plan. What differs from the other's plan is strong.
final class ComparedRun {
  /// A line of a plan.
  private record Line(String name, String value) {}

  static final String KEY = "● judged; the line is of the search";
  private static final double WIDE = 210;
  private static final double HIGH = 58;

  private final CompareViewModel model;

  ComparedRun(CompareViewModel model) {
    this.model = model;
  }

  /// Panels that stand beneath one another: its best, its frontier, its plan.
  ///
  /// @param side null where none is chosen
  /// @param other null likewise
  List<Region> panels(CompareViewModel.@Nullable Side side, CompareViewModel.@Nullable Side other) {
    if (side == null) {
      return List.of(Labels.panel("No run", new VBox(Labels.of("Choose a run above.", "muted"))));
    }
    Button open = new Button(Words.of("Open"));
    open.getStyleClass().add("small");
    open.setOnAction(_ -> model.open(side.run()));
    Button drawing = Labels.small("Open as drawing", "", () -> draw(side.story().best()));
    drawing.setDisable(side.story().best() == null);
    Label key =
        Labels.of(
            other == null ? KEY : "● judged; the line is of the search, grey the other's",
            "small",
            "muted");
    return List.of(
        Labels.panel(side.run().name(), best(side.story(), side, other), drawing, open),
        Labels.panel("Frontier", new SmallFrontier(model, side, other), key),
        Labels.panel("Plan", plan(side, other)));
  }

  private void draw(@Nullable TriedGraph best) {
    if (best != null) {
      model.openAsDrawing(best.graph());
    }
  }

  private static Label on(Accuracy a, boolean judged) {
    return Labels.of(
        judged
            ? Words.of(
                "%.1f – %.1f on %,d questions it had not seen",
                a.low() * 100, a.high() * 100, a.n())
            : Words.of(
                "%.1f – %.1f on %s of the search",
                a.low() * 100, a.high() * 100, Labels.questions(a)),
        "small",
        "muted");
  }

  private static Label costs(Cost cost) {
    List<String> costs = new ArrayList<>();
    for (Metric m : new Metric[] {Metric.UNITS, Metric.SECONDS, Metric.USD}) {
      Double amount = cost.in(m);
      if (amount != null) {
        costs.add(Labels.amount(m, amount));
      }
    }
    return Labels.of(String.join(" · ", costs), "small");
  }

  /// The graph, with what the other run's has not in amber.
  private Canvas picture(TriedGraph best, CompareViewModel.@Nullable Side other) {
    Canvas canvas = new Canvas(WIDE, HIGH);
    TriedGraph theirs = other == null ? null : other.story().best();
    Thumbnail.draw(
        canvas,
        best.graph(),
        model.session(),
        theirs == null ? GraphDifference.NONE : GraphDifference.of(theirs.graph(), best.graph()));
    return canvas;
  }

  private VBox best(RunStory s, CompareViewModel.Side side, CompareViewModel.@Nullable Side other) {
    TriedGraph best = s.best();
    VBox box = new VBox(3);
    box.getStyleClass().add("panel-body");
    if (best == null) {
      box.getChildren().add(Labels.of("Nothing is known yet.", "muted"));
      return box;
    }
    Accuracy a = s.result() != null ? s.result().best().accuracy() : best.accuracy();
    Label team =
        Labels.wrapped(Labels.of(TeamWords.of(best.graph(), Names::role), "small", "strong"));
    Label share = Labels.of(Labels.percent(a.mean()), "big");
    share.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = new HBox(14, share, picture(best, other));
    box.getChildren().add(head);
    if (other != null && other.story().best() != null) {
      box.getChildren().add(Labels.of("framed: differs from the other", "small", "amber"));
    }
    box.getChildren().addAll(on(a, s.result() != null), team, costs(best.cost()));
    Optional.ofNullable(s.result())
        .flatMap(r -> Verdict.of(r, s.objective(), side.run().plan().budget()))
        .ifPresent(v -> box.getChildren().add(Labels.wrapped(Labels.said(v.sentence(), "small"))));
    if (side.run().simulated()) {
      box.getChildren().add(Labels.of("simulated models", "simulated"));
    }
    return box;
  }

  private static List<Line> lines(CompareViewModel.Side side) {
    SearchPlan p = side.run().plan();
    RunStory.Counts c = side.story().counts();
    return List.of(
        new Line("Task", p.taskName()),
        new Line("Models", p.pool()),
        new Line("Budget a question", Names.budgets(p.budgets())),
        new Line("Method", p.method()),
        new Line("Objective", p.objective()),
        new Line("Start", Words.of(p.start() == null ? "from nothing" : "from a drawing")),
        new Line("Rounds", rounds(side)),
        new Line("By hand", byHand(side.story())),
        new Line("Seed", String.valueOf(p.seed())),
        new Line("State", Words.of(side.run().state().word())),
        new Line("Asked", "%,d".formatted(c.asked())),
        new Line("Calls", "%,d".formatted(c.spend().calls())));
  }

  /// As far as it went, of how many it was to go.
  private static String rounds(CompareViewModel.Side side) {
    Integer planned = side.run().plan().rules().rounds();
    int gone = side.story().stage().round();
    return planned == null || planned + side.story().roundsAdded() == gone
        ? "%,d".formatted(gone)
        : Words.of("%,d of %,d", gone, planned + side.story().roundsAdded());
  }

  /// A search that a person has changed as it went is not what its plan says.
  private static String byHand(RunStory s) {
    int n = s.steered().size();
    return n == 0 ? "–" : Words.count(n, "1 change", "%,d changes");
  }

  private static GridPane plan(CompareViewModel.Side side, CompareViewModel.@Nullable Side other) {
    GridPane grid = new GridPane(14, 2);
    grid.getStyleClass().add("panel-body");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints values = new ColumnConstraints();
    values.setPercentWidth(32);
    grid.getColumnConstraints().addAll(names, values, names, values);
    List<Line> mine = lines(side);
    List<Line> theirs = other == null ? mine : lines(other);
    for (int i = 0; i < mine.size(); i++) {
      boolean differs = !Objects.equals(mine.get(i).value(), theirs.get(i).value());
      int column = i % 2 * 2;
      grid.add(Labels.of(mine.get(i).name(), "small", "muted"), column, i / 2);
      grid.add(
          Labels.of(mine.get(i).value(), "small", differs ? "strong" : "plain"), column + 1, i / 2);
    }
    return grid;
  }
}
