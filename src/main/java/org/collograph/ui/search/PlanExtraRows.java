package org.collograph.ui.search;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.collograph.ui.common.Spoken;
import org.collograph.ui.common.Words;

/// The controls of what most plans leave as it is.
final class PlanExtraRows {
  private PlanExtraRows() {}

  /// @param form that they are added to
  static void addTo(PlanForm form, PlanExtras extras) {
    form.add(
        "Return",
        choice(extras.prefer, "plan-prefer", List.of("plain", "accuracy")),
        "Of graphs that cannot be told from the best: the cheapest (plain), or the one that scored"
            + " best");
    form.add(
        "Yardsticks",
        choice(extras.yardsticks, "plan-yardsticks", List.of("raced", "all", "none")),
        "What the best is held against; raced: those that are clearly behind stop early");
    ComboBox<String> lessons = choice(extras.lessons, "plan-lessons", extras.teachers());
    lessons.setOnShowing(_ -> lessons.getItems().setAll(extras.teachers()));
    form.add(
        "Learn from",
        lessons,
        "What earlier runs on the same task and models showed; what they measured is not piloted");
    form.add("Graph at most", bounds(extras), "Empty for no bound");
  }

  private static HBox bounds(PlanExtras extras) {
    return new HBox(
        8,
        text(extras.nodes, "plan-max-nodes", "nodes"),
        text(extras.width, "plan-max-width", "width"),
        text(extras.depth, "plan-max-depth", "depth"));
  }

  private static ComboBox<String> choice(StringProperty value, String id, List<String> all) {
    ComboBox<String> box = new ComboBox<>();
    box.setId(id);
    box.setConverter(new Spoken(PlanWords::choice));
    box.getItems().setAll(all);
    box.valueProperty().bindBidirectional(value);
    return box;
  }

  private static TextField text(StringProperty value, String id, String prompt) {
    TextField field = new TextField();
    field.setId(id);
    field.setPromptText(Words.of(prompt));
    field.textProperty().bindBidirectional(value);
    return field;
  }
}
