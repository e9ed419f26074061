package org.collograph.ui.search;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.collograph.run.RunSnapshot;
import org.collograph.run.RunState;
import org.collograph.ui.common.Labels;

/// What is searched, how far it is, and the buttons that hold and end it.
final class RunBar extends HBox {
  private final SearchViewModel model;
  private final Label title = Labels.of("Search", "title");
  private final Label plan = Labels.of("", "small", "muted");
  private final Label simulated = Labels.of("simulated models", "simulated");
  private final Label round = Labels.of("", "small", "strong");
  private final Label left = Labels.of("", "small", "muted");
  private final ProgressBar progress = new ProgressBar(0);
  private final Button pause = new Button("Pause");
  private final Button stop = new Button("Stop");
  private final Button takeUp = new Button("Go on with it");
  private final Button again = new Button("New search…");
  private final VBox middle;

  RunBar(SearchViewModel model) {
    this.model = model;
    getStyleClass().add("top-bar");
    progress.setPrefWidth(230);
    progress.getStyleClass().add("medium");
    middle = new VBox(4, new HBox(8, round, Labels.spring(), left), progress);
    middle.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    pause.setId("pause");
    pause.setMinWidth(84);
    pause.setOnAction(_ -> model.pauseOrResume());
    stop.setId("stop");
    stop.getStyleClass().add("danger");
    stop.setOnAction(_ -> model.stop());
    again.setId("new-search");
    again.setOnAction(_ -> model.leave());
    takeUp.setId("take-up");
    takeUp.setOnAction(_ -> model.resume(model.shownProperty().get().name()));
    for (Button b : new Button[] {pause, stop, takeUp, again}) {
      b.managedProperty().bind(b.visibleProperty());
    }
    middle.managedProperty().bind(middle.visibleProperty());
    getChildren()
        .addAll(
            new VBox(title, plan), simulated, Labels.spring(), middle, pause, stop, takeUp, again);
    model.snapshotProperty().subscribe(this::show);
  }

  private void show(RunSnapshot s) {
    ShownRun run = model.shownProperty().get();
    boolean over = s != null && s.state().isOver();
    boolean held = s != null && run.live() && !over;
    middle.setVisible(s != null);
    pause.setVisible(held);
    stop.setVisible(held);
    again.setVisible(s != null && !held);
    again.setText(model.isSearching() ? "To the running search" : "New search…");
    takeUp.setVisible(s != null && !held && s.state() != RunState.FINISHED && !model.isSearching());
    if (s == null) {
      title.setText("Search");
      plan.setText("nothing is running");
      simulated.setVisible(false);
      return;
    }
    title.setText(run.plan().taskName() + " at " + String.join(" and ", run.plan().budgets()));
    plan.setText("%s · seed %d · %s".formatted(run.plan().method(), run.plan().seed(), run.name()));
    simulated.setVisible(run.simulated());
    progress.setProgress(s.stage().progress());
    round.setText(status(s) + " · %,d asked".formatted(s.counts().asked()));
    left.setText(
        s.stage().secondsLeft() == null || s.state() != RunState.RUNNING
            ? ""
            : time(s.stage().secondsLeft()));
    pause.setText(s.state() == RunState.PAUSED ? "Resume" : "Pause");
  }

  private String status(RunSnapshot s) {
    if (s.state() != RunState.RUNNING) {
      return s.state().word();
    }
    Integer rounds = model.shownProperty().get().plan().rounds();
    return s.stage().phase().isSearch()
        ? "round %d of %s".formatted(s.stage().round(), rounds == null ? "many" : rounds)
        : s.stage().phase().word();
  }

  private static String time(double seconds) {
    long s = Math.round(seconds);
    return s < 60
        ? "about %d s left".formatted(s)
        : "about %d min %d s left".formatted(s / 60, s % 60);
  }
}
