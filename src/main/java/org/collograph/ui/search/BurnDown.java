package org.collograph.ui.search;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.collograph.run.RunStory;
import org.collograph.run.TriedGraph;
import org.collograph.ui.common.Inks;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;

/// What is left of what the plan may ask, round by round.
final class BurnDown extends VBox {
  private static final double WIDTH = 150;
  private static final double HEIGHT = 16;
  private static final int MOST_BARS = 50;

  private final SearchViewModel model;
  private final Label value = Labels.of("", "small", "strong");
  private final Label money = Labels.of("", "small", "muted");
  private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
  private final Tooltip tip = new Tooltip();

  BurnDown(SearchViewModel model) {
    super(2);
    this.model = model;
    setId("burn-down");
    setMinWidth(WIDTH);
    HBox head = new HBox(6, Labels.of("asked", "small", "muted"), Labels.spring(), value);
    money.managedProperty().bind(money.visibleProperty());
    getChildren().addAll(head, canvas, money);
    managedProperty().bind(visibleProperty());
    Tooltip.install(this, tip);
    model.storyProperty().subscribe(this::show);
    model.session().darkProperty().subscribe(_ -> show(model.storyProperty().get()));
  }

  private void show(RunStory s) {
    setVisible(s != null);
    if (s == null) {
      return;
    }
    // What was added by hand is not in what the plan came to.
    Long planned = s.isReplanned() ? null : model.shownProperty().get().outline().planned();
    long asked = s.counts().asked();
    String pairs =
        planned == null ? "%,d".formatted(asked) : Words.of("%,d of %,d", asked, planned);
    SpendWords spend = new SpendWords(s, model.shownProperty().get());
    value.setText(pairs);
    money.setText(spend.caps());
    money.setVisible(!money.getText().isEmpty());
    tip.setText(spend.whole());
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, WIDTH, HEIGHT);
    if (planned != null && planned > 0) {
      Integer rounds = model.shownProperty().get().plan().rules().rounds();
      draw(g, s, planned, Math.max(1, rounds == null ? s.stage().round() : rounds), asked);
    }
  }

  private void draw(GraphicsContext g, RunStory s, long planned, int rounds, long asked) {
    Inks inks = Inks.of(model.session().darkProperty().get());
    g.setFill(inks.muted().deriveColor(0, 1, 1, 0.15));
    g.fillRect(0, 0, WIDTH, HEIGHT);
    g.setFill(inks.accent());
    // One bar more than rounds, as far as there is room: what validation asks comes after the last.
    int bars = Math.min(rounds + 1, MOST_BARS);
    double width = WIDTH / bars;
    long[] askedIn = askedIn(s, bars, rounds);
    int last = (int) ((long) Math.min(s.stage().round(), rounds) * bars / (rounds + 1));
    boolean judged = s.state().isOver() && s.result() != null;
    long until = 0;
    for (int i = 0; i <= (judged ? bars - 1 : last); i++) {
      until = judged && i == bars - 1 ? asked : until + askedIn[i];
      double left = Math.max(0, 1 - (double) until / planned);
      g.fillRect(i * width, HEIGHT * (1 - left), Math.max(1, width - 0.5), HEIGHT * left);
    }
  }

  private static long[] askedIn(RunStory s, int bars, int rounds) {
    long[] asked = new long[bars];
    for (TriedGraph graph : s.graphs()) {
      long before = 0;
      for (TriedGraph.Tally t : graph.tallies()) {
        int bar = (int) ((long) Math.min(t.round(), rounds) * bars / (rounds + 1));
        asked[bar] += t.accuracy().n() - before;
        before = t.accuracy().n();
      }
    }
    return asked;
  }
}
