package org.collograph.ui.editor;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.collograph.cost.Cost;
import org.collograph.cost.Metric;
import org.collograph.ui.common.Command;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;
import org.collograph.ui.editor.drawing.Assessment;
import org.collograph.ui.editor.drawing.EditorViewModel;
import org.collograph.ui.editor.file.EditorFiles;
import org.collograph.ui.editor.file.FileMenu;
import org.collograph.ui.editor.meter.ForecastMeter;
import org.collograph.ui.editor.meter.ForecastViewModel;
import org.collograph.ui.editor.meter.Meter;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/// What the drawing is, what it costs, and the one thing to do next.
final class EditorBar extends HBox {
  private static final double LONGEST = 150;
  private static final int MANY = 3;
  private static final double SHORTEST = 108;

  /// Narrower than this, only what has a budget is metered.
  private static final double WIDE = 1_100;

  EditorBar(
      EditorViewModel model,
      ForecastViewModel forecast,
      EditorFiles files,
      List<Command> commands,
      Runnable budget,
      Runnable toSearch) {
    getStyleClass().add("top-bar");
    // Else it would stay as wide as its words were and never learn that there is less room.
    setMinWidth(0);
    Label title = Labels.of("", "title");
    title.textProperty().bind(model.titleProperty().map(t -> Words.of(t)));
    title.setMaxWidth(LONGEST);
    title.setTooltip(new Tooltip());
    title.getTooltip().textProperty().bind(title.textProperty());
    Label state = Labels.of("", "small", "muted");
    model
        .editedProperty()
        .subscribe(
            edited -> state.setText(Words.of(edited ? "edited, not saved" : "no unsaved changes")));
    ForecastMeter accuracy = new ForecastMeter(forecast);
    Runnable fit = () -> accuracy.setVisible(isWide() || limits(model) < 2);
    widthProperty().subscribe(fit);
    model.session().budgetProperty().subscribe(_ -> fit.run());
    HBox meters = new HBox(18, costs(model, budget), accuracy);
    VBox named = new VBox(title, state);
    named.setMinWidth(SHORTEST);
    getChildren().addAll(named);
    getChildren().addAll(history(model));
    getChildren()
        .addAll(FileMenu.of(files, commands), Labels.spring(), meters, search(model, toSearch));
  }

  private boolean isWide() {
    return getWidth() >= WIDE;
  }

  private static int limits(EditorViewModel model) {
    return model.session().budgetProperty().get().limits().size();
  }

  private List<Button> history(EditorViewModel model) {
    Button undo = icon(MaterialDesignU.UNDO, "Undo", model::undo);
    undo.disableProperty().bind(model.canUndoProperty().not());
    Button redo = icon(MaterialDesignR.REDO, "Redo", model::redo);
    redo.disableProperty().bind(model.canRedoProperty().not());
    return List.of(undo, redo);
  }

  private Button search(EditorViewModel model, Runnable toSearch) {
    Button search = new Button();
    Runnable words =
        () ->
            search.setText(
                Words.of(isWide() || limits(model) < MANY ? "Search from here…" : "Search…"));
    widthProperty().subscribe(words);
    model.session().budgetProperty().subscribe(_ -> words.run());
    search.setId("to-search");
    search.getStyleClass().add("accent");
    search.setMinWidth(USE_PREF_SIZE);
    search.setOnAction(_ -> toSearch.run());
    return search;
  }

  private HBox costs(EditorViewModel model, Runnable budget) {
    HBox costs = meters(model);
    costs.setOnMouseClicked(_ -> budget.run());
    costs.setCursor(javafx.scene.Cursor.HAND);
    Tooltip.install(costs, tooltip());
    return costs;
  }

  private static Tooltip tooltip() {
    Tooltip tooltip =
        new Tooltip(
            Words.of(
                "What one question costs. A unit is what the pool's smallest model computes for one"
                    + " question alone. A click changes the budget."));
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(300);
    return tooltip;
  }

  private HBox meters(EditorViewModel model) {
    Meter units = new Meter("units", Metric.UNITS, "no size");
    Meter latency = new Meter("latency", Metric.SECONDS, "no speed");
    Meter money = new Meter("money", Metric.USD, "no price");
    Runnable show =
        () -> {
          Assessment a = model.assessmentProperty().get();
          Cost cost = a.cost() == null ? null : a.cost().total();
          for (Meter m : List.of(units, latency, money)) {
            m.show(cost, model.previewProperty().get(), model.session().budgetProperty().get());
            m.setVisible(m == units || m.hasLimit() || isWide());
            m.setNarrow(!isWide());
          }
        };
    widthProperty().subscribe(show);
    // Where neither cost nor findings change with it, the assessment stays as it was.
    model.session().budgetProperty().subscribe(_ -> show.run());
    model.assessmentProperty().subscribe(_ -> show.run());
    model.previewProperty().subscribe(_ -> show.run());
    return new HBox(18, units, latency, money);
  }

  private static Button icon(Ikon ikon, String words, Runnable action) {
    Button button = new Button(null, new FontIcon(ikon));
    button.setId(words.toLowerCase(Locale.ROOT));
    button.setAccessibleText(Words.of(words));
    button.setTooltip(new Tooltip(Words.of(words)));
    button.setOnAction(_ -> action.run());
    return button;
  }
}
