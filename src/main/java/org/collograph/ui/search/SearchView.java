package org.collograph.ui.search;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.collograph.cost.Metric;
import org.collograph.run.SearchPlan;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Overlay;
import org.collograph.ui.common.Words;
import org.collograph.ui.decide.DecisionRow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// The search page: the plan before a run, the run as it goes.
public final class SearchView extends BorderPane {
  private static final double PROBABILITIES = 400;
  private static final double FEEDBACK = 330;
  private static final double TABLE = 372;

  private static final double LEGEND = 330;

  private final SearchViewModel model;
  private final Overlay overlay;
  private final Supplier<Optional<Path>> toSave;
  private final BooleanProperty overRounds = new SimpleBooleanProperty();

  /// @param overlay shows what an agent was told and said
  /// @param toSave asks where the chart is saved
  public SearchView(SearchViewModel model, Overlay overlay, Supplier<Optional<Path>> toSave) {
    this.toSave = toSave;
    this.model = model;
    this.overlay = overlay;
    setTop(new VBox(new RunBar(model), new PausedBar(model)));
    PlanForm plan = new PlanForm(model);
    VBox live = live();
    VBox opening = opening();
    Runnable choose =
        () ->
            setCenter(
                model.openingProperty().get() != null
                    ? opening
                    : model.shownProperty().get() == null ? plan : live);
    model.shownProperty().subscribe(_ -> choose.run());
    model.openingProperty().subscribe(_ -> choose.run());
  }

  /// Where a stored run will appear: nothing at first, then that it is being read.
  private VBox opening() {
    Label words = Labels.of("", "muted");
    ProgressBar bar = new ProgressBar();
    VBox box = new VBox(12, words, bar);
    box.setAlignment(Pos.CENTER);
    box.getStyleClass().add("page");
    PauseTransition patience = new PauseTransition(Duration.millis(300));
    patience.setOnFinished(_ -> bar.setVisible(true));
    words.visibleProperty().bind(bar.visibleProperty());
    model
        .openingProperty()
        .subscribe(
            run -> {
              bar.setVisible(false);
              patience.stop();
              if (run != null) {
                words.setText(Words.of("Opening %s…", run));
                patience.playFromStart();
              }
            });
    return box;
  }

  private VBox live() {
    BestPanel best = new BestPanel(model);
    VBox chart = chart();
    VBox found = Labels.panel("Best", best.scrolled(), best.serveButton(), best.openButton());
    VBox feedback = Labels.panel("Feedback", new FeedbackList(model), said());
    VBox table = Labels.panel("Sampled graphs", new SampledGraphs(model));
    GridPane grid = new GridPane(12, 12);
    grid.setMinHeight(0);
    grid.add(chart, 0, 0);
    grid.add(found, 1, 0);
    HBox lower = new HBox(12, probabilities(), feedback, table);
    double[] widths = {PROBABILITIES, FEEDBACK, TABLE};
    for (int i = 0; i < widths.length; i++) {
      VBox panel = (VBox) lower.getChildren().get(i);
      HBox.setHgrow(panel, Priority.ALWAYS);
      panel.setPrefWidth(widths[i]);
      panel.setMinWidth(0);
    }
    table.setMinWidth(TABLE);
    DecisionRow decision = new DecisionRow(model.decision(), overlay);
    RowChoice rows = new RowChoice(model, lower, decision);
    StackPane beneath = new StackPane();
    beneath.setMinSize(0, 0);
    rows.rows().forEach(beneath.getChildren()::add);
    grid.add(beneath, 0, 1, 2, 1);
    RoundSlider slider = new RoundSlider(model);
    HBox.setHgrow(slider, Priority.ALWAYS);
    HBox foot = new HBox(12, rows, slider);
    foot.setMinHeight(USE_PREF_SIZE);
    grid.getColumnConstraints().addAll(column(54), column(46));
    grid.getRowConstraints().addAll(row(57), row(43));
    VBox page = new VBox(12, grid, foot);
    page.getStyleClass().add("page");
    VBox.setVgrow(grid, Priority.ALWAYS);
    return page;
  }

  /// Over a cost, or over the rounds.
  private VBox chart() {
    FrontierChart costs = new FrontierChart(model);
    RoundsChart rounds = new RoundsChart(model);
    ChartLegend legend = new ChartLegend(model);
    rounds.visibleProperty().bind(overRounds);
    costs.visibleProperty().bind(overRounds.not());
    legend.visibleProperty().bind(overRounds.not());
    VBox chart =
        Labels.panel(
            "Accuracy over", new StackPane(costs, rounds), measured(), saved(costs), axes());
    Label what =
        Labels.of(
            "● a graph, where it was first asked  ─ the best so far, by its lower end",
            "small",
            "muted");
    what.visibleProperty().bind(overRounds);
    what.getStyleClass().add("chart-legend");
    chart.getChildren().add(1, new StackPane(legend, what));
    StackPane.setAlignment(what, Pos.TOP_LEFT);
    return chart;
  }

