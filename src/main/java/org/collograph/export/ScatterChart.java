package org.collograph.export;

import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/// Points in several groups, each with a mark of its own.
///
/// @param across what the axis below says
/// @param up what the axis at the side says
public record ScatterChart(String across, String up, List<Group> groups) {
  private static final int WIDTH = 860;
  private static final int HEIGHT = 420;

  private static final Color[] COLOURS = {
    new Color(0x8c959f), new Color(0x0072b2), new Color(0xd55e00), new Color(0x009e73)
  };

  private static final Color FAINT = new Color(0xb0b8c0);

  private static final Marker[] MARKS = {
    SeriesMarkers.CIRCLE, SeriesMarkers.CIRCLE, SeriesMarkers.SQUARE, SeriesMarkers.DIAMOND
  };

  /// A point with its interval, which need not lie evenly around it.
  public record Point(double x, double y, double low, double high) {}

  /// @param intervals whether they are drawn
  public record Group(String name, List<Point> points, boolean intervals) {}

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
        new XYChartBuilder().width(WIDTH).height(HEIGHT).xAxisTitle(across).yAxisTitle(up).build();
    style(chart.getStyler());
    groups.stream().filter(Group::intervals).forEach(g -> intervals(g, chart));
    for (int i = 0; i < groups.size(); i++) {
      List<Point> points = groups.get(i).points();
      if (!points.isEmpty()) {
        chart
            .addSeries(
                groups.get(i).name(),
                points.stream().map(Point::x).toList(),
                points.stream().map(Point::y).toList())
            .setMarker(MARKS[i % MARKS.length])
            .setMarkerColor(COLOURS[i % COLOURS.length]);
      }
    }
    return chart;
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
    style.setMarkerSize(8);
  }
}
