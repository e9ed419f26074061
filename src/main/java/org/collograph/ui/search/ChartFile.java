package org.collograph.ui.search;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.collograph.codec.TeamWords;
import org.collograph.codec.json.BoundedFile;
import org.collograph.cost.Cost;
import org.collograph.cost.Metric;
import org.collograph.evaluation.Accuracy;
import org.collograph.export.ScatterChart;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.RunStory;

/// The chart of accuracy over a cost as a file: a picture, or a row a point. Searched and judged
/// accuracies are told apart in both.
///
/// @param points those that are shown, by what they are
record ChartFile(Metric metric, Map<String, List<Mark>> points) {
  /// One graph on the chart.
  record Mark(CollaborationGraph graph, Cost cost, Accuracy accuracy) {}

  static ChartFile of(SearchViewModel model) {
    RunStory s = model.storyProperty().get();
    List<Mark> tried =
        model.replay().graphs().stream()
            .map(t -> new Mark(t.graph(), t.cost(), t.accuracy()))
            .toList();
    List<Mark> frontier =
        model.frontier().stream().map(t -> new Mark(t.graph(), t.cost(), t.accuracy())).toList();
    List<Mark> judged = new ArrayList<>();
    if (!model.replay().isOfThePast()) {
      if (s.result() != null) {
        var best = s.result().best();
        judged.add(new Mark(best.graph(), best.cost(), best.accuracy()));
      }
      s.yardsticks().forEach(y -> judged.add(new Mark(y.graph(), y.cost(), y.accuracy())));
    }
    return new ChartFile(
        model.axisProperty().get(),
        Map.of("searched", tried, "frontier of the search", frontier, "judged", judged));
  }

  /// As the file's ending says: svg, png or csv.
  void write(Path file) throws IOException {
    String name = file.toString().toLowerCase(Locale.ROOT);
    BoundedFile.write(
        file,
        name.endsWith(".csv")
            ? csv().getBytes(StandardCharsets.UTF_8)
            : name.endsWith(".png") ? chart().png() : chart().file());
  }

  private ScatterChart chart() {
    return new ScatterChart(
        "%s a question".formatted(metric.symbol()),
        "accuracy, %",
        List.of(
            group("searched", false),
            group("frontier of the search", true),
            group("judged", true)));
  }

  private ScatterChart.Group group(String name, boolean intervals) {
    List<ScatterChart.Point> all =
        requireNonNull(points.get(name)).stream()
            .filter(m -> m.cost().in(metric) != null && m.accuracy().n() > 0)
            .map(
                m ->
                    new ScatterChart.Point(
                        m.cost().amount(metric),
                        100 * m.accuracy().mean(),
                        100 * m.accuracy().low(),
                        100 * m.accuracy().high()))
            .toList();
    return new ScatterChart.Group(name, all, intervals);
  }

  private String csv() {
    StringBuilder csv = new StringBuilder("what,cost,metric,accuracy,low,high,answers,team\n");
    for (String name : List.of("searched", "frontier of the search", "judged")) {
      for (Mark m : requireNonNull(points.get(name))) {
        Accuracy a = m.accuracy();
        csv.append(
            String.format(
                Locale.ROOT,
                "%s,%s,%s,%s,%s,%s,%d,\"%s\"%n",
                name,
                m.cost().in(metric),
                metric.symbol(),
                a.mean(),
                a.low(),
                a.high(),
                a.n(),
                TeamWords.of(m.graph()).replace("\"", "\"\"")));
      }
    }
    return csv.toString();
  }
}