  /// The chart as a file.
  private Button saved(FrontierChart costs) {
    Button save =
        Labels.small(
            "",
            "chart-save",
            () -> toSave.get().ifPresent(f -> ChartFile.save(model, costs.named(), f)));
    save.setGraphic(new FontIcon(MaterialDesignC.CONTENT_SAVE_OUTLINE));
    save.setTooltip(new Tooltip(Words.of("Save the chart as SVG, PNG or CSV…")));
    save.setAccessibleText(save.getTooltip().getText());
    save.disableProperty().bind(overRounds);
    return save;
  }

  /// Where the agent is a language model: everything that it was told and said.
  private Button said() {
    Button said = new Button(Words.of("What it said…"));
    said.setId("what-it-said");
    said.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
    said.managedProperty().bind(said.visibleProperty());
    said.setOnAction(_ -> model.exchanges(all -> overlay.show(new Exchanges(all, overlay::close))));
    model
        .shownProperty()
        .subscribe(
            run -> said.setVisible(run != null && !run.plan().agent().equals(SearchPlan.BUILT_IN)));
    return said;
  }

  private VBox probabilities() {
    Label raised = Labels.of("+ raised", "small", "good");
    Label lowered = Labels.of("− lowered", "small", "bad");
    VBox panel =
        Labels.panel("Probabilities", new Probabilities(model), waiting(), raised, lowered);
    for (Label each : List.of(raised, lowered)) {
      each.managedProperty().bind(each.visibleProperty());
      panel.widthProperty().subscribe(w -> each.setVisible(w.doubleValue() >= LEGEND));
    }
    return panel;
  }

  /// That what was changed by hand is taken in, and when it begins.
  private Label waiting() {
    Label waiting = Labels.of("", "small", "amber");
    waiting.setId("steer-waiting");
    waiting.setMinWidth(USE_PREF_SIZE);
    waiting.managedProperty().bind(waiting.textProperty().isNotEmpty());
    model
        .byHand()
        .asked()
        .subscribe(
            () -> {
              long n = model.byHand().waiting();
              waiting.setText(
                  n == 0
                      ? ""
                      : Words.count(n, "1 waits for the next round", "%d wait for the next round"));
            });
    return waiting;
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

  private HBox axes() {
    ToggleGroup group = new ToggleGroup();
    Map<Metric, ToggleButton> buttons = new EnumMap<>(Metric.class);
    buttons.put(Metric.SECONDS, axis("latency", Metric.SECONDS, group, Styles.LEFT_PILL));
    buttons.put(Metric.UNITS, axis("units", Metric.UNITS, group, Styles.CENTER_PILL));
    buttons.put(Metric.USD, axis("money", Metric.USD, group, Styles.CENTER_PILL));
    ToggleButton rounds = axis("rounds", null, group, Styles.RIGHT_PILL);
    Runnable show =
        () ->
            group.selectToggle(
                overRounds.get()
                    ? rounds
                    : buttons.getOrDefault(model.axisProperty().get(), buttons.get(Metric.UNITS)));
    model.axisProperty().subscribe(_ -> show.run());
    overRounds.subscribe(_ -> show.run());
    return new HBox(
        buttons.get(Metric.SECONDS), buttons.get(Metric.UNITS), buttons.get(Metric.USD), rounds);
  }

  /// Seconds by the clock instead of those worked out.
  private ToggleButton measured() {
    ToggleButton button = new ToggleButton(Words.of("measured"));
    button.setId("axis-measured");
    button.setMinWidth(USE_PREF_SIZE);
    button.getStyleClass().add(Styles.SMALL);
    button.selectedProperty().bindBidirectional(model.clocked().wantedProperty());
    button.visibleProperty().bind(model.clocked().possibleProperty().and(overRounds.not()));
    // It stands left of the others, so that these stay where they are.
    button.managedProperty().bind(button.visibleProperty());
    button.setTooltip(
        new Tooltip(
            Words.of(
                "The median of what was timed along the longest path. Where more calls are wanted"
                    + " than the endpoint takes at once, the wait for a place is not counted.")));
    return button;
  }

  /// @param metric null for the rounds
  private ToggleButton axis(
      String words, @Nullable Metric metric, ToggleGroup group, String style) {
    ToggleButton button = new ToggleButton(Words.of(words));
    button.setId("axis-" + words);
    button.setMinWidth(USE_PREF_SIZE);
    button.getStyleClass().addAll(style, Styles.SMALL);
    button.setToggleGroup(group);
    button.setOnAction(
        _ -> {
          button.setSelected(true);
          overRounds.set(metric == null);
          if (metric != null) {
            model.axisProperty().set(metric);
          }
        });
    return button;
  }
}
