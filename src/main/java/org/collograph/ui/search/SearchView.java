package org.collograph.ui.search;

import atlantafx.base.theme.Styles;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.collograph.cost.Metric;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.UiTicker;

/// The search page: the plan before a run, the run as it goes.
public final class SearchView extends BorderPane {
  private static final double TABLE = 372;

  private final SearchViewModel model;
  private final UiTicker ticker;

  public SearchView(SearchViewModel model) {
    this.model = model;
    this.ticker = new UiTicker(model::tick);
    setTop(new RunBar(model));
    PlanForm plan = new PlanForm(model);
    GridPane live = live();
    model.shownProperty().subscribe(run -> setCenter(run == null ? plan : live));
    sceneProperty().subscribe(scene -> run(scene != null));
  }

  private void run(boolean shown) {
    if (shown) {
      ticker.start();
    } else {
      ticker.stop();
    }
  }

  private GridPane live() {
    BestPanel best = new BestPanel(model);
    VBox chart = Labels.panel("Accuracy over", new FrontierChart(model), legend(), axes());
    VBox found = Labels.panel("Best so far", best, best.openButton());
    VBox feedback = Labels.panel("Feedback", new FeedbackList(model));
    VBox table = Labels.panel("Graphs tried", new TrialTable(model));
    GridPane grid = new GridPane(12, 12);
    grid.getStyleClass().add("page");
    grid.add(chart, 0, 0);
    grid.add(found, 1, 0);
    HBox lower = new HBox(12, probabilities(), feedback, table);
    for (var panel : lower.getChildren()) {
      HBox.setHgrow(panel, Priority.ALWAYS);
      ((VBox) panel).setPrefWidth(100);
      ((VBox) panel).setMinWidth(0);
    }
    table.setMinWidth(TABLE);
    grid.add(lower, 0, 1, 2, 1);
    grid.add(new RoundSlider(model), 0, 2, 2, 1);
    grid.getColumnConstraints().addAll(column(54), column(46));
    grid.getRowConstraints().addAll(row(54), row(41), new RowConstraints());
    return grid;
  }

  private VBox probabilities() {
    return Labels.panel(
        "Probabilities",
        new Probabilities(model),
        Labels.of("+ raised", "small", "good"),
        Labels.of("− lowered", "small", "bad"));
  }

  private static ColumnConstraints column(double percent) {
    ColumnConstraints c = new ColumnConstraints();
    c.setPercentWidth(percent);
    c.setHgrow(Priority.ALWAYS);
    return c;
  }

  private static RowConstraints row(double percent) {
    RowConstraints r = new RowConstraints();
    r.setPercentHeight(percent);
    r.setVgrow(Priority.ALWAYS);
    return r;
  }

  private static HBox legend() {
    HBox legend =
        new HBox(
            10,
            Labels.of("● frontier, 95 %", "small", "accented"),
            Labels.of("● tried", "small", "muted"),
            Labels.of("◇ yardstick", "small", "amber"));
    legend.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    return legend;
  }

  private HBox axes() {
    ToggleGroup group = new ToggleGroup();
    ToggleButton latency = axis("latency", Metric.SECONDS, group, Styles.LEFT_PILL);
    ToggleButton units = axis("units", Metric.UNITS, group, Styles.RIGHT_PILL);
    model
        .axisProperty()
        .subscribe(metric -> (metric == Metric.SECONDS ? latency : units).setSelected(true));
    return new HBox(latency, units);
  }

  private ToggleButton axis(String words, Metric metric, ToggleGroup group, String style) {
    ToggleButton button = new ToggleButton(words);
    button.setId("axis-" + words);
    button.getStyleClass().addAll(style, Styles.SMALL);
    button.setToggleGroup(group);
    button.setOnAction(
        _ -> {
          button.setSelected(true);
          model.axisProperty().set(metric);
        });
    return button;
  }
}
