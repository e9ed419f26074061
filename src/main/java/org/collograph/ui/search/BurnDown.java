package org.collograph.ui.search;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.collograph.run.RunSnapshot;
import org.collograph.run.TriedGraph;
import org.collograph.ui.common.Inks;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;

/// What is left of what the plan may ask, round by round.
final class BurnDown extends VBox {
  private static final double WIDTH = 150;
  private static final double HEIGHT = 16;

  private final SearchViewModel model;
  private final Label value = Labels.of("", "small", "strong");
  private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
  private final Tooltip tip = new Tooltip();

  BurnDown(SearchViewModel model) {
    super(2);
    this.model = model;
    setId("burn-down");
    setMinWidth(WIDTH);
    HBox head = new HBox(Labels.of("spend", "small", "muted"), Labels.spring(), value);
    getChildren().addAll(head, canvas);
    managedProperty().bind(visibleProperty());
    Tooltip.install(this, tip);
    model.snapshotProperty().subscribe(this::show);
    model.session().darkProperty().subscribe(_ -> show(model.snapshotProperty().get()));
  }

  private void show(RunSnapshot s) {
    setVisible(s != null);
    if (s == null) {
      return;
    }
    Long planned = model.shownProperty().get().outline().planned();
    long asked = s.counts().asked();
    value.setText(
        planned == null ? Words.of("%,d asked", asked) : Words.of("%,d of %,d", asked, planned));
    tip.setText(
        Words.of(
            "%,d pairs of graph and question asked, %,d for the yardsticks: %,d calls sent, %,d"
                + " spared by the cache.",
            asked, s.counts().yardstickAsked(), s.counts().calls(), s.counts().cachedCalls()));
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, WIDTH, HEIGHT);
    if (planned != null && planned > 0) {
      Integer rounds = model.shownProperty().get().plan().rounds();
      draw(g, s, planned, Math.max(1, rounds == null ? s.stage().round() : rounds), asked);
    }
  }

  private void draw(GraphicsContext g, RunSnapshot s, long planned, int rounds, long asked) {
    Inks inks = Inks.of(model.session().darkProperty().get());
    // One step more than rounds: what validation asks comes after the last.
    double step = WIDTH / (rounds + 1);
    g.setFill(inks.muted().deriveColor(0, 1, 1, 0.15));
    g.fillRect(0, 0, WIDTH, HEIGHT);
    g.setFill(inks.accent());
    boolean over = s.state().isOver() && s.found().judged() != null;
    for (int r = 0; r <= Math.min(s.stage().round(), rounds); r++) {
      double left = 1 - (double) askedUntil(s, r) / planned;
      g.fillRect(r * step, HEIGHT * (1 - left), Math.max(1, step - 0.5), HEIGHT * left);
    }
    if (over) {
      double left = Math.max(0, 1 - (double) asked / planned);
      g.fillRect(rounds * step, HEIGHT * (1 - left), step, HEIGHT * left);
    }
  }

  private static long askedUntil(RunSnapshot s, int round) {
    return s.graphs().stream()
        .map(g -> g.asOf(round))
        .filter(java.util.Objects::nonNull)
        .mapToLong(TriedGraph::scored)
        .sum();
  }
}
