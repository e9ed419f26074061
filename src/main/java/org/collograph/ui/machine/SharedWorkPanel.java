package org.collograph.ui.machine;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;

/// An engine to share work over, or to work for.
final class SharedWorkPanel extends VBox {
  private final SharedWork model;
  private final TextField engine = new TextField("127.0.0.1:7233");
  private final TextField queue = new TextField("collograph");

  SharedWorkPanel(SharedWork model) {
    super(8);
    this.model = model;
    getStyleClass().add("panel-body");
    engine.setId("engine");
    queue.setId("engine-queue");
    disableProperty().bind(model.busyProperty());
    model.stateProperty().subscribe(this::show);
  }

  private void show(SharedWork.State s) {
    List<Node> rows = new ArrayList<>();
    rows.add(
        Labels.wrapped(
            Labels.of(
                "Over a Temporal server other machines judge answers that are code, and call models"
                    + " at their own loopback. Searches, replies and what was spent stay here.",
                "small",
                "muted")));
    if (s.shared() == null || s.worksFor() == null) {
      rows.add(form(s));
    }
    if (s.shared() != null) {
      rows.add(shared(s));
    }
    s.complaints().forEach(c -> rows.add(Labels.wrapped(Labels.said(c, "small", "bad"))));
    if (s.worksFor() != null) {
      rows.add(seated(s));
    }
    if (s.shared() != null || s.worksFor() != null) {
      rows.add(Labels.small("See how it stands", "engine-look", model::look));
    }
    getChildren().setAll(rows);
  }

  private HBox form(SharedWork.State s) {
    HBox form = new HBox(8, field("Engine", engine, 200), field("Queue", queue, 140));
    form.setAlignment(Pos.BOTTOM_LEFT);
    if (s.shared() == null) {
      form.getChildren()
          .add(
              Labels.small(
                  "Share the work",
                  "engine-share",
                  () -> model.share(engine.getText(), queue.getText())));
    }
    if (s.worksFor() == null) {
      form.getChildren()
          .add(
              Labels.small(
                  "Work for others",
                  "engine-work",
                  () -> model.work(engine.getText(), queue.getText())));
    }
    return form;
  }

  private Node shared(SharedWork.State s) {
    String who =
        s.workers() == null
            ? Words.of("Work is shared over %s.", s.shared())
            : s.workers().isEmpty()
                ? Words.of("Work is shared over %s, where no worker is yet.", s.shared())
                : Words.of(
                    "Work is shared over %s with %s.", s.shared(), String.join(", ", s.workers()));
    return row(who, Labels.small("Share no more", "engine-keep", model::keep));
  }

  private Node seated(SharedWork.State s) {
    return row(
        Words.of("Works for %s: %,d done.", s.worksFor(), s.done()),
        Labels.small("Work no more", "engine-rest", model::rest));
  }

  private Node row(String words, Node leave) {
    Label said = Labels.of("");
    said.setText(words);
    HBox row = new HBox(8, Labels.wrapped(said), Labels.spring(), leave);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static VBox field(String words, TextField field, double width) {
    field.setPrefWidth(width);
    field.setAccessibleText(Words.of(words));
    return new VBox(2, Labels.of(words, "small", "muted"), field);
  }
}
