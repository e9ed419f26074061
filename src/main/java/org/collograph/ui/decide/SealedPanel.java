package org.collograph.ui.decide;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.collograph.evaluation.Accuracy;
import org.collograph.run.Openings;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;
import org.collograph.ui.common.WorkBar;

/// How often the sealed split was opened, and the button that opens it for the best graph.
final class SealedPanel extends ScrollPane {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
          .withZone(ZoneId.systemDefault());

  private final Sealed model;
  private final Label what = wrapped("muted");
  private final Label times = wrapped("strong");
  private final Label found = wrapped("strong");
  private final Label price = wrapped("muted");
  private final Button open;
  private final Button no = Labels.small("Leave it sealed", "sealed-no", () -> ask(false));
  private final HBox sure;

  SealedPanel(Sealed model) {
    this.model = model;
    setId("sealed");
    setFitToWidth(true);
    open = Labels.small("Open it for this graph", "sealed-open", () -> ask(true));
    WorkBar busy = new WorkBar(model.work(), "Asking", "sealed-cancel", model::cancel);
    sure = new HBox(6, Labels.small("Open it", "sealed-yes", model::open), no);
    VBox asking = new VBox(6, open, sure);
    asking.visibleProperty().bind(busy.visibleProperty().not());
    asking.managedProperty().bind(asking.visibleProperty());
    VBox all = new VBox(8, what, times, found, asking, busy, price);
    all.getStyleClass().add("panel-body");
    setContent(all);
    model.splitProperty().subscribe(_ -> show());
    model.readingProperty().subscribe(_ -> show());
  }

  private void show() {
    Sealed.Unseen now = model.splitProperty().get();
    open.setDisable(now == null || now.questions() == 0);
    if (now == null) {
      List.of(times, found, price).forEach(l -> l.setText(""));
      what.setText(
          Words.of(
              model.readingProperty().get()
                  ? "Looking how often it was opened…"
                  : "There is no best graph to ask yet."));
      List.of(open, sure).forEach(n -> n.setVisible(false));
      return;
    }
    what.setText(
        now.questions() == 0
            ? Words.of("This task keeps no questions apart for a test.")
            : Words.of("%,d questions that no search has seen.", now.questions()));
    times.setText(openings(now.openings()));
    found.setText(now.found() == null ? "" : found(now.found().accuracy()));
    price.setText(price(now));
    ask(false);
  }

  /// What cannot be undone is asked for twice.
  private void ask(boolean whether) {
    sure.setVisible(whether);
    sure.setManaged(whether);
    open.setVisible(!whether);
    open.setManaged(!whether);
    if (whether) {
      no.requestFocus();
    }
  }

  private static String openings(Openings all) {
    if (all.times() == 0) {
      return Words.of("Never opened.");
    }
    if (all.latest() == null) {
      return Words.count(
          all.times(), "Opened once.", "Opened %,d times: each makes it less of a test.");
    }
    String when = WHEN.format(all.latest());
    return all.times() == 1
        ? Words.of("Opened once, on %s.", when)
        : Words.of(
            "Opened %,d times, the last on %s: each makes it less of a test.", all.times(), when);
  }

  private static String found(Accuracy a) {
    return Words.of("%s on %s", Labels.interval(a), Labels.questions(a));
  }

  private static String price(Sealed.Unseen now) {
    Double usd = now.cost().usd();
    return usd == null || usd == 0
        ? Words.of("It is counted, and a report says so.")
        : Words.of("About $%.2f. It is counted, and a report says so.", usd * now.questions());
  }

  private static Label wrapped(String style) {
    Label label = Labels.wrapped(Labels.of("", "small", style));
    label.managedProperty().bind(label.textProperty().isNotEmpty());
    return label;
  }
}
