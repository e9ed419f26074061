package org.collograph.ui.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.collograph.codec.json.BoundedFile;
import org.collograph.cost.Cost;
import org.collograph.cost.Metric;
import org.collograph.evaluation.Accuracy;
import org.collograph.export.ScatterChart;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.GraphMark;
import org.collograph.ui.common.Session;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// The chart of accuracy over a cost as a file: a picture, or a row a point. What was searched,
/// what was judged and what is only forecast are told apart in both.
///
/// @param title what it is of; that its models are simulated, where they are
/// @param measured whether seconds are by the clock
/// @param limit the budget in the metric; null where there is none
/// @param groups what is shown, by what it is
record ChartFile(
    String title, Metric metric, boolean measured, @Nullable Double limit, List<Group> groups) {
  /// Graphs that are known in one way.
  ///
  /// @param intervals whether each is drawn with how far it can be trusted
  record Group(String name, ScatterChart.Look look, boolean intervals, List<Mark> marks) {}

  /// One graph on the chart.
  ///
  /// @param name of a yardstick; else empty
  /// @param isWritten whether the name stands in the picture: all of them would crowd
  /// @param answers that it rests on; 0 where it is forecast
  /// @param mark its star and note
  record Mark(
      String name,
      boolean isWritten,
      CollaborationGraph graph,
      Cost cost,
      double accuracy,
      double low,
      double high,
      long answers,
      GraphMark mark) {
    static Mark of(
        String name,
        boolean isWritten,
        CollaborationGraph graph,
        Cost cost,
        Accuracy a,
        GraphMark mark) {
      return new Mark(name, isWritten, graph, cost, a.mean(), a.low(), a.high(), a.n(), mark);
    }
  }

  /// Writes what is shown now, besides the window's own work.
  ///
  /// @param names of the yardsticks that are written into a picture
  static void save(SearchViewModel model, Set<String> names, Path file) {
    ChartFile chart = new ChartGroups(model, names).file();
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
            ? ChartRows.text(this).getBytes(StandardCharsets.UTF_8)
            : name.endsWith(".png") ? chart().png() : chart().file());
  }

  /// What the axis below is over.
  String over() {
    return measured ? "measured s (median)" : metric.symbol();
  }

  private ScatterChart chart() {
    return new ScatterChart(
        title,
        over() + " a question",
        "accuracy, %",
        groups.stream().map(this::drawn).toList(),
        limit);
  }

  private ScatterChart.Group drawn(Group group) {
    List<ScatterChart.Point> all =
        group.marks().stream()
            .filter(m -> m.cost().in(metric) != null && !Double.isNaN(m.accuracy()))
            .map(
                m ->
                    new ScatterChart.Point(
                        m.cost().amount(metric),
                        100 * m.accuracy(),
                        100 * m.low(),
                        100 * m.high(),
                        m.isWritten() ? m.name() : ""))
            .toList();
    return new ScatterChart.Group(group.name(), group.look(), all, group.intervals());
  }
}
