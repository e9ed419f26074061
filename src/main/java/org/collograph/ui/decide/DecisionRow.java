package org.collograph.ui.decide;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Overlay;

/// Beneath the chart when a search is over: what each part is worth, the grid of questions, and the
/// sealed split.
public final class DecisionRow extends HBox {
  private static final double PARTS = 300;
  private static final double GRID = 420;
  private static final double SEALED = 240;

  /// @param overlay shows what a graph's nodes said to a question
  public DecisionRow(Decision model, Overlay overlay) {
    super(12);
    setId("decision");
    setMinSize(0, 0);
    AnswerGrid grid =
        new AnswerGrid(
            model.answered(),
            cell ->
                overlay.show(
                    new CellTrace(
                        cell,
                        () -> {
                          overlay.close();
                          model.session().navigation().openAsDrawing(cell.trial().graph());
                        },
                        overlay::close)));
    add(Labels.panel("What leaving a part out brings", new PartsPanel(model.parts())), PARTS);
    add(Labels.panel("Questions × graphs", grid), GRID);
    add(Labels.panel("Sealed test split", new SealedPanel(model.sealed())), SEALED);
  }

  private void add(VBox panel, double width) {
    panel.setPrefWidth(width);
    panel.setMinWidth(0);
    HBox.setHgrow(panel, Priority.ALWAYS);
    getChildren().add(panel);
  }
}
