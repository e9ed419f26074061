package org.collograph.ui.search;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.collograph.run.RunState;
import org.collograph.run.RunStory;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Names;
import org.collograph.ui.common.Words;

/// What is searched, how far it is, and the buttons that hold and end it.
final class RunBar extends HBox {
  private final SearchViewModel model;
  private final Label title = Labels.of("Search", "title");
  private final Label plan = Labels.of("", "small", "muted");
  private final Label simulated = Labels.of("simulated models", "simulated");
  private final Label round = Labels.of("", "small", "strong");
  private final Label left = Labels.of("", "small", "muted");
  private final ProgressBar progress = new ProgressBar(0);
  private final Button pause = new Button(Words.of("Pause"));
  private final Button stop = new Button(Words.of("Stop"));
  private final Button judge = new Button(Words.of("Judge it now"));
  private final Button steer = new Button(Words.of("Steer…"));
  private final Button takeUp = new Button(Words.of("Go on with it"));
  private final Button again = new Button(Words.of("New search…"));
  private final VBox middle;

  private static final double ROOMY = 1_000;
  private static final double LONG = 210;
  private static final double SHORT = 130;

  RunBar(SearchViewModel model) {
    this.model = model;
    getStyleClass().add("top-bar");
    progress.getStyleClass().add("medium");
    middle = new VBox(4, new HBox(8, round, Labels.spring(), left), progress);
    middle.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    pause.setId("pause");
    pause.setMinWidth(84);
    pause.setOnAction(_ -> model.pauseOrResume());
    stop.setId("stop");
    stop.getStyleClass().add("danger");
    stop.setOnAction(_ -> model.stop());
    judge.setId("judge-now");
    judge.setTooltip(new Tooltip(Words.of("Asks no further round: judges what was found.")));
    judge.setOnAction(_ -> model.byHand().finish());
    steer.setId("steer");
    steer.setOnAction(_ -> SteerForm.show(steer, model));
    again.setId("new-search");
    again.setOnAction(_ -> model.leave());
    takeUp.setId("take-up");
    takeUp.setOnAction(_ -> model.resume(model.shownProperty().get().name()));
    for (Button b : new Button[] {pause, stop, takeUp, judge, steer, again}) {
      b.managedProperty().bind(b.visibleProperty());
    }
    middle.managedProperty().bind(middle.visibleProperty());
    HBox burnt = new HBox(new BurnDown(model));
    burnt.managedProperty().bind(burnt.visibleProperty());
    // Where there is no room for it the numbers beside the rounds have to do.
    widthProperty()
        .subscribe(
            w -> {
              burnt.setVisible(w.doubleValue() >= ROOMY);
              progress.setPrefWidth(w.doubleValue() >= ROOMY ? LONG : SHORT);
            });
    getChildren()
        .addAll(
            new VBox(title, plan),
            simulated,
            Labels.spring(),
            middle,
            burnt,
            pause,
            stop,
            judge,
            takeUp,
            steer,
            again);
    model.storyProperty().subscribe(this::show);
    model.replay().roundProperty().subscribe(_ -> show(model.storyProperty().get()));
  }

  private void show(RunStory s) {
    ShownRun run = model.shownProperty().get();
    boolean held = model.isAtWork();
    middle.setVisible(s != null);
    pause.setVisible(held);
    stop.setVisible(held);
    again.setVisible(s != null && !held);
    again.setText(Words.of(model.isSearching() ? "To the running search" : "New search…"));
    boolean waits = s != null && !held && s.state() != RunState.FINISHED && !model.isSearching();
    takeUp.setVisible(waits && !model.hasPausedItself());
    judge.setVisible(waits && s.stage().phase().isSearch());
    steer.setVisible(s != null);
    steer.setText(Words.of(s != null && model.byHand().branches() ? "Branch…" : "Steer…"));
    if (s == null) {
      title.setText(Words.of("Search"));
      plan.setText(Words.of("nothing is running"));
      simulated.setVisible(false);
      return;
    }
    title.setText(Words.of("%s at %s", run.plan().taskName(), Names.budgets(run.plan().budgets())));
    plan.setText(Words.of("%s · seed %d · %s", run.plan().method(), run.plan().seed(), run.name()));
    simulated.setVisible(run.simulated());
    progress.setProgress(s.stage().progress());
    round.setText(status(s));
    left.setText(
        s.stage().secondsLeft() == null || s.state() != RunState.RUNNING
            ? ""
            : time(s.stage().secondsLeft()));
    pause.setText(Words.of(s.state() == RunState.PAUSED ? "Resume" : "Pause"));
  }

  private String status(RunStory s) {
    if (s.state() != RunState.RUNNING) {
      return Words.of(s.state().word());
    }
    if (s.stage().message() != null) {
      return Words.of(s.stage().message());
    }
    Integer rounds = model.shownProperty().get().plan().rules().rounds();
    return s.stage().phase().isSearch()
        ? rounds == null
            ? Words.of("round %d", s.stage().round())
            : Words.of("round %d of %d", s.stage().round(), rounds + s.roundsAdded())
        : Words.of(s.stage().phase().word());
  }

  private static String time(double seconds) {
    long s = Math.round(seconds);
    return s < 60
        ? Words.of("about %d s left", s)
        : Words.of("about %d min %d s left", s / 60, s % 60);
  }
}
