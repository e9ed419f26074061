package org.collograph.ui.editor;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;
import org.collograph.ui.editor.drawing.EditorViewModel;
import org.collograph.ui.editor.drawing.SampleGraph;

/// What is shown where nothing is drawn: how to begin.
final class EmptyDrawing extends VBox {
  EmptyDrawing(EditorViewModel model) {
    super(12);
    Button sample = new Button(Words.of("Open the sample graph"));
    sample.getStyleClass().add("accent");
    sample.setOnAction(_ -> SampleGraph.open(model));
    Label words = Labels.of("Nothing is drawn yet. Add a model from the left, or:", "muted");
    getChildren().addAll(words, sample);
    setAlignment(Pos.CENTER);
    setPickOnBounds(false);
    model.documentProperty().subscribe(d -> setVisible(d.graph().isEmpty()));
  }
}
