package org.collograph.ui.trials;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.collograph.cost.Metric;
import org.collograph.evaluation.Call;
import org.collograph.run.EndpointCalls;
import org.collograph.ui.common.HoverCard;
import org.collograph.ui.common.Inks;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;
import org.jspecify.annotations.Nullable;

/// Calls as bars along the time, one band for each endpoint and in it a lane for each that was
/// under way at once, in the colours of their models; what failed is red. The wheel goes nearer, a
/// drag along, a double click shows all again.
final class CallTimeline extends Pane {
  private static final double LEFT = 10;
  private static final double HEAD = 16;
  private static final double FOOT = 20;
  private static final double TALLEST = 16;

  private record Bar(Bounds at, Call call) {}

  private final Trials model;
  private final Canvas canvas = new Canvas();
  private final HoverCard hover = new HoverCard();
  private final List<Bar> bars = new ArrayList<>();

  private Stretch time = Stretch.WHOLE;
  private double dragged;

  CallTimeline(Trials model) {
    this.model = model;
    setId("timeline");
    setMinSize(0, 0);
    getChildren().addAll(canvas, hover);
    model.callsProperty().subscribe(_ -> requestLayout());
    model.session().darkProperty().subscribe(_ -> requestLayout());
    addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    addEventHandler(MouseEvent.MOUSE_PRESSED, e -> dragged = e.getX());
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    addEventHandler(MouseEvent.MOUSE_MOVED, this::tell);
    addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hover.silence());
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
  }

  private void show(Stretch other) {
    time = other;
    requestLayout();
  }

  private void scrolled(ScrollEvent e) {
    if (e.getDeltaY() != 0) {
      show(time.zoomed(e.getDeltaY() > 0, Math.clamp((e.getX() - LEFT) / wide(), 0, 1)));
      e.consume();
    }
  }

  private void drag(MouseEvent e) {
    show(time.moved((dragged - e.getX()) / wide()));
    dragged = e.getX();
  }

  private void click(MouseEvent e) {
    if (e.getClickCount() == 2) {
      show(Stretch.WHOLE);
    }
  }

  private double wide() {
    return Math.max(10, getWidth() - 2 * LEFT);
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    g.setFont(Font.font(11));
    bars.clear();
    Inks inks = Inks.of(model.session().darkProperty().get());
    List<EndpointCalls> all = model.callsProperty().get();
    if (all.isEmpty()) {
      g.setFill(inks.muted());
      g.fillText(
          Words.of("No call was timed: simulated models answer at once, without an endpoint."),
          12,
          24);
      return;
    }
    CallScale scale = CallScale.of(all);
    double room = getHeight() - FOOT - HEAD * all.size();
    double lane = Math.min(TALLEST, room / all.stream().mapToInt(EndpointCalls::atOnce).sum());
    double y = 0;
    for (EndpointCalls e : all) {
      g.setFill(inks.muted());
      g.fillText(e.endpoint(), LEFT, y + 12);
      y += HEAD;
      endpoint(g, inks, e, scale, y, lane);
      y += lane * e.atOnce();
    }
    time(g, inks, scale.seconds());
  }

  private void endpoint(
      GraphicsContext g, Inks inks, EndpointCalls e, CallScale scale, double y, double lane) {
    double[] until = new double[e.atOnce()];
    for (int i = 0; i < e.calls().size(); i++) {
      Call c = e.calls().get(i);
      double begin = x(scale.share(c.began()));
      double end = x(scale.share(c.ended()));
      bar(g, inks, c, new BoundingBox(begin, y, end - begin, lane), e.lanes().get(i), until);
    }
  }

  private double x(double share) {
    return LEFT + time.in(share) * wide();
  }

  /// @param band the call's time, and the height of a lane from the first one on
  /// @param until how far each lane is painted
  private void bar(GraphicsContext g, Inks inks, Call c, Bounds band, int lane, double[] until) {
    double begin = band.getMinX();
    double end = band.getMaxX();
    boolean isSeen = end >= LEFT && begin <= LEFT + wide();
    // One thinner than a pixel beside another that is there already would not be seen.
    if (!isSeen || (c.answered() && end - begin < 1 && end <= until[lane])) {
      return;
    }
    double left = Math.max(LEFT, begin);
    double gap = end - begin > 3 ? 1 : 0;
    double width = Math.max(1, Math.min(end, LEFT + wide()) - left - gap);
    double y = band.getMinY() + lane * band.getHeight();
    g.setFill(c.answered() ? Color.web(model.session().colourOf(c.model())) : inks.red());
    g.fillRect(left, y, width, Math.max(1, band.getHeight() - 1));
    until[lane] = left + width;
    bars.add(new Bar(new BoundingBox(left, y, width, band.getHeight()), c));
  }

  /// Seconds since the first call, at both ends and in the middle.
  private void time(GraphicsContext g, Inks inks, double seconds) {
    g.setFill(inks.muted());
    double y = getHeight() - 6;
    for (double share : new double[] {0, 0.5, 1}) {
      String words = Labels.amount(Metric.SECONDS, time.at(share) * seconds);
      double width = words.length() * 6;
      g.fillText(
          words, Math.clamp(LEFT + wide() * share - width / 2, LEFT, LEFT + wide() - width), y);
    }
  }

  private @Nullable Bar at(MouseEvent e) {
    return bars.stream().filter(b -> b.at().contains(e.getX(), e.getY())).findFirst().orElse(null);
  }

  private void tell(MouseEvent e) {
    Bar bar = at(e);
    if (bar == null) {
      hover.silence();
    } else {
      hover.say(words(bar.call()), e.getX(), e.getY(), 14);
    }
  }

  private static String words(Call c) {
    return c.answered()
        ? Words.of(
            "%s · %.2f s · %,d tokens read, %,d written",
            c.model(), c.seconds(), c.inputTokens(), c.outputTokens())
        : Words.of("%s · failed after %.2f s", c.model(), c.seconds());
  }
}
