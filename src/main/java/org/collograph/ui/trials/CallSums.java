package org.collograph.ui.trials;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.collograph.run.EndpointCalls;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;

/// Endpoint by endpoint: how many calls, how fast, how many failed.
final class CallSums extends ScrollPane {
  private final VBox rows = new VBox(10);

  CallSums(Trials model) {
    setId("call-sums");
    setFitToWidth(true);
    getStyleClass().add("edge-to-edge");
    rows.getStyleClass().add("panel-body");
    setContent(rows);
    model.callsProperty().subscribe(this::show);
  }

  private void show(List<EndpointCalls> all) {
    rows.getChildren().clear();
    for (EndpointCalls e : all) {
      VBox one = new VBox(2, line(e.endpoint(), "strong"));
      one.getChildren()
          .addAll(
              line(
                  Words.of("%,d calls, at most %d at once", e.calls().size(), e.atOnce()), "plain"),
              line(
                  Words.of(
                      "%.2f s in the median, 95 of 100 within %.2f s",
                      e.within(0.5), e.within(0.95)),
                  "plain"),
              line(Words.of("%,.0f tokens a second while busy", e.tokensPerSecond()), "plain"));
      if (e.failed() > 0) {
        one.getChildren().add(line(Words.of("%,d failed", e.failed()), "bad"));
      }
      rows.getChildren().add(one);
    }
  }

  private static Label line(String words, String style) {
    Label label = new Label(words);
    label.getStyleClass().addAll("small", style);
    return Labels.wrapped(label);
  }
}
