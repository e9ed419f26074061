package org.collograph.ui.machine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.collograph.run.Checkup;
import org.collograph.server.ChatServer;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;

/// What this machine has, and what to do where it lacks; simulated models for other programs.
public final class MachineView extends VBox {
  private static final double WIDEST = 760;

  private final MachineViewModel model;
  private final Supplier<Optional<Path>> toSave;
  private final GridPane rows = new GridPane(14, 8);
  private final VBox serving = new VBox(8);
  private final TextField port = new TextField("8090");
  private final TextField latency = new TextField("0");

  /// @param toSave asks where the pool of simulated models is to be saved
  public MachineView(MachineViewModel model, Supplier<Optional<Path>> toSave) {
    super(12);
    this.model = model;
    this.toSave = toSave;
    getStyleClass().add("page");
    setAlignment(Pos.TOP_CENTER);
    rows.setId("machine");
    rows.getStyleClass().add("panel-body");
    rows.setMinHeight(120);
    Button again = Labels.small("Look again", "machine-look", model::look);
    ProgressIndicator busy = new ProgressIndicator();
    busy.setPrefSize(18, 18);
    busy.visibleProperty().bind(model.lookingProperty());
    again.disableProperty().bind(model.lookingProperty());
    VBox machine = Labels.panel("What this machine has", rows, busy, again);
    serving.getStyleClass().add("panel-body");
    Button save =
        Labels.small(
            "Save their pool…",
            "simulated-save",
            () -> toSave.get().ifPresent(model.simulated()::save));
    VBox simulated = Labels.panel("Simulated models", serving, save);
    VBox shared = Labels.panel("Work that is shared", new SharedWorkPanel(model.shared()));
    machine.setMaxWidth(WIDEST);
    shared.setMaxWidth(WIDEST);
    simulated.setMaxWidth(WIDEST);
    getChildren().addAll(machine, shared, simulated);
    model.checksProperty().subscribe(this::show);
    model.simulated().servedProperty().subscribe(this::show);
    model.look();
  }

  private void show(List<Checkup.Check> checks) {
    rows.getChildren().clear();
    for (int i = 0; i < checks.size(); i++) {
      Checkup.Check c = checks.get(i);
      String style = c.ok() ? "good" : c.isNeeded() ? "bad" : "muted";
      Label mark = Labels.of(c.ok() ? "✓" : c.isNeeded() ? "✗" : "–", "strong", style);
      Label name = Labels.of(c.name(), "strong");
      name.setMinWidth(USE_PREF_SIZE);
      VBox words = new VBox(2, Labels.wrapped(Labels.said(c.found())));
      if (c.advice() != null) {
        words.getChildren().add(Labels.wrapped(Labels.said(c.advice(), "small", "muted")));
      }
      GridPane.setHgrow(words, Priority.ALWAYS);
      rows.addRow(i, mark, name, words);
    }
  }

  private void show(ChatServer server) {
    serving.getChildren().setAll(note());
    serving.getChildren().add(server == null ? form() : running(server));
  }

  private static Label note() {
    return Labels.wrapped(
        Labels.of(
            "For trying other programs: they answer at an address like OpenAI's, on this machine"
                + " alone, and know the questions of the sample tasks and of the task that is"
                + " open.",
            "small",
            "muted"));
  }

  private HBox form() {
    Button start =
        Labels.small(
            "Serve them",
            "simulate-start",
            () -> model.simulated().serve(port.getText(), latency.getText()));
    HBox form = new HBox(8, field("Port", port), field("Milliseconds at least", latency), start);
    form.setAlignment(Pos.BOTTOM_LEFT);
    return form;
  }

  private static VBox field(String words, TextField field) {
    field.setPrefWidth(110);
    field.setAccessibleText(Words.of(words));
    return new VBox(2, Labels.of(words, "small", "muted"), field);
  }

  private HBox running(ChatServer server) {
    TextField address = new TextField(server.address() + "/v1");
    address.setId("simulate-address");
    address.setAccessibleText(Words.of("Address"));
    address.setEditable(false);
    HBox.setHgrow(address, Priority.ALWAYS);
    return new HBox(
        8, address, Labels.small("Stop serving", "simulate-stop", model.simulated()::stop));
  }
}
