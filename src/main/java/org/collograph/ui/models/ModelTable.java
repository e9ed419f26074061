package org.collograph.ui.models;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.collograph.evaluation.Accuracy;
import org.collograph.llm.Measurement;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;

/// The models of the pool, a row each; what is not known of one stands there in words.
final class ModelTable extends TableView<ModelEdit> {
  ModelTable(ModelsViewModel model) {
    super(model.drafts());
    setId("models");
    setAccessibleText(Words.of("Models"));
    getStyleClass().addAll("dense", "small");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    Label nothing =
        Labels.of("No models yet. Find local servers, or add a model by hand.", "small", "muted");
    setPlaceholder(nothing);
    column("model", 130, false, ModelTable::name, ModelField.NAME);
    column("endpoint", 128, false, ModelTable::host, ModelField.ENDPOINT);
    column("size", 62, true, ModelTable::size, ModelField.PARAMETERS);
    column("$ in / out", 82, true, ModelTable::price, ModelField.USD_INPUT, ModelField.USD_OUTPUT);
    column("measured", 92, true, ModelTable::measured, ModelField.NAME);
    column("not known", 110, false, ModelTable::gaps, ModelField.values());
    getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            d -> {
              if (d != null) {
                model.selectedProperty().set(d);
              }
            });
    model.selectedProperty().subscribe(d -> getSelectionModel().select(d));
  }

  private static String name(ModelEdit d) {
    String name = d.of(ModelField.NAME).get();
    return name.isBlank() ? Words.of("(no name yet)") : name;
  }

  private static String host(ModelEdit d) {
    return d.of(ModelField.ENDPOINT)
        .get()
        .replaceFirst("^https?://", "")
        .replaceFirst("/v1/?$", "");
  }

  private static String size(ModelEdit d) {
    try {
      Double n = d.parameters();
      if (n == null) {
        return "–";
      }
      return n >= 1e9 ? "%.1fB".formatted(n / 1e9) : "%.0fM".formatted(n / 1e6);
    } catch (NumberFormatException e) {
      return "–";
    }
  }

  private static String price(ModelEdit d) {
    String in = d.of(ModelField.USD_INPUT).get().strip();
    String out = d.of(ModelField.USD_OUTPUT).get().strip();
    return in.isEmpty() || out.isEmpty() ? "–" : in + " / " + out;
  }

  private static String measured(ModelEdit d) {
    Measurement m = d.measuredProperty().get();
    if (m == null || m.n() == 0) {
      return "–";
    }
    Accuracy a = Accuracy.of(m.right(), m.n());
    return "%.0f %% (%.0f–%.0f)".formatted(a.mean() * 100, a.low() * 100, a.high() * 100);
  }

  private static String gaps(ModelEdit d) {
    List<String> gaps = d.gaps();
    return gaps.isEmpty()
        ? ""
        : "⚠ " + gaps.stream().map(Words::of).collect(Collectors.joining(", "));
  }

  private void column(
      String name,
      double width,
      boolean number,
      Function<ModelEdit, String> value,
      ModelField... of) {
    TableColumn<ModelEdit, String> column = new TableColumn<>(Words.of(name));
    column.setPrefWidth(width);
    column.setSortable(false);
    if (number) {
      column.getStyleClass().add("number");
    }
    column.setCellValueFactory(f -> follow(f.getValue(), value, of));
    column.setCellFactory(
        _ ->
            new TableCell<>() {
              @Override
              protected void updateItem(String words, boolean empty) {
                super.updateItem(words, empty);
                setText(empty ? "" : words);
                setAlignment(number ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
              }
            });
    if (name.equals("not known")) {
      column.getStyleClass().add("amber");
    }
    getColumns().add(column);
  }

  private static StringBinding follow(
      ModelEdit d, Function<ModelEdit, String> value, ModelField... of) {
    var parts = new javafx.beans.Observable[of.length + 1];
    for (int i = 0; i < of.length; i++) {
      StringProperty field = d.of(of[i]);
      parts[i] = field;
    }
    parts[of.length] = d.measuredProperty();
    return Bindings.createStringBinding(() -> value.apply(d), parts);
  }
}
