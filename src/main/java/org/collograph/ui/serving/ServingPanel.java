package org.collograph.ui.serving;

import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.collograph.graph.CollaborationGraph;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;

/// Asks where a graph is to be served, and says how to reach it once it is.
public final class ServingPanel extends VBox {
  private static final String USUAL_PORT = "8400";

  private final ServingViewModel model;
  private final CollaborationGraph graph;
  private final TextField name = new TextField();
  private final TextField port = new TextField(USUAL_PORT);
  private final TextField usd = new TextField();
  private final VBox body = new VBox(10);

  /// @param suggested a name for the model
  public ServingPanel(ServingViewModel model, CollaborationGraph graph, String suggested) {
    super(10);
    this.model = model;
    this.graph = graph;
    name.setText(suggested);
    getStyleClass().add("chooser");
    setMaxSize(420, USE_PREF_SIZE);
    getChildren().addAll(Labels.of("Serve it as a model", "strong"), body);
    model.servedProperty().subscribe(this::show);
  }

  private void show(ServingViewModel.Served served) {
    body.getChildren().setAll(served == null ? form() : running(served));
  }

  private VBox form() {
    GridPane fields = new GridPane();
    fields.setHgap(10);
    fields.setVgap(8);
    row(fields, 0, "Name", name, "serve-name");
    row(fields, 1, "Port", port, "serve-port");
    if (!model.session().workplaceProperty().get().pool().simulated()) {
      usd.setPromptText(Words.of("no limit"));
      row(fields, 2, "Dollars a day at most", usd, "serve-usd");
    }
    Button start = new Button(Words.of("Start serving"));
    start.setId("serve-start");
    start.getStyleClass().add("accent");
    start.setDefaultButton(true);
    start.setOnAction(_ -> model.start(graph, name.getText(), port.getText(), usd.getText()));
    Label what =
        note(
            "Any program that talks to OpenAI's API can ask it, on this machine alone, until this"
                + " window is closed. It answers with the pool and for the kind of task that are"
                + " open now.");
    return new VBox(10, what, fields, new HBox(Labels.spring(), start));
  }

  private static void row(GridPane grid, int at, String words, TextField field, String id) {
    Label label = Labels.of(words, "small");
    label.setLabelFor(field);
    label.setMinWidth(USE_PREF_SIZE);
    field.setId(id);
    field.setPrefWidth(200);
    grid.addRow(at, label, field);
  }

  private VBox running(ServingViewModel.Served served) {
    Label count = Labels.of("", "small", "muted");
    count.setId("serve-count");
    model
        .answeredProperty()
        .subscribe(
            n -> count.setText(Words.count(n.intValue(), "1 call so far", "%,d calls so far")));
    Button stop = new Button(Words.of("Stop serving"));
    stop.setId("serve-stop");
    stop.setOnAction(_ -> model.stop());
    String simulated =
        model.session().workplaceProperty().get().pool().simulated()
            ? "Its models are simulated: they know the questions of the task that is open."
            : "It ends with this window.";
    return new VBox(
        10,
        note("The model is '%s', at", served.name()),
        address(served.address()),
        note(simulated),
        new HBox(8, count, Labels.spring(), stop));
  }

  private static HBox address(String text) {
    TextField address = new TextField(text);
    address.setId("serve-address");
    address.setEditable(false);
    address.setAccessibleText(Words.of("Address"));
    HBox.setHgrow(address, Priority.ALWAYS);
    Button copy = new Button(Words.of("Copy"));
    copy.setOnAction(
        _ -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
    return new HBox(8, address, copy);
  }

  private static Label note(String form, Object... parts) {
    Label note = Labels.of("", "small", "muted");
    note.setText(Words.of(form, parts));
    note.setWrapText(true);
    note.setMinHeight(USE_PREF_SIZE);
    return note;
  }
}
