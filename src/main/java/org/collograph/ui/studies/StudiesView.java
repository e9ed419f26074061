package org.collograph.ui.studies;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.collograph.run.Workplace;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;
import org.collograph.ui.common.WorkBar;
import org.jspecify.annotations.Nullable;

/// The studies page: the pilot of the task and the pool that are open.
public final class StudiesView extends BorderPane {
  private static final double WIDE = 620;

  private final PilotViewModel model;
  private final Runnable toPlan;

  /// @param toPlan opens the page where task and pool are chosen
  public StudiesView(PilotViewModel model, Runnable toPlan) {
    this.model = model;
    this.toPlan = toPlan;
    setTop(bar());
    model.foundProperty().subscribe(_ -> show());
    // The families' colours follow the look.
    model.session().darkProperty().subscribe(_ -> show());
  }

  private HBox bar() {
    Label of = Labels.of("", "small", "muted");
    of.setId("pilot-of");
    model.session().workplaceProperty().subscribe(p -> of.setText(words(p)));
    Button other = new Button(Words.of("Another task or pool…"));
    other.setId("pilot-other");
    other.getStyleClass().addAll("button", "link");
    other.setMinWidth(USE_PREF_SIZE);
    other.setOnAction(_ -> toPlan.run());
    HBox asked = new HBox(10, idle());
    WorkBar busy = new WorkBar(model.work(), "Pilot", "pilot-cancel", model::cancel);
    asked.visibleProperty().bind(busy.visibleProperty().not());
    asked.managedProperty().bind(asked.visibleProperty());
    HBox what = new HBox(10, of, other);
    what.setAlignment(Pos.CENTER_LEFT);
    VBox title = new VBox(Labels.of("Pilot", "title"), what);
    HBox bar = new HBox(title, Labels.spring(), busy, asked);
    bar.getStyleClass().add("top-bar");
    return bar;
  }

  private static String words(@Nullable Workplace p) {
    return p == null ? "" : Words.of("%s with %s", p.taskName(), p.poolName());
  }

  private HBox idle() {
    Label estimate = Labels.of("", "small", "muted");
    estimate.setId("pilot-estimate");
    estimate.textProperty().bind(model.estimateProperty());
    HBox caps =
        new HBox(
            6,
            Labels.of("spend at most", "small", "muted"),
            field("pilot-max-calls", "calls", model.maxCallsProperty()),
            field("pilot-max-usd", "US dollars", model.maxUsdProperty()));
    caps.setAlignment(Pos.CENTER_LEFT);
    caps.managedProperty().bind(caps.visibleProperty());
    model
        .session()
        .workplaceProperty()
        .subscribe(p -> caps.setVisible(p != null && !p.pool().simulated()));
    TextField draws = field("pilot-questions", "", model.drawsProperty());
    draws.setPrefWidth(70);
    Label each = Labels.of("questions a graph", "small", "muted");
    each.setMinWidth(USE_PREF_SIZE);
    Button start = start("pilot-start");
    HBox fields = new HBox(10, caps, draws, each);
    fields.setAlignment(Pos.CENTER_RIGHT);
    VBox wanted = new VBox(2, fields, estimate);
    wanted.setAlignment(Pos.CENTER_RIGHT);
    HBox idle = new HBox(12, wanted, start);
    idle.setAlignment(Pos.CENTER_RIGHT);
    return idle;
  }

  private Button start(String id) {
    Button start = new Button(Words.of("Run the pilot"));
    start.setId(id);
    start.getStyleClass().add("accent");
    start.setMinWidth(USE_PREF_SIZE);
    start.setOnAction(_ -> model.start());
    start.disableProperty().bind(model.work().progressProperty().greaterThanOrEqualTo(0));
    return start;
  }

  private static TextField field(String id, String prompt, StringProperty value) {
    TextField field = new TextField();
    field.setId(id);
    field.getStyleClass().add("small");
    field.setPrefWidth(84);
    field.setPromptText(Words.of(prompt));
    field.setAccessibleText(Words.of(prompt.isEmpty() ? "questions a graph" : prompt));
    field.textProperty().bindBidirectional(value);
    return field;
  }

  private void show() {
    PilotViewModel.Found found = model.foundProperty().get();
    if (found == null) {
      setCenter(empty());
      return;
    }
    ScrollPane scroll = new ScrollPane(new PilotPage(model.session(), found, of(found)));
    scroll.setFitToWidth(true);
    setCenter(scroll);
  }

  /// What is shown stays when something else is opened, and says what it is of.
  private HBox of(PilotViewModel.Found found) {
    Label words = Labels.of(words(found.place()), "strong");
    Label simulated = Labels.of("simulated models", "simulated");
    simulated.setVisible(found.place().pool().simulated());
    simulated.setManaged(simulated.isVisible());
    Label calls = Labels.of(Words.of("%,d calls sent", found.spend().calls()), "small", "muted");
    calls.setVisible(!simulated.isVisible());
    HBox line = new HBox(10, words, simulated, calls);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private VBox empty() {
    Label why =
        Labels.of(
            "A pilot measures on the open task what a search would otherwise have to find out:"
                + " whether several small models beat a large one, and how wide and how deep a"
                + " team should be.");
    why.setWrapText(true);
    why.setMaxWidth(WIDE);
    why.setMinHeight(USE_PREF_SIZE);
    Label told = Labels.of("", "small", "muted");
    told.textProperty().bind(model.toldProperty());
    VBox empty = new VBox(14, why, start("pilot-begin"), told);
    empty.setAlignment(Pos.CENTER);
    empty.getStyleClass().add("page");
    empty.setFillWidth(false);
    return empty;
  }
}
