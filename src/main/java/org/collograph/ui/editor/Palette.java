package org.collograph.ui.editor;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.collograph.cost.Metric;
import org.collograph.cost.ModelProfile;
import org.collograph.graph.Role;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Session;

/// What can be added: roles, and models with what a call of them costs.
final class Palette extends VBox {
  private final EditorViewModel model;
  private final VBox models = new VBox(2);

  Palette(EditorViewModel model) {
    this.model = model;
    getStyleClass().addAll("side", "left");
    setPrefWidth(196);
    setMinWidth(196);
    getChildren().add(Labels.of("Add a role", "small", "strong", "muted"));
    for (Role role : model.session().roles().all()) {
      Button add = new Button(role.letter() + "   " + role.name());
      add.setTooltip(new javafx.scene.control.Tooltip("Key " + role.letter()));
      add.setId("add-" + role.name());
      add.setMaxWidth(Double.MAX_VALUE);
      add.setOnAction(_ -> model.add(role.name()));
      getChildren().add(add);
    }
    HBox head =
        new HBox(
            Labels.of("Add a model", "small", "strong", "muted"),
            Labels.spring(),
            Labels.of("units", "small", "muted"));
    getChildren().addAll(head, models, Labels.of("Draw a template", "small", "strong", "muted"));
    VBox templates = new VBox(2);
    for (Template t : Template.values()) {
      templates.getChildren().add(template(t));
    }
    getChildren().add(templates);
    model.session().benchProperty().subscribe(_ -> rebuild());
    model.session().darkProperty().subscribe(_ -> rebuild());
  }

  private Button template(Template t) {
    Button draw = new Button(t.words());
    draw.setId("template-" + t.name().toLowerCase(java.util.Locale.ROOT));
    draw.getStyleClass().add("flat");
    draw.setMaxWidth(Double.MAX_VALUE);
    draw.setTooltip(
        new javafx.scene.control.Tooltip(
            "Replaces the drawing; undo brings it back. Takes the selected node's model."));
    draw.setOnAction(_ -> model.draw(t.of(model.modelAtHand(), model.session())));
    return draw;
  }

  private void rebuild() {
    models.getChildren().clear();
    Session.Bench bench = model.session().benchProperty().get();
    if (bench == null) {
      return;
    }
    for (ModelProfile m : bench.pool().models()) {
      models.getChildren().add(row(bench, m));
    }
  }

  private Button row(Session.Bench bench, ModelProfile m) {
    Double units = bench.meter().call(m.name(), 0).in(Metric.UNITS);
    HBox inside =
        new HBox(
            8,
            new Circle(4.5, Color.web(model.session().colourOf(m.name()))),
            Labels.of(m.name()),
            Labels.spring(),
            Labels.of(units == null ? "no size" : "%.1f".formatted(units), "small", "muted"));
    inside.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    inside.setPrefWidth(156);
    Button add = new Button(null, inside);
    add.setId("add-model-" + m.name());
    add.getStyleClass().add("flat");
    add.setAccessibleText("Add an assistant with " + m.name());
    add.setMaxWidth(Double.MAX_VALUE);
    add.setOnAction(_ -> model.add(model.session().roles().source().name(), m.name()));
    return add;
  }
}
