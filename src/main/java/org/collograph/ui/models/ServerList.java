package org.collograph.ui.models;

import atlantafx.base.theme.Styles;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.collograph.llm.Discovery.Found;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;

/// The servers that answered, and their models to be taken into the pool by a click.
final class ServerList extends ScrollPane {
  private static final int MOST_SHOWN = 60;

  private final ModelsViewModel models;
  private final ServersViewModel model;
  private final VBox servers = new VBox(10);

  ServerList(ModelsViewModel models, ServersViewModel model) {
    this.models = models;
    this.model = model;
    setId("servers");
    setFitToWidth(true);
    getStyleClass().add("edge-to-edge");
    servers.getStyleClass().add("panel-body");
    setContent(servers);
    model.found().addListener((ListChangeListener<Found>) _ -> show());
    show();
  }

  private void show() {
    servers.getChildren().clear();
    if (model.found().isEmpty()) {
      Label nothing =
          Labels.of(
              "Ollama, LM Studio, llama.cpp and vLLM are looked for at their usual ports.",
              "small",
              "muted");
      nothing.setWrapText(true);
      servers.getChildren().add(nothing);
    }
    model.found().forEach(f -> servers.getChildren().add(server(f)));
  }

  private VBox server(Found found) {
    FlowPane names = new FlowPane(6, 6);
    found.models().stream()
        .limit(MOST_SHOWN)
        .forEach(
            name -> {
              Button add = new Button("+ " + name);
              add.getStyleClass().addAll(Styles.SMALL, Styles.BUTTON_OUTLINED);
              add.setOnAction(_ -> models.add(found, name));
              names.getChildren().add(add);
            });
    if (found.models().isEmpty()) {
      names.getChildren().add(Labels.of("It has no model loaded.", "small", "muted"));
    }
    Label name = Labels.of("", "small", "strong");
    name.setText(Words.of(found.server()) + "  " + found.endpoint());
    int hidden = found.models().size() - MOST_SHOWN;
    VBox box = new VBox(4, name, names);
    if (hidden > 0) {
      box.getChildren()
          .add(
              Labels.of(
                  Words.of("and %,d more: type the name into the form", hidden), "small", "muted"));
    }
    return box;
  }
}
