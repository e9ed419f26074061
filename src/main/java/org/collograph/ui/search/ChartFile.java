package org.collograph.ui.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.collograph.codec.TeamWords;
import org.collograph.codec.json.BoundedFile;
import org.collograph.cost.Cost;
import org.collograph.cost.Metric;
import org.collograph.evaluation.Accuracy;
import org.collograph.export.ScatterChart;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.RunStory;
import org.collograph.run.TriedGraph;
import org.collograph.ui.common.Session;
import org.collograph.words.Sentence;

/// The chart of accuracy over a cost as a file: a picture, or a row a point. Searched and judged
/// accuracies are told apart in both.
///
/// @param measured whether seconds are by the clock
/// @param groups what is shown, by what it is
record ChartFile(Metric metric, boolean measured, List<Group> groups) {
  /// Graphs that were looked at in one way.
  ///
  /// @param intervals whether each is drawn with how far it can be trusted
  record Group(String name, boolean intervals, List<Mark> marks) {}

  /// One graph on the chart.
  record Mark(CollaborationGraph graph, Cost cost, Accuracy accuracy) {}

  static ChartFile of(SearchViewModel model) {
    RunStory s = model.storyProperty().get();
    List<Mark> judged = new ArrayList<>();
    if (!model.replay().isOfThePast()) {
      if (s.result() != null) {
        var best = s.result().best();
        judged.add(
            new Mark(
                best.graph(), model.clocked().cost(best.graph(), best.cost()), best.accuracy()));
      }
      model
          .clocked()
          .yardsticks(s.yardsticks())
          .forEach(y -> judged.add(new Mark(y.graph(), y.cost(), y.accuracy())));
    }
    return new ChartFile(
        model.axisProperty().get(),
        model.clocked().isOn(),
        List.of(
            new Group("searched", false, marks(model.clocked().graphs(model.replay().graphs()))),
            new Group("frontier of the search", true, marks(model.frontier())),
            new Group("judged", true, judged)));
  }

  private static List<Mark> marks(List<TriedGraph> graphs) {
    return graphs.stream().map(t -> new Mark(t.graph(), t.cost(), t.accuracy())).toList();
  }

  /// Writes what is shown now, besides the window's own work.
  static void save(SearchViewModel model, Path file) {
    ChartFile chart = of(model);
    Session session = model.session();
    session
        .background()
        .run(
            () -> {
              chart.write(file);
              return file;
            },
            f -> session.notices().hint(Sentence.of("Saved %s.", f.getFileName().toString())),
            session.problems()::show);
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
        "%s a question".formatted(measured ? "measured s (median)" : metric.symbol()),
        "accuracy, %",
        groups.stream().map(this::drawn).toList());
  }

  private ScatterChart.Group drawn(Group group) {
    List<ScatterChart.Point> all =
        group.marks().stream()
            .filter(m -> m.cost().in(metric) != null && m.accuracy().n() > 0)
            .map(
                m ->
                    new ScatterChart.Point(
                        m.cost().amount(metric),
                        100 * m.accuracy().mean(),
                        100 * m.accuracy().low(),
                        100 * m.accuracy().high()))
            .toList();
    return new ScatterChart.Group(group.name(), all, group.intervals());
  }

  private String csv() {
    StringBuilder csv = new StringBuilder("what,cost,metric,accuracy,low,high,answers,team\n");
    for (Group group : groups) {
      for (Mark m : group.marks()) {
        Accuracy a = m.accuracy();
        csv.append(
            String.format(
                Locale.ROOT,
                "%s,%s,%s,%s,%s,%s,%d,\"%s\"%n",
                group.name(),
                m.cost().in(metric),
                measured ? "measured s (median)" : metric.symbol(),
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
