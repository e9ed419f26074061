package org.collograph.export;

import java.awt.Color;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/// Lines with intervals, their points evenly spaced, and one level to compare with.
///
/// @param across what the axis below says
/// @param up what the axis at the side says
/// @param level the height of a dashed line, called `levelName`
public record LineChart(
    String across, String up, List<Line> lines, String levelName, double level) {
  private static final int WIDTH = 860;
  private static final int HEIGHT = 420;

  /// Okabe and Ito's colours, which are told apart by everybody.
  private static final Color[] COLOURS = {
    new Color(0x0072b2),
    new Color(0xd55e00),
    new Color(0x009e73),
    new Color(0xcc79a7),
    new Color(0xe69f00),
    new Color(0x56b4e9),
    new Color(0x000000)
  };

  /// @param at what stands below each point
  /// @param half of each interval
  public record Line(String name, List<Integer> at, List<Double> y, List<Double> half) {}

  /// An `svg` element.
  public String svg() throws IOException {
    return SvgText.element(WIDTH, HEIGHT, g -> chart().paint(g, WIDTH, HEIGHT));
  }

  CategoryChart chart() {
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .xAxisTitle(across)
            .yAxisTitle(up)
            .build();
    style(chart.getStyler());
    for (Line line : lines) {
      chart
          .addSeries(line.name(), line.at(), line.y(), line.half())
          .setMarker(SeriesMarkers.CIRCLE);
    }
    List<Integer> at = lines.getFirst().at();
    CategorySeries dashed = chart.addSeries(levelName, at, Collections.nCopies(at.size(), level));
    dashed.setMarker(SeriesMarkers.NONE);
    dashed.setLineStyle(SeriesLines.DASH_DASH);
    dashed.setLineColor(Color.GRAY);
    return chart;
  }

  private static void style(CategoryStyler style) {
    style.setDefaultSeriesRenderStyle(CategorySeries.CategorySeriesRenderStyle.Line);
    style.setLegendPosition(Styler.LegendPosition.OutsideE);
    style.setChartBackgroundColor(Color.WHITE);
    style.setPlotBorderVisible(false);
    style.setPlotGridVerticalLinesVisible(false);
    style.setLegendBorderColor(Color.WHITE);
    style.setSeriesColors(COLOURS);
  }
}
