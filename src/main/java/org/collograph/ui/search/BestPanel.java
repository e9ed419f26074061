package org.collograph.ui.search;

import static java.util.Objects.requireNonNull;

import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.collograph.codec.TeamWords;
import org.collograph.cost.Cost;
import org.collograph.cost.Metric;
import org.collograph.evaluation.Accuracy;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.RunState;
import org.collograph.run.RunStory;
import org.collograph.run.TriedGraph;
import org.collograph.run.Verdict;
import org.collograph.search.JudgedGraph;
import org.collograph.search.SearchResult;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Names;
import org.collograph.ui.common.Thumbnail;
import org.collograph.ui.common.Words;
import org.jspecify.annotations.Nullable;

/// What one would take away: the best graph, beside the yardsticks, and a sentence of verdict.
final class BestPanel extends VBox {
  private final SearchViewModel model;
  private final Canvas picture = new Canvas(150, 104);
  private final Label accuracy = Labels.of("–", "big");
  private final Label interval = Labels.wrapped(Labels.of("", "small", "muted"));
  private final Label team = Labels.wrapped(Labels.of("", "small", "strong"));
  private final Label cost = Labels.of("", "small");
  private final Label timed = Labels.wrapped(Labels.of("", "small", "muted"));
  private final YardstickTable yardsticks;
  private final Label verdict = Labels.wrapped(Labels.of("", "small"));

  BestPanel(SearchViewModel model) {
    super(10);
    this.model = model;
    setMinWidth(0);
    getStyleClass().add("panel-body");
    accuracy.setId("best-accuracy");
    verdict.setId("verdict");
    this.yardsticks = new YardstickTable(model, this::choose);
    VBox words = new VBox(2, accuracy, interval, team, cost, timed);
    timed.setId("best-measured");
    timed.managedProperty().bind(timed.textProperty().isNotEmpty());
    HBox.setHgrow(words, Priority.ALWAYS);
    // What it comes to first, then what it rests on.
    getChildren().addAll(new HBox(14, picture, words), verdict, takeButton(), yardsticks);
    model.storyProperty().subscribe(_ -> show());
    model.replay().roundProperty().subscribe(_ -> show());
    model.axisProperty().subscribe(_ -> overAnother());
    model.clocked().wantedProperty().subscribe(_ -> overAnother());
    model.selectedProperty().subscribe(_ -> yardsticks.mark());
    model.litProperty().subscribe(_ -> draw(model.replay().best()));
    picture.setOnMouseClicked(e -> choose(requireNonNull(model.replay().best()).graph(), e));
    model.session().darkProperty().subscribe(_ -> show());
  }

  /// The page keeps its size, however long the verdict is.
  ScrollPane scrolled() {
    ScrollPane pane = new ScrollPane(this);
    pane.setFitToWidth(true);
    pane.setMinHeight(0);
    pane.getStyleClass().add("edge-to-edge");
    return pane;
  }

  Button openButton() {
    Button open =
        Labels.small(
            "Open as drawing",
            "open-best",
            () -> model.openAsDrawing(requireNonNull(model.replay().best()).graph()));
    model.storyProperty().subscribe(s -> open.setDisable(s == null || s.best() == null));
    return open;
  }

  /// What the verdict says to take, where that is another team than the best.
  private Button takeButton() {
    Button take = Labels.small("", "take-other", () -> {});
    take.managedProperty().bind(take.visibleProperty());
    model
        .storyProperty()
        .subscribe(
            s -> {
              JudgedGraph other = RunVerdict.toTake(s, model.budget());
              take.setVisible(other != null);
              if (other != null) {
                take.setText(
                    Words.of("Open %s as drawing", Names.yardstick(requireNonNull(other.name()))));
                take.setOnAction(_ -> model.openAsDrawing(other.graph()));
              }
            });
    return take;
  }

  Button serveButton() {
    Button serve = Labels.small("Serve…", "serve-best", this::serve);
    serve.setDisable(true);
    model.storyProperty().subscribe(s -> serve.setDisable(s == null || s.best() == null));
    return serve;
  }

  private void serve() {
    var run = model.shownProperty().get();
    model
        .session()
        .navigation()
        .serve(requireNonNull(model.replay().best()).graph(), run == null ? "team" : run.name());
  }

  /// The yardsticks tell what they cost there.
  private void overAnother() {
    if (model.shownProperty().get() != null) {
      show();
    }
  }

  private void show() {
    RunStory s = model.storyProperty().get();
    TriedGraph best = model.replay().best();
    draw(best);
    yardsticks.clear();
    if (best == null) {
      accuracy.setText("–");
      interval.setText(Words.of("Nothing is known yet."));
      cost.setText("");
      timed.setText("");
      team.setText("");
      verdict.setText("");
      return;
    }
    figures(best, model.replay().result());
    yardsticks.show(s);
    verdict.setText(model.verdict());
    verdict.getStyleClass().removeAll("verdict", "clear", "unclear", "bad");
    if (s.state() == RunState.FAILED) {
      verdict.getStyleClass().addAll("verdict", "bad");
    } else if (s.result() != null && !model.replay().isOfThePast()) {
      boolean clear =
          Verdict.of(s.result(), s.objective(), model.budget())
              .filter(Verdict::beatsAll)
              .isPresent();
      verdict.getStyleClass().addAll("verdict", clear ? "clear" : "unclear");
    }
  }

  /// Its nodes are named by their slots, and what is pointed at is marked. In a search that begins
  /// with a drawing slots are that drawing's places, and not named here.
  private void draw(@Nullable TriedGraph best) {
    List<RunStory.AfterRound> tables = model.replay().tables();
    if (best == null || tables.isEmpty() || model.shownProperty().get().plan().start() != null) {
      Thumbnail.draw(picture, best == null ? null : best.graph(), model.session());
      return;
    }
    Slots slots = Slots.of(best.graph(), tables.getLast().distribution().slots());
    Thumbnail.draw(
        picture,
        best.graph(),
        model.session(),
        slots.marks(model.litProperty().get(), best.graph()),
        slots.names());
  }

  private void figures(TriedGraph best, @Nullable SearchResult result) {
    Accuracy a = result != null ? result.best().accuracy() : best.accuracy();
    accuracy.setText(Labels.percent(a.mean()));
    interval.setText(
        result != null
            ? Words.of(
                "%.1f – %.1f on %,d questions it had not seen; %.1f %% on the %,d of the search",
                a.low() * 100,
                a.high() * 100,
                a.n(),
                best.accuracy().mean() * 100,
                best.accuracy().questions())
            : Words.of(
                "%.1f – %.1f on %s of the search; the best by its lower end",
                a.low() * 100, a.high() * 100, Labels.questions(a)));
    cost.setText(words(best.cost()));
    timed.setText(model.clocked().words(best.graph(), best.cost().seconds()));
    team.setText(TeamWords.of(best.graph(), Names::role));
  }

  private static String words(Cost c) {
    String units = c.units() == null ? Words.of("no size") : Labels.amount(Metric.UNITS, c.units());
    String seconds =
        c.seconds() == null ? Words.of("no speed") : Labels.amount(Metric.SECONDS, c.seconds());
    return units
        + " · "
        + seconds
        + " · "
        + (c.usd() == null ? Words.of("no price") : Metric.USD.format(c.usd()));
  }

  private void choose(CollaborationGraph graph, MouseEvent e) {
    model.choose(graph, e.getClickCount() == 2);
  }
}
