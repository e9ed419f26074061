package org.collograph.ui.search;

import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.collograph.run.RunSnapshot;
import org.collograph.search.GraphDistribution;
import org.collograph.ui.common.Session;

/// The distribution after a round: edges as a triangle of cells from a slot to a later one, models
/// of each slot as bars. What the round moved is framed. Slots that no draw reaches are left out.
final class Probabilities extends Pane {
  private static final double TOP = 34;
  private static final double LEFT = 30;
  private static final double GAP = 2;
  private static final double LARGEST = 24;
  private static final double BAR = 0.42;
  private static final double REACHED = 0.08;
  private static final double MOVED = 0.05;
  private static final int FEWEST = 5;

  private final SearchViewModel model;
  private final Canvas canvas = new Canvas();

  Probabilities(SearchViewModel model) {
    this.model = model;
    setId("probabilities");
    setMinSize(160, 100);
    getChildren().add(canvas);
    model.roundProperty().subscribe(_ -> requestLayout());
    model.snapshotProperty().subscribe(_ -> requestLayout());
    model.session().darkProperty().subscribe(_ -> requestLayout());
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    g.setFont(Font.font(11));
    List<RunSnapshot.Tables> tables = model.tablesShown();
    if (!tables.isEmpty()) {
      draw(g, tables.getLast().distribution(), tables.getFirst().distribution());
    }
  }

  private void draw(GraphicsContext g, GraphDistribution now, GraphDistribution before) {
    int first = firstShown(now);
    int shown = now.slots() - first;
    double width = getWidth() * (1 - BAR) - LEFT;
    double cell = Math.min(LARGEST, Math.min(width, getHeight() - TOP - 8) / shown);
    Color ink = Color.web(dark() ? "#8b949e" : "#57606a");
    g.setFill(ink);
    g.setTextAlign(TextAlignment.LEFT);
    g.fillText("edges: row is read by column", 8, 12);
    for (int i = first; i < now.slots(); i++) {
      double at = (i - first) * cell;
      g.setTextAlign(TextAlignment.CENTER);
      g.setFill(ink);
      g.fillText(name(i, now), LEFT + at + cell / 2, TOP - 6);
      g.setTextAlign(TextAlignment.RIGHT);
      g.fillText(name(i, now), LEFT - 6, TOP + at + cell / 2 + 4);
      for (int j = first; j < i; j++) {
        edge(g, now.edges()[i][j], before.edges()[i][j], LEFT + at, TOP + (j - first) * cell, cell);
      }
    }
    double barsLeft = getWidth() * (1 - BAR) + 12;
    g.setTextAlign(TextAlignment.LEFT);
    g.setFill(ink);
    g.fillText("models of each slot", barsLeft, 12);
    for (int i = first; i < now.slots(); i++) {
      bar(g, now.models()[i], barsLeft, TOP + (i - first) * cell, cell);
    }
  }

  private boolean dark() {
    return model.session().darkProperty().get();
  }

  private static String name(int slot, GraphDistribution d) {
    return slot == d.slots() - 1 ? "out" : String.valueOf(slot + 1);
  }

  /// The first slot that some later one may well read.
  private static int firstShown(GraphDistribution d) {
    for (int j = 0; j < d.slots() - FEWEST; j++) {
      for (int i = j + 1; i < d.slots(); i++) {
        if (d.edges()[i][j] > Math.max(REACHED, GraphDistribution.UNLIKELY + MOVED)) {
          return j;
        }
      }
    }
    return Math.max(0, d.slots() - FEWEST);
  }

  private void edge(GraphicsContext g, double p, double was, double x, double y, double cell) {
    Color full = Color.web(dark() ? "#58a6ff" : "#0969da");
    g.setFill(full.deriveColor(0, 1, 1, 0.06 + 0.94 * p));
    g.fillRoundRect(x + GAP / 2, y + GAP / 2, cell - GAP, cell - GAP, 4, 4);
    if (Math.abs(p - was) >= MOVED) {
      boolean raised = p > was;
      g.setStroke(
          Color.web(raised ? (dark() ? "#3fb950" : "#1a7f37") : (dark() ? "#f85149" : "#cf222e")));
      g.setLineWidth(1.6);
      g.strokeRoundRect(x + GAP / 2, y + GAP / 2, cell - GAP, cell - GAP, 4, 4);
      g.setFill(p > 0.5 ? Color.WHITE : g.getStroke());
      g.setTextAlign(TextAlignment.CENTER);
      g.fillText(raised ? "+" : "−", x + cell / 2, y + cell / 2 + 4);
    }
  }

  /// Models of one family share its colour; the larger ones are the stronger shades.
  private void bar(GraphicsContext g, double[] p, double x, double y, double cell) {
    double width = getWidth() - x - 14;
    double at = x;
    List<String> names = model.modelsShown();
    for (int m = 0; m < Math.min(p.length, names.size()); m++) {
      Session session = model.session();
      double shade = 0.3 + 0.7 * (m + 1) / p.length;
      g.setFill(Color.web(session.colourOf(names.get(m))).deriveColor(0, 1, 1, shade));
      g.fillRect(at, y + cell * 0.22, width * p[m], cell * 0.56);
      at += width * p[m];
    }
  }
}
