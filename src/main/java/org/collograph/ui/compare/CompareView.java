package org.collograph.ui.compare;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.collograph.cost.Metric;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;

/// The compare page.
public final class CompareView extends BorderPane {
  private final CompareViewModel model;

  /// @param toSearch opens the search page with its plan
  public CompareView(CompareViewModel model, Runnable toSearch) {
    this.model = model;
    setTop(bar());
    Region both = sides();
    VBox empty = empty(toSearch);
    Runnable choose = () -> setCenter(shown(both, empty));
    model.runs().subscribe(choose);
    model.many().subscribe(choose);
    choose.run();
    sceneProperty()
        .subscribe(
            scene -> {
              if (scene != null) {
                model.refresh();
              }
            });
  }

  private Region shown(Region both, Region empty) {
    if (!model.many().isEmpty()) {
      return new Overlaid(model);
    }
    return model.runs().size() < 2 ? empty : both;
  }

  private HBox bar() {
    Label hint = Labels.of("", "small", "muted");
    model
        .runs()
        .subscribe(() -> hint.setText(Words.count(model.runs().size(), "1 run", "%,d runs")));
    VBox title = new VBox(Labels.of("Compare", "title"), hint);
    title.setMinWidth(USE_PREF_SIZE);
    Label with = Labels.of("with", "muted");
    with.setMinWidth(USE_PREF_SIZE);
    Label over = Labels.of("Accuracy over", "small", "muted");
    over.setMinWidth(USE_PREF_SIZE);
    HBox bar =
        new HBox(
            title,
            RunChoice.of("compare-left", model.runs(), model.leftProperty()),
            with,
            RunChoice.of("compare-right", model.runs(), model.rightProperty()),
            Labels.spring(),
            over,
            axes());
    // More than two are overlaid: none of these chooses among them.
    List<Node> two = List.copyOf(bar.getChildren().subList(1, 4));
    two.forEach(n -> n.managedProperty().bind(n.visibleProperty()));
    model.many().subscribe(() -> two.forEach(n -> n.setVisible(model.many().isEmpty())));
    bar.getStyleClass().add("top-bar");
    return bar;
  }

  private HBox axes() {
    ToggleGroup group = new ToggleGroup();
    HBox axes = new HBox();
    Metric[] metrics = {Metric.SECONDS, Metric.UNITS, Metric.USD};
    String[] names = {"latency", "units", "money"};
    String[] pills = {Styles.LEFT_PILL, Styles.CENTER_PILL, Styles.RIGHT_PILL};
    for (int i = 0; i < metrics.length; i++) {
      Metric metric = metrics[i];
      ToggleButton button = axis(metric, names[i]);
      button.getStyleClass().add(pills[i]);
      button.setToggleGroup(group);
      axes.getChildren().add(button);
    }
    return axes;
  }

  private ToggleButton axis(Metric metric, String name) {
    ToggleButton button = new ToggleButton(Words.of(name));
    button.setId("compare-" + name);
    button.setMinWidth(USE_PREF_SIZE);
    button.getStyleClass().add(Styles.SMALL);
    button.setSelected(metric == model.axisProperty().get());
    button.setOnAction(
        _ -> {
          button.setSelected(true);
          model.axisProperty().set(metric);
        });
    return button;
  }

  private Region sides() {
    ComparedRun side = new ComparedRun(model);
    GridPane both = new GridPane(12, 12);
    both.getColumnConstraints().addAll(half(), half());
    RowConstraints middle = new RowConstraints();
    middle.setVgrow(Priority.ALWAYS);
    both.getRowConstraints().addAll(new RowConstraints(), middle, new RowConstraints());
    // One scale for both charts, so that they can be held against each other.
    Runnable show =
        () -> {
          CompareViewModel.Side one = model.leftSideProperty().get();
          CompareViewModel.Side other = model.rightSideProperty().get();
          both.getChildren().clear();
          both.addColumn(0, side.panels(one, other).toArray(Region[]::new));
          both.addColumn(1, side.panels(other, one).toArray(Region[]::new));
        };
    model.leftSideProperty().subscribe(_ -> show.run());
    model.rightSideProperty().subscribe(_ -> show.run());
    model.axisProperty().subscribe(_ -> show.run());
    model.session().darkProperty().subscribe(_ -> show.run());
    VBox.setVgrow(both, Priority.ALWAYS);
    VBox page = new VBox(12, beside(), both);
    page.getStyleClass().add("page");
    // Nothing is squeezed where there is little room.
    ScrollPane scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.getStyleClass().add("edge-to-edge");
    return scroll;
  }

  private static ColumnConstraints half() {
    ColumnConstraints half = new ColumnConstraints();
    half.setPercentWidth(50);
    half.setHgrow(Priority.ALWAYS);
    return half;
  }

  /// How the two winners stand on the questions that judged both.
  private Label beside() {
    Label words = Labels.wrapped(Labels.of("", "strong"));
    words.setId("compare-beside");
    words.managedProperty().bind(words.textProperty().isNotEmpty());
    model.besideProperty().subscribe(said -> words.setText(said == null ? "" : Words.of(said)));
    return words;
  }

  private VBox empty(Runnable toSearch) {
    Button plan = new Button(Words.of("Plan a search"));
    plan.getStyleClass().add("accent");
    plan.setOnAction(_ -> toSearch.run());
    VBox box =
        new VBox(
            12, Labels.of("Two runs are needed to compare. Every search is kept.", "muted"), plan);
    box.setAlignment(Pos.CENTER);
    box.getStyleClass().add("page");
    return box;
  }
}
