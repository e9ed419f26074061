package org.collograph.ui.editor;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.collograph.cost.Cost;
import org.collograph.cost.Metric;
import org.collograph.graph.Finding;
import org.collograph.ui.common.Labels;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/// The editor page.
public final class EditorView extends BorderPane {
  private final EditorViewModel model;
  private final GraphCanvas canvas;
  private final HBox finding = new HBox(8);
  private final Label zoom = Labels.of("100 %", "small");
  private final HBox bar = new HBox();

  /// @param toSearch opens the search page
  /// @param files opens, saves and exports by dialogs
  public EditorView(EditorViewModel model, EditorFiles files, Runnable toSearch) {
    this.model = model;
    this.canvas = new GraphCanvas(model);
    fillBar(files, toSearch);
    StackPane centre = new StackPane(canvas, overlay(), empty());
    setTop(bar);
    setLeft(new Palette(model));
    setCenter(centre);
    setRight(new Inspector(model));
    addEventHandler(
        KeyEvent.KEY_PRESSED, new EditorKeys(model, files, this::fit, this::leave)::pressed);
    model.openingsProperty().subscribe(_ -> fit());
    canvas.widthProperty().subscribe(_ -> fitUnlessMoved());
    canvas.heightProperty().subscribe(_ -> fitUnlessMoved());
    canvas.addEventHandler(javafx.scene.input.ScrollEvent.SCROLL, _ -> showZoom());
  }

  private void fitUnlessMoved() {
    if (!canvas.viewport().isMoved()) {
      fit();
    }
  }

  private void leave() {
    model.select(java.util.Set.of());
    canvas.requestFocus();
  }

  private void fit() {
    canvas.fit();
    showZoom();
  }

  private void showZoom() {
    zoom.setText("%.0f %%".formatted(canvas.viewport().zoom() * 100));
  }

  private void fillBar(EditorFiles files, Runnable toSearch) {
    bar.getStyleClass().add("top-bar");
    Label title = Labels.of("", "title");
    title.textProperty().bind(model.titleProperty());
    Label state = Labels.of("", "small", "muted");
    model
        .editedProperty()
        .subscribe(edited -> state.setText(edited ? "edited, not saved" : "no unsaved changes"));
    Button undo = icon(MaterialDesignU.UNDO, "Undo", model::undo);
    undo.disableProperty().bind(model.canUndoProperty().not());
    Button redo = icon(MaterialDesignR.REDO, "Redo", model::redo);
    redo.disableProperty().bind(model.canRedoProperty().not());
    Meter units = new Meter("units", Metric.UNITS, "no size");
    Meter latency = new Meter("latency", Metric.SECONDS, "no speed");
    Meter money = new Meter("money", Metric.USD, "no price");
    model
        .assessmentProperty()
        .subscribe(
            a -> {
              Cost cost = a.cost() == null ? null : a.cost().total();
              for (Meter m : new Meter[] {units, latency, money}) {
                m.show(cost, model.session().budgetProperty().get());
              }
            });
    Button search = new Button("Search…");
    search.setId("to-search");
    search.getStyleClass().add("accent");
    search.setOnAction(_ -> toSearch.run());
    bar.getChildren()
        .addAll(
            new VBox(title, state),
            undo,
            redo,
            FileMenu.of(files),
            Labels.spring(),
            new HBox(22, units, latency, money),
            search);
  }

  private static Button icon(org.kordamp.ikonli.Ikon ikon, String words, Runnable action) {
    Button button = new Button(null, new FontIcon(ikon));
    button.setId(words.toLowerCase(java.util.Locale.ROOT));
    button.setAccessibleText(words);
    button.setTooltip(new javafx.scene.control.Tooltip(words));
    button.setOnAction(_ -> action.run());
    return button;
  }

  /// The findings and the view's controls, above the canvas at its lower edge.
  private VBox overlay() {
    HBox view =
        new HBox(
            8,
            text("−", () -> canvas.viewport().zoomBy(1 / 1.2)),
            zoom,
            text("+", () -> canvas.viewport().zoomBy(1.2)),
            text("fit", this::fit),
            text("tidy", model::tidy));
    view.getStyleClass().add("pill");
    view.setMinWidth(USE_PREF_SIZE);
    zoom.setMinWidth(44);
    finding.getStyleClass().add("pill");
    finding.setId("findings");
    HBox row = new HBox(10, view, finding);
    row.setAlignment(Pos.BOTTOM_LEFT);
    row.setPickOnBounds(false);
    view.setMaxHeight(USE_PREF_SIZE);
    finding.setMaxHeight(USE_PREF_SIZE);
    VBox overlay = new VBox(row);
    overlay.setAlignment(Pos.BOTTOM_LEFT);
    overlay.setPadding(new javafx.geometry.Insets(12));
    overlay.setPickOnBounds(false);
    model.assessmentProperty().subscribe(a -> showFindings(a.findings()));
    return overlay;
  }

  private Label text(String words, Runnable action) {
    Label label = Labels.of(words, "small");
    label.setStyle("-fx-cursor: hand; -fx-padding: 2 4 2 4");
    label.setMinWidth(USE_PREF_SIZE);
    label.setOnMouseClicked(
        _ -> {
          action.run();
          showZoom();
        });
    return label;
  }

  private void showFindings(List<Finding> findings) {
    finding.getChildren().clear();
    finding.setVisible(!findings.isEmpty());
    finding.setManaged(!findings.isEmpty());
    if (findings.isEmpty()) {
      return;
    }
    List<Finding> sorted =
        findings.stream().sorted(Comparator.comparing(f -> f.isError() ? 0 : 1)).toList();
    showFinding(sorted, 0);
  }

  /// A click goes on to the next and selects its nodes.
  private void showFinding(List<Finding> all, int at) {
    Finding shown = all.get(at);
    finding.getStyleClass().removeAll("warning", "danger");
    finding.getStyleClass().add(shown.isError() ? "danger" : "warning");
    String which =
        all.size() == 1 ? "1 finding" : "%d of %d findings".formatted(at + 1, all.size());
    Label count = Labels.of(which, "small", "strong", shown.isError() ? "bad" : "amber");
    count.setMinWidth(USE_PREF_SIZE);
    Label words = Labels.of(shown.message(), "small");
    words.setWrapText(true);
    words.setMaxWidth(430);
    Label next = Labels.of(all.size() == 1 ? "show" : "next", "small", "accented");
    next.setMinWidth(USE_PREF_SIZE);
    finding.getChildren().setAll(count, words, next);
    finding.setOnMouseClicked(
        _ -> {
          int to = (at + 1) % all.size();
          showFinding(all, to);
          model.select(java.util.Set.copyOf(all.get(to).nodes()));
        });
  }

  private VBox empty() {
    Button sample = new Button("Open the sample graph");
    sample.getStyleClass().add("accent");
    sample.setOnAction(_ -> SampleGraph.open(model));
    Label words = Labels.of("Nothing is drawn yet. Add a model from the left, or:", "muted");
    VBox box = new VBox(12, words, sample);
    box.setAlignment(Pos.CENTER);
    box.setPickOnBounds(false);
    model.documentProperty().subscribe(d -> box.setVisible(d.graph().isEmpty()));
    return box;
  }
}
