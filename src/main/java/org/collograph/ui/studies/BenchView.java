package org.collograph.ui.studies;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.collograph.run.Methods;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;
import org.collograph.ui.common.WorkBar;
import org.controlsfx.control.CheckComboBox;

/// The bench: methods against each other at equal spend.
public final class BenchView extends BorderPane {
  private static final double WIDE = 620;

  private final BenchViewModel model;
  private final Supplier<Optional<Path>> toFolder;

  /// @param toFolder asks for the folder of a bench
  public BenchView(BenchViewModel model, Supplier<Optional<Path>> toFolder) {
    this.model = model;
    this.toFolder = toFolder;
    setTop(new VBox(bar(), fields()));
    model.foundProperty().subscribe(_ -> show());
  }

  private HBox bar() {
    Button open =
        button("Open a bench…", "bench-open", () -> toFolder.get().ifPresent(model::open));
    Button merge =
        button("Put shards together…", "bench-merge", () -> toFolder.get().ifPresent(model::merge));
    Button start = start("bench-start");
    WorkBar busy = new WorkBar(model.work(), "Bench", "bench-cancel", model::cancel);
    for (Button b : new Button[] {open, merge, start}) {
      b.disableProperty().bind(busy.visibleProperty());
    }
    HBox bar =
        new HBox(
            10,
            new VBox(Labels.of("Bench", "title"), of()),
            Labels.spring(),
            busy,
            merge,
            open,
            start);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("top-bar");
    return bar;
  }

  private Label of() {
    Label of = Labels.of("", "small", "muted");
    model
        .session()
        .workplaceProperty()
        .subscribe(
            p -> of.setText(p == null ? "" : Words.of("%s with %s", p.taskName(), p.poolName())));
    return of;
  }

  private static Button button(String words, String id, Runnable action) {
    Button button = new Button(Words.of(words));
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private Button start(String id) {
    Button start = button("Run the bench…", id, () -> toFolder.get().ifPresent(model::start));
    start.getStyleClass().add("accent");
    return start;
  }

  private FlowPane fields() {
    Label estimate = Labels.of("", "small", "muted");
    estimate.setId("bench-estimate");
    estimate.textProperty().bind(model.estimateProperty());
    FlowPane all =
        new FlowPane(
            12,
            6,
            new HBox(6, named("methods"), methods()),
            labelled("bench-budgets", "budgets", model.budgetsProperty(), 150),
            labelled("bench-seeds", "seeds", model.seedsProperty(), 50),
            labelled("bench-checkpoints", "after", model.checkpointsProperty(), 150),
            labelled("bench-draws", "fresh questions", model.drawsProperty(), 70),
            caps(),
            estimate);
    all.getStyleClass().add("top-bar");
    all.setRowValignment(javafx.geometry.VPos.CENTER);
    return all;
  }

  private CheckComboBox<String> methods() {
    CheckComboBox<String> methods = new CheckComboBox<>();
    methods.setId("bench-methods");
    methods.setAccessibleText(Words.of("methods"));
    methods.setPrefWidth(220);
    methods.getItems().addAll(Methods.names());
    model.methods().forEach(methods.getCheckModel()::check);
    ObservableList<String> checked = methods.getCheckModel().getCheckedItems();
    checked.addListener((ListChangeListener<String>) _ -> model.methods().setAll(checked));
    return methods;
  }

  private Node caps() {
    Node caps =
        new HBox(
            6,
            labelled("bench-max-calls", "calls at most", model.maxCallsProperty(), 84),
            labelled("bench-max-usd", "US dollars at most", model.maxUsdProperty(), 84));
    caps.managedProperty().bind(caps.visibleProperty());
    model
        .session()
        .workplaceProperty()
        .subscribe(p -> caps.setVisible(p != null && !p.pool().simulated()));
    return caps;
  }

  private static Label named(String words) {
    Label label = Labels.of(words, "small", "muted");
    label.setMinWidth(USE_PREF_SIZE);
    label.setMaxHeight(Double.MAX_VALUE);
    return label;
  }

  private static HBox labelled(String id, String words, StringProperty value, double width) {
    TextField field = new TextField();
    field.setId(id);
    field.getStyleClass().add("small");
    field.setPrefWidth(width);
    field.setAccessibleText(Words.of(words));
    field.textProperty().bindBidirectional(value);
    return new HBox(6, named(words), field);
  }

  private void show() {
    BenchViewModel.Found found = model.foundProperty().get();
    if (found == null) {
      setCenter(empty());
      return;
    }
    ScrollPane scroll = new ScrollPane(new BenchPages(found));
    scroll.setFitToWidth(true);
    setCenter(scroll);
  }

  private VBox empty() {
    Label why =
        Labels.of(
            "A bench runs several methods of searching on the open task at equal spend and tells by"
                + " fresh questions how good what they return truly is. Its folder keeps every"
                + " search that is done, so that a bench that was broken off goes on where it"
                + " was.");
    why.setWrapText(true);
    why.setMaxWidth(WIDE);
    why.setMinHeight(USE_PREF_SIZE);
    VBox empty = new VBox(14, why, start("bench-begin"));
    empty.setAlignment(Pos.CENTER);
    empty.getStyleClass().add("page");
    empty.setFillWidth(false);
    return empty;
  }
}
