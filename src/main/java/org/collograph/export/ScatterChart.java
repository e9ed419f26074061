package org.collograph.export;

import java.awt.BasicStroke;
import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.AnnotationLine;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/// Points in several groups, each with a mark of its own.
///
/// @param title what is shown; empty for none
/// @param across what the axis below says
/// @param up what the axis at the side says
/// @param limit where the budget ends; null where there is none
public record ScatterChart(
    String title, String across, String up, List<Group> groups, @Nullable Double limit) {
  private static final int WIDTH = 980;
  private static final int HEIGHT = 460;

  private static final Color FAINT = new Color(0xb0b8c0);
  private static final Color RED = new Color(0xcf222e);

  /// A point with its interval, which need not lie evenly around it.
  ///
  /// @param name written above it; empty for none
  public record Point(double x, double y, double low, double high, String name) {}

  /// How a group is told from the others, as the window's chart has it.
  public enum Look {
    TRIED(new Color(0x8c959f), SeriesMarkers.CIRCLE, false),
    /// Each point holds until the next.
    FRONTIER(new Color(0x0969da), SeriesMarkers.CIRCLE, true),
    /// The same, dashed: nothing of it was measured.
    FORECAST(new Color(0x0969da), SeriesMarkers.NONE, true),
    BEST(new Color(0x0550ae), SeriesMarkers.SQUARE, false),
    YARDSTICK(new Color(0x9a6700), SeriesMarkers.DIAMOND, false),
    STOPPED_EARLY(new Color(0xd4b483), SeriesMarkers.DIAMOND, false),
    OUTSIDE(new Color(0x54aeff), SeriesMarkers.TRIANGLE_UP, false);

    private final Color colour;
    private final Marker marker;
    private final boolean steps;

    Look(Color colour, Marker marker, boolean steps) {
      this.colour = colour;
      this.marker = marker;
      this.steps = steps;
    }
  }

  /// @param intervals whether they are drawn
  public record Group(String name, Look look, List<Point> points, boolean intervals) {}

  /// An `svg` element.
  public String svg() throws IOException {
    return SvgText.element(WIDTH, HEIGHT, g -> chart().paint(g, WIDTH, HEIGHT));
  }

  /// An `svg` file.
  public byte[] file() throws IOException {
    String own = "<svg xmlns=\"http://www.w3.org/2000/svg\"";
    String element = svg();
    String whole = element.contains("xmlns=") ? element : element.replaceFirst("<svg", own);
    return whole.getBytes(StandardCharsets.UTF_8);
  }

  public byte[] png() throws IOException {
    return BitmapEncoder.getBitmapBytes(chart(), BitmapEncoder.BitmapFormat.PNG);
  }

  private XYChart chart() {
    XYChart chart =
        new XYChartBuilder()
            .title(title)
            .width(WIDTH)
            .height(HEIGHT)
            .xAxisTitle(across)
            .yAxisTitle(up)
            .build();
    style(chart.getStyler());
    groups.stream().filter(Group::intervals).forEach(g -> intervals(g, chart));
    groups.stream().filter(g -> !g.points().isEmpty()).forEach(g -> points(g, chart));
    if (limit != null) {
      chart.addAnnotation(new AnnotationLine(limit, true, false));
    }
    return chart;
  }

  private void points(Group g, XYChart chart) {
    List<Point> points = g.points();
    XYSeries series =
        chart.addSeries(
            g.name(),
            points.stream().map(Point::x).toList(),
            points.stream().map(Point::y).toList());
    Look look = g.look();
    series
        .setMarker(look.marker)
        .setMarkerColor(look.colour)
        .setLineColor(look.colour)
        .setLineWidth(1.6f);
    if (look.steps) {
      series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Step);
    }
    if (look == Look.FORECAST) {
      series.setLineStyle(SeriesLines.DASH_DASH);
    }
    for (Point p : points) {
      if (!p.name().isEmpty()) {
        chart.addAnnotation(new AnnotationText(p.name(), p.x(), p.y() + above(), false));
      }
    }
  }

  /// A little of the height.
  private double above() {
    double low = all(groups).stream().mapToDouble(Point::low).min().orElse(0);
    double high = all(groups).stream().mapToDouble(Point::high).max().orElse(1);
    return (high - low) * 0.035;
  }

  private static List<Point> all(List<Group> groups) {
    return groups.stream().flatMap(g -> g.points().stream()).toList();
  }

  private static void intervals(Group g, XYChart chart) {
    for (int i = 0; i < g.points().size(); i++) {
      Point p = g.points().get(i);
      XYSeries line =
          chart.addSeries(
              g.name() + ", interval " + i, List.of(p.x(), p.x()), List.of(p.low(), p.high()));
      line.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Line);
      line.setMarker(SeriesMarkers.NONE).setLineColor(FAINT).setLineWidth(1);
      line.setShowInLegend(false);
    }
  }

  private static void style(XYStyler style) {
    style.setDefaultSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
    style.setLegendPosition(Styler.LegendPosition.OutsideE);
    style.setChartBackgroundColor(Color.WHITE);
    style.setPlotBorderVisible(false);
    style.setLegendBorderColor(Color.WHITE);
    style.setChartTitleBoxVisible(false);
    style.setChartTitleFont(style.getChartTitleFont().deriveFont(13f));
    style.setAnnotationTextFontColor(Color.DARK_GRAY);
    style.setAnnotationLineColor(RED);
    style.setAnnotationLineStroke(
        new BasicStroke(
            1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {4, 3}, 0));
    style.setMarkerSize(8);
  }
}
