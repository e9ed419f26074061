package org.collograph.ui.editor.palette;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.collograph.cost.Metric;
import org.collograph.cost.ModelProfile;
import org.collograph.graph.Role;
import org.collograph.run.Workplace;
import org.collograph.ui.common.Choice;
import org.collograph.ui.common.Command;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Names;
import org.collograph.ui.common.Words;
import org.collograph.ui.editor.drawing.EditorViewModel;
import org.collograph.ui.editor.drawing.Template;

/// What can be added, by a click, by dragging it to its place, or by name: roles, models with what
/// a call of them costs, and templates.
public final class Palette extends VBox {
  private final EditorViewModel model;
  private final PaletteDrag drag;
  private final Supplier<List<Command>> commands;
  private final VBox roles = new VBox(8);
  private final VBox models = new VBox(2);

  /// @param addByName asks what is to be added
  /// @param commands that the editor has, once it has them
  public Palette(
      EditorViewModel model,
      PaletteDrag drag,
      Runnable addByName,
      Supplier<List<Command>> commands) {
    this.commands = commands;
    this.model = model;
    this.drag = drag;
    getStyleClass().addAll("side", "left");
    setPrefWidth(196);
    setMinWidth(196);
    getChildren().addAll(byName(addByName), rolesHead(), roles);
    HBox head =
        new HBox(
            Labels.of("Models", "small", "strong", "muted"),
            Labels.spring(),
            Labels.of("units", "small", "muted"));
    getChildren().addAll(head, models, Labels.of("Templates", "small", "strong", "muted"));
    VBox templates = new VBox(2);
    for (Template t : Template.values()) {
      templates.getChildren().add(template(t));
    }
    getChildren().add(templates);
    model.session().workplaceProperty().subscribe(_ -> rebuild());
    model.session().darkProperty().subscribe(_ -> rebuild());
  }

  /// Empty where its letter's key does something else.
  private String keyOf(Role role) {
    String words = Words.of("Add: %s", Names.role(role.name()));
    return commands.get().stream()
        .filter(c -> c.words().equals(words))
        .findFirst()
        .map(Command::hint)
        .orElse(role.letter());
  }

  private HBox rolesHead() {
    Button change = new Button(Words.of("change"));
    change.setId("change-roles");
    change.getStyleClass().addAll("link", "plain");
    change.setAccessibleText(Words.of("Make and change roles"));
    change.setTooltip(new Tooltip(Words.of("Make and change roles")));
    change.setMinWidth(USE_PREF_SIZE);
    change.setOnAction(_ -> model.session().navigation().toRoles());
    return new HBox(Labels.of("Roles", "small", "strong", "muted"), Labels.spring(), change);
  }

  /// Shows the roles that are known now, each with its key.
  public void showRoles() {
    roles.getChildren().setAll(model.session().roles().all().stream().map(this::role).toList());
  }

  private Button role(Role role) {
    String shortcut = keyOf(role);
    Label key = Labels.of(shortcut, "key", "small");
    key.setVisible(!shortcut.isEmpty());
    HBox inside =
        new HBox(
            10,
            Labels.of(role.letter(), "strong", "muted"),
            Labels.of(Names.role(role.name())),
            Labels.spring(),
            key);
    inside.setPrefWidth(150);
    Button add = new Button(null, inside);
    add.setAccessibleText(Words.of("Add: %s", Names.role(role.name())));
    add.setId("add-" + role.name());
    add.setMaxWidth(Double.MAX_VALUE);
    add.setOnAction(_ -> model.add(role.name()));
    drag.from(add, new PaletteDrag.Carried(role.name(), null));
    return add;
  }

  private Button template(Template t) {
    Button draw = new Button(Words.of(t.words()));
    draw.setId("template-" + t.name().toLowerCase(Locale.ROOT));
    draw.getStyleClass().add("flat");
    draw.setMaxWidth(Double.MAX_VALUE);
    draw.setTooltip(
        new Tooltip(
            Words.of(
                "Replaces the drawing; undo brings it back. Takes the selected node's model.")));
    draw.setOnAction(_ -> model.opening().draw(t));
    return draw;
  }

  private void rebuild() {
    models.getChildren().clear();
    Workplace place = model.session().workplaceProperty().get();
    if (place == null) {
      return;
    }
    for (ModelProfile m : place.pool().models()) {
      models.getChildren().add(row(place, m));
    }
  }

  private static String units(Workplace place, ModelProfile m) {
    Double units = place.meter().call(m.name(), 0).in(Metric.UNITS);
    return units == null ? Words.of("no size") : "%.1f".formatted(units);
  }

  private Button row(Workplace place, ModelProfile m) {
    HBox inside =
        new HBox(
            8,
            new Circle(4.5, Color.web(model.session().colourOf(m.name()))),
            Labels.of(m.name()),
            Labels.spring(),
            Labels.of(units(place, m), "small", "muted"));
    inside.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    inside.setPrefWidth(156);
    Button add = new Button(null, inside);
    add.setId("add-model-" + m.name());
    add.getStyleClass().add("flat");
    add.setAccessibleText(Words.of("Add an assistant with %s", m.name()));
    add.setMaxWidth(Double.MAX_VALUE);
    String source = model.session().roles().source().name();
    add.setOnAction(_ -> model.add(source, m.name()));
    drag.from(add, new PaletteDrag.Carried(source, m.name()));
    return add;
  }

  private static Button byName(Runnable addByName) {
    HBox inside =
        new HBox(
            Labels.of("Add by name…", "muted"), Labels.spring(), Labels.of("/", "key", "small"));
    inside.setPrefWidth(150);
    Button byName = new Button(null, inside);
    byName.setId("add-by-name");
    byName.setAccessibleText(Words.of("Add by name"));
    byName.setMaxWidth(Double.MAX_VALUE);
    byName.setOnAction(_ -> addByName.run());
    return byName;
  }

  /// Everything that can be added, for choosing by name.
  public List<Choice> choices() {
    List<Choice> all = new ArrayList<>();
    Workplace place = model.session().workplaceProperty().get();
    for (Role role : model.session().roles().all()) {
      if (!role.callsModel()) {
        all.add(new Choice(Names.role(role.name()), role.letter(), () -> model.add(role.name())));
      }
      for (ModelProfile m : place == null ? List.<ModelProfile>of() : place.pool().models()) {
        if (role.callsModel()) {
          all.add(
              new Choice(
                  m.name() + " · " + Names.role(role.name()),
                  Words.of("%s units", units(place, m)),
                  () -> model.add(role.name(), m.name())));
        }
      }
    }
    for (Template t : Template.values()) {
      all.add(new Choice(Words.of(t.words()), Words.of("template"), () -> model.opening().draw(t)));
    }
    return all;
  }
}
