package org.collograph.ui.search;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.collograph.evaluation.Accuracy;
import org.collograph.export.ScatterChart.Look;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.GraphMark;
import org.collograph.run.RunStory;
import org.collograph.run.TriedGraph;
import org.collograph.run.lessons.ForecastTeam;
import org.collograph.search.JudgedGraph;
import org.collograph.search.SearchResult;
import org.collograph.ui.decide.AnyBudget;
import org.jspecify.annotations.Nullable;

/// What the chart shows now, by how it is known.
///
/// @param names of the yardsticks that are written into the picture
record ChartGroups(SearchViewModel model, Set<String> names) {
  ChartFile file() {
    List<ChartFile.Group> all = new ArrayList<>();
    all.add(tried("searched", Look.TRIED, model.clocked().graphs(model.replay().graphs())));
    all.add(tried("frontier of the search", Look.FRONTIER, model.frontier()));
    if (!model.replay().isOfThePast()) {
      RunStory s = model.storyProperty().get();
      SearchResult result = s.result();
      if (!model.clocked().isOn()) {
        all.add(forecast());
        all.add(outside());
      }
      List<JudgedGraph> early = new ArrayList<>(model.clocked().yardsticks(s.yardsticks()));
      early.removeIf(y -> result == null || !result.stoppedEarly(y));
      List<JudgedGraph> whole = new ArrayList<>(model.clocked().yardsticks(s.yardsticks()));
      whole.removeAll(early);
      all.add(
          judged(
              "best, judged",
              Look.BEST,
              result == null ? List.of() : List.of(model.clocked().at(result.best()))));
      all.add(judged("yardstick, judged", Look.YARDSTICK, whole));
      all.add(judged("yardstick, stopped early", Look.STOPPED_EARLY, early));
    }
    ShownRun run = requireNonNull(model.shownProperty().get());
    return new ChartFile(
        title(run),
        model.axisProperty().get(),
        model.clocked().isOn(),
        model.budget().limits().get(model.axisProperty().get()),
        all);
  }

  private static String title(ShownRun run) {
    String what =
        "%s at %s · %s"
            .formatted(
                run.plan().taskName(), String.join(" and ", run.plan().budgets()), run.name());
    return run.simulated() ? what + " · simulated models" : what;
  }

  private GraphMark mark(CollaborationGraph graph) {
    return model.trials().mark(graph);
  }

  private ChartFile.Group tried(String name, Look look, List<TriedGraph> graphs) {
    return new ChartFile.Group(
        name,
        look,
        look == Look.FRONTIER,
        graphs.stream()
            .map(
                t ->
                    ChartFile.Mark.of(
                        "", false, t.graph(), t.cost(), t.accuracy(), mark(t.graph())))
            .toList());
  }

  private ChartFile.Group judged(String name, Look look, List<JudgedGraph> graphs) {
    return new ChartFile.Group(
        name,
        look,
        true,
        graphs.stream()
            .map(
                j ->
                    ChartFile.Mark.of(
                        named(j.name()),
                        names.contains(j.name()),
                        j.graph(),
                        j.cost(),
                        j.accuracy(),
                        mark(j.graph())))
            .toList());
  }

  private static String named(@Nullable String name) {
    return name == null ? "" : name;
  }

  private ChartFile.Group outside() {
    AnyBudget any = model.decision().any();
    List<ChartFile.Mark> marks = new ArrayList<>();
    for (ForecastTeam t : any.teamsProperty().get()) {
      Accuracy besides = any.besides(t);
      if (besides != null) {
        marks.add(ChartFile.Mark.of("", false, t.graph(), t.cost(), besides, mark(t.graph())));
      }
    }
    return new ChartFile.Group("asked outside this run", Look.OUTSIDE, true, marks);
  }

  private ChartFile.Group forecast() {
    return new ChartFile.Group(
        "forecast of the best team at each budget",
        Look.FORECAST,
        false,
        model.decision().any().teamsProperty().get().stream().map(this::forecast).toList());
  }

  private ChartFile.Mark forecast(ForecastTeam t) {
    return new ChartFile.Mark(
        "",
        false,
        t.graph(),
        t.cost(),
        t.forecast().mean(),
        t.forecast().low(),
        t.forecast().high(),
        0,
        mark(t.graph()));
  }
}
