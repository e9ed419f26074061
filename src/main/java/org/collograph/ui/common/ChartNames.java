package org.collograph.ui.common;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;

/// Words beside the marks of a chart: each where no other words and no mark stand. Whoever writes
/// first has the choice.
public final class ChartNames {
  private static final double HEIGHT = 14;
  private static final double RISE = 11;
  private static final double ASIDE = 9;
  private static final double FAR = 22;
  private static final double VEIL = 0.8;

  private final List<Bounds> taken = new ArrayList<>();
  private Bounds ground = new BoundingBox(0, 0, 0, 0);
  private Color behind = Color.TRANSPARENT;

  /// Begins a new picture.
  ///
  /// @param within where words may stand
  /// @param behind what is behind the words, so that lines do not cross them
  void begin(Bounds within, Color behind) {
    taken.clear();
    ground = within;
    this.behind = behind;
  }

  /// Keeps words off a mark.
  public void keepOff(double x, double y, double radius) {
    taken.add(new BoundingBox(x - radius, y - radius, 2 * radius, 2 * radius));
  }

  /// Keeps words off what stands at the top of the chart.
  public void keepOffTop(double height) {
    taken.add(
        new BoundingBox(ground.getMinX() - 2, ground.getMinY(), ground.getWidth() + 4, height));
  }

  /// Writes beside a mark.
  ///
  /// @return whether there was room
  public boolean write(GraphicsContext g, Paint ink, String words, double x, double y) {
    double w = width(g, words);
    for (Bounds at : around(x, y, w)) {
      if (ground.contains(at) && taken.stream().noneMatch(at::intersects)) {
        write(g, ink, words, at);
        return true;
      }
    }
    return false;
  }

  /// Writes beside a mark, over what is there where there is no room.
  public void mustWrite(GraphicsContext g, Paint ink, String words, double x, double y) {
    if (!write(g, ink, words, x, y)) {
      double w = width(g, words);
      double left = Math.clamp(x - w - ASIDE, ground.getMinX(), fits(ground.getMaxX() - w));
      double top = Math.clamp(y - HEIGHT, ground.getMinY(), ground.getMaxY() - HEIGHT);
      write(g, ink, words, new BoundingBox(left, top, w, HEIGHT));
    }
  }

  private double fits(double right) {
    return Math.max(ground.getMinX(), right);
  }

  private static double width(GraphicsContext g, String words) {
    Text text = new Text(words);
    text.setFont(g.getFont());
    return Math.ceil(text.getLayoutBounds().getWidth()) + 2;
  }

  private static List<Bounds> around(double x, double y, double w) {
    double[][] corners = {
      {x + ASIDE, y - HEIGHT / 2},
      {x - ASIDE - w, y - HEIGHT / 2},
      {x - w / 2, y - ASIDE - HEIGHT},
      {x - w / 2, y + ASIDE},
      {x + ASIDE, y - ASIDE - HEIGHT},
      {x - ASIDE - w, y - ASIDE - HEIGHT},
      {x + ASIDE, y + ASIDE},
      {x - ASIDE - w, y + ASIDE},
      {x - ASIDE - w, y - FAR - HEIGHT},
      {x - ASIDE - w, y + FAR}
    };
    List<Bounds> all = new ArrayList<>();
    for (double[] c : corners) {
      all.add(new BoundingBox(c[0], c[1], w, HEIGHT));
    }
    return all;
  }

  private void write(GraphicsContext g, Paint ink, String words, Bounds at) {
    taken.add(at);
    g.setFill(behind.deriveColor(0, 1, 1, VEIL));
    g.fillRect(at.getMinX() - 1, at.getMinY(), at.getWidth(), HEIGHT);
    g.setFill(ink);
    g.fillText(words, at.getMinX(), at.getMinY() + RISE);
  }
}
