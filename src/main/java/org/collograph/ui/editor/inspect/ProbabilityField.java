package org.collograph.ui.editor.inspect;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;
import org.jspecify.annotations.Nullable;

/// With which probability a search begins to draw a part of the drawing, in percent; empty where
/// the search is to say.
final class ProbabilityField extends HBox {
  private static final int ALL = 100;
  private final TextField field = new TextField();
  private final Consumer<@Nullable Double> set;
  private String known;

  /// @param what has it, for the field's id
  ProbabilityField(String what, @Nullable Double now, Consumer<@Nullable Double> set) {
    super(6);
    this.set = set;
    this.known = now == null ? "" : String.valueOf(Math.round(now * ALL));
    setAlignment(Pos.CENTER_LEFT);
    field.setId("probability-" + what);
    field.setPrefColumnCount(3);
    field.setText(known);
    field.setTextFormatter(new TextFormatter<>(c -> isPercent(c.getControlNewText()) ? c : null));
    field.setOnAction(_ -> commit());
    field.focusedProperty().subscribe(focused -> commitUnless(focused));
    Label label = Labels.of("Begins with", "small", "muted");
    label.setLabelFor(field);
    label.setMinWidth(USE_PREF_SIZE);
    Label percent = new Label("%");
    percent.setMinWidth(USE_PREF_SIZE);
    field.setTooltip(
        new Tooltip(
            Words.of(
                "How likely a search begins to draw it as it is here; empty: as the search has"
                    + " it.")));
    getChildren().addAll(label, Labels.spring(), field, percent);
  }

  private static boolean isPercent(String text) {
    return text.isEmpty() || (text.matches("\\d{1,3}") && Integer.parseInt(text) <= ALL);
  }

  private void commitUnless(boolean focused) {
    if (!focused) {
      commit();
    }
  }

  private void commit() {
    String text = field.getText();
    if (!text.equals(known)) {
      known = text;
      set.accept(text.isEmpty() ? null : Integer.parseInt(text) / (double) ALL);
    }
  }
}
