package org.collograph.ui.common;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// What of a painted chart can be pointed at: it says what it is when the mouse is near.
public final class ChartSpots implements Consumer<CostPlot.Spot> {
  private static final double NEAR = 9;
  private static final double ABOVE = -34;

  private final List<CostPlot.Spot> all = new ArrayList<>();
  private final HoverCard hover;

  /// @param chart that is painted
  /// @param hover that stands in it
  public ChartSpots(Node chart, HoverCard hover) {
    this.hover = hover;
    chart.addEventHandler(MouseEvent.MOUSE_MOVED, e -> moved(chart, e));
    chart.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hover.silence());
  }

  /// Forgets what was painted before.
  public void clear() {
    all.clear();
  }

  @Override
  public void accept(CostPlot.Spot spot) {
    all.add(spot);
  }

  List<CostPlot.Spot> all() {
    return all;
  }

  /// The nearest that is near enough; null for none.
  public CostPlot.@Nullable Spot near(MouseEvent e) {
    return all.stream()
        .filter(s -> distance(s, e) < NEAR)
        .min(Comparator.comparingDouble(s -> distance(s, e)))
        .orElse(null);
  }

  private static double distance(CostPlot.Spot s, MouseEvent e) {
    return Math.hypot(s.x() - e.getX(), s.y() - e.getY());
  }

  private void moved(Node chart, MouseEvent e) {
    CostPlot.Spot spot = near(e);
    chart.setCursor(spot == null ? null : Cursor.HAND);
    if (spot == null) {
      hover.silence();
    } else {
      hover.say(spot.words().get(), spot.x(), spot.y(), ABOVE);
    }
  }
}
