package org.collograph.ui.decide;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.collograph.codec.TeamWords;
import org.collograph.run.lessons.ForecastTeam;
import org.collograph.search.JudgedGraph;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Names;
import org.collograph.ui.common.Words;
import org.collograph.ui.common.WorkBar;

/// The team at the budget's handle: what is forecast of it, what it was seen to do, and the button
/// that asks it.
public final class TeamCard extends VBox {
  private static final double WIDTH = 262;

  private final AnyBudget model;
  private final Label team = Labels.of("", "small", "strong");
  private final Label promise = Labels.of("", "small", "muted");
  private final Label measured = Labels.of("", "small");
  private final Label instead = Labels.of("", "small", "amber");
  private final Button ask;

  public TeamCard(AnyBudget model) {
    super(4);
    this.model = model;
    this.ask = Labels.small("", "ask-forecast", model::ask);
    setId("team-card");
    getStyleClass().addAll("hover-card", "team-card");
    setPrefWidth(WIDTH);
    setMaxWidth(WIDTH);
    wrap(team, promise, measured, instead);
    Button open = Labels.small("Open as drawing", "open-forecast", this::open);
    WorkBar busy = new WorkBar(model.work(), "Asking", "ask-cancel", model::cancel);
    HBox deeds = new HBox(6, ask, open);
    deeds.visibleProperty().bind(busy.visibleProperty().not());
    deeds.managedProperty().bind(deeds.visibleProperty());
    getChildren().addAll(team, promise, measured, instead, deeds, busy);
    model.handleProperty().subscribe(_ -> show());
    model.teamsProperty().subscribe(_ -> show());
    model.askedProperty().subscribe(_ -> show());
  }

  private static void wrap(Label... all) {
    for (Label words : all) {
      Labels.wrapped(words);
      words.managedProperty().bind(words.textProperty().isNotEmpty());
    }
  }

  private void open() {
    model.team().ifPresent(t -> model.openAsDrawing(t.graph()));
  }

  private void show() {
    Optional<ForecastTeam> now = model.team();
    setVisible(now.isPresent());
    now.ifPresent(this::show);
  }

  private void show(ForecastTeam t) {
    team.setText(TeamWords.of(t.graph(), Names::role));
    promise.setText(ForecastWords.forecast(model, t));
    measured.setText(ForecastWords.known(model, t));
    instead.setText(model.asGood(t).map(this::asGood).orElse(""));
    boolean isKnown = t.judged() != null || model.besides(t) != null;
    ask.setText(question(t));
    ask.setVisible(!isKnown);
    ask.setManaged(!isKnown);
  }

  private String asGood(JudgedGraph j) {
    return Words.of(
        "Judged, and no dearer: %s, %s, %s.",
        TeamWords.of(j.graph(), Names::role),
        Labels.percent(j.accuracy().mean()),
        Labels.amount(model.metric(), j.cost().in(model.metric())));
  }

  private static String question(ForecastTeam t) {
    Double usd = t.cost().usd();
    int most = AnyBudget.MOST_QUESTIONS;
    return usd == null || usd == 0
        ? Words.of("Ask it up to %d questions", most)
        : Words.of("Ask it up to %d questions, $%.3f", most, most * usd);
  }
}
