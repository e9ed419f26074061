package org.collograph.ui.search;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.HPos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.collograph.cost.Metric;
import org.collograph.evaluation.Difference;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.RunState;
import org.collograph.run.RunStory;
import org.collograph.search.JudgedGraph;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Names;
import org.collograph.ui.common.Words;
import org.jspecify.annotations.Nullable;

/// The yardsticks by what they got right, and how far ahead of each the best is.
final class YardstickTable extends GridPane {
  private static final int SHOWN = 6;
  private static final double WIDEST = 560;
  private static final int QUESTIONS = 4;

  /// Narrower there is no room for the questions; pointing at the share tells them.
  private static final double ROOMY = 470;

  private final SearchViewModel model;
  private final BiConsumer<CollaborationGraph, MouseEvent> chosen;
  private final List<JudgedGraph> rows = new ArrayList<>();
  private final BooleanBinding room = widthProperty().greaterThanOrEqualTo(ROOMY);

  /// @param chosen told which was clicked
  YardstickTable(SearchViewModel model, BiConsumer<CollaborationGraph, MouseEvent> chosen) {
    this.model = model;
    this.chosen = chosen;
    setHgap(14);
    setVgap(4);
    setMaxWidth(WIDEST);
    ColumnConstraints names = new ColumnConstraints();
    names.setHgrow(Priority.ALWAYS);
    getColumnConstraints().add(names);
  }

  void clear() {
    getChildren().clear();
  }

  private static Label later(RunState state) {
    return Labels.of(
        state.isOver()
            ? "The yardsticks were not measured."
            : "The yardsticks are measured after the search.",
        "small",
        "muted");
  }

  /// In an earlier round none is shown.
  void show(RunStory s) {
    if (model.replay().isOfThePast()) {
      return;
    }
    if (s.yardsticks().isEmpty()) {
      add(later(s.state()), 0, 0);
      return;
    }
    int column = 0;
    for (String head :
        List.of("Yardsticks in budget", "%", metric().symbol(), "best is better by", "questions")) {
      cell(Labels.of(head, "small", "muted"), column++, 0);
    }
    List<JudgedGraph> sorted =
        s.yardsticks().stream()
            .sorted(Comparator.comparingDouble(y -> -y.accuracy().mean()))
            .limit(SHOWN)
            .toList();
    rows.clear();
    for (JudgedGraph y : sorted) {
      rows.add(y);
      row(y, isRival(y, s), rows.size());
    }
    rest(s);
    mark();
  }

  /// What the table does not say by itself.
  private void rest(RunStory s) {
    int more = s.yardsticks().size() - rows.size();
    List<String> said = new ArrayList<>();
    if (more > 0) {
      said.add(Words.count(more, "1 more is on the chart.", "%,d more are on the chart."));
    }
    if (rows.stream().anyMatch(this::isStoppedEarly)) {
      said.add(Words.of("Grey: stopped early, on fewer questions."));
    }
    if (!said.isEmpty()) {
      Label rest = Labels.wrapped(Labels.of("", "small", "muted"));
      rest.setText(String.join(" ", said));
      add(rest, 0, rows.size() + 1, 5, 1);
    }
  }

  private boolean isStoppedEarly(JudgedGraph y) {
    RunStory s = model.storyProperty().get();
    return s.result() != null && s.result().stoppedEarly(y);
  }

  private Label share(JudgedGraph y) {
    Label share =
        Labels.of(
            "%.1f".formatted(y.accuracy().mean() * 100),
            "small",
            isStoppedEarly(y) ? "muted" : "plain");
    share.setTooltip(
        new Tooltip(
            Words.of("%s on %s", Labels.interval(y.accuracy()), Labels.questions(y.accuracy()))));
    return share;
  }

  private void row(JudgedGraph y, boolean isRival, int row) {
    Double cost = model.clocked().cost(y.graph(), y.cost()).in(metric());
    List<Label> cells =
        List.of(
            Labels.of(
                Names.yardstick(requireNonNull(y.name())), "small", isRival ? "strong" : "plain"),
            share(y),
            Labels.of(cost == null ? "–" : figure(cost), "small"),
            behind(y.behind()),
            Labels.of("%,d".formatted(y.accuracy().questions()), "small", "muted"));
    for (Label label : cells) {
      label.setOnMouseClicked(e -> chosen.accept(y.graph(), e));
      label.setCursor(Cursor.HAND);
      cell(label, cells.indexOf(label), row);
    }
  }

  /// What the chart is over, so that both tell the same.
  private Metric metric() {
    return model.axisProperty().get();
  }

  private String figure(double cost) {
    return (metric() == Metric.USD ? "%.5f" : "%.1f").formatted(cost);
  }

  private static boolean isRival(JudgedGraph y, RunStory s) {
    return s.result() != null && Objects.equals(y.name(), s.result().rival());
  }

  void mark() {
    for (Node label : getChildren()) {
      int row = GridPane.getRowIndex(label);
      boolean chosen =
          row > 0
              && row <= rows.size()
              && rows.get(row - 1).graph().equals(model.selectedProperty().get());
      label.getStyleClass().remove("accented");
      if (chosen && GridPane.getColumnIndex(label) == 0) {
        label.getStyleClass().add("accented");
      }
    }
  }

  /// Green or red only where the questions can tell.
  private static Label behind(@Nullable Difference d) {
    if (d == null) {
      return Labels.of("–", "small", "muted");
    }
    String style = d.isBetter() ? "good" : d.isWorse() ? "bad" : "muted";
    return Labels.of(Labels.points(d.difference(), d.half()), "small", style);
  }

  private void cell(Label label, int column, int row) {
    GridPane.setHalignment(label, column == 0 ? HPos.LEFT : HPos.RIGHT);
    if (column == QUESTIONS) {
      label.visibleProperty().bind(room);
      label.managedProperty().bind(room);
    }
    add(label, column, row);
  }
}
