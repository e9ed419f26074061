package org.collograph.ui.models;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;
import org.collograph.ui.common.WorkBar;

/// Starts a measurement of the pool, shows how far it is, and cancels it.
final class MeasureBar extends HBox {
  private final MeasureViewModel model;
  private final Label estimate = Labels.of("", "small", "muted");

  /// @param saved saves the pool first, where it has to be
  MeasureBar(ModelsViewModel models, MeasureViewModel model, Consumer<Runnable> saved) {
    super(8);
    this.model = model;
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("panel-body");
    Button start = start(models, saved);
    HBox idle = idle(start);
    WorkBar busy = new WorkBar(model.work(), "Measuring", "measure-cancel", model::cancel);
    idle.visibleProperty().bind(busy.visibleProperty().not());
    idle.managedProperty().bind(idle.visibleProperty());
    HBox.setHgrow(idle, Priority.ALWAYS);
    HBox.setHgrow(busy, Priority.ALWAYS);
    getChildren().addAll(idle, busy);
    model.questionsProperty().subscribe(_ -> estimate());
    models.session().workplaceProperty().subscribe(_ -> estimate());
    models.selectedProperty().subscribe(_ -> estimate());
    models.saidProperty().subscribe(_ -> estimate());
    models.drafts().addListener((ListChangeListener<ModelEdit>) _ -> estimate());
  }

  private Button start(ModelsViewModel models, Consumer<Runnable> saved) {
    Button start = new Button(Words.of("Measure this pool"));
    start.setId("measure");
    start.getStyleClass().add(Styles.SMALL);
    start.setMinWidth(USE_PREF_SIZE);
    start.setOnAction(_ -> saved.accept(model::start));
    start.disableProperty().bind(Bindings.isEmpty(models.drafts()));
    return start;
  }

  private HBox idle(Button start) {
    TextField questions = new TextField();
    questions.setId("measure-questions");
    questions.getStyleClass().add(Styles.SMALL);
    questions.setPrefWidth(52);
    questions.setMinWidth(52);
    questions.textProperty().bindBidirectional(model.questionsProperty());
    Label of = Labels.of("questions a model", "small");
    of.setMinWidth(USE_PREF_SIZE);
    estimate.setId("measure-estimate");
    estimate.setMinWidth(0);
    HBox.setHgrow(estimate, Priority.ALWAYS);
    HBox idle = new HBox(8, start, questions, of, estimate);
    idle.setAlignment(Pos.CENTER_LEFT);
    idle.setMinWidth(0);
    return idle;
  }

  private void estimate() {
    estimate.setText(model.estimate());
  }
}
