package org.collograph.ui.search;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.collograph.export.ScatterChart.Joined;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.GraphMark;
import org.collograph.run.RunStory;
import org.collograph.run.TriedGraph;
import org.collograph.run.lessons.ForecastTeam;
import org.collograph.search.JudgedGraph;
import org.collograph.search.SearchResult;
import org.jspecify.annotations.Nullable;

/// What the chart shows now, by how it is known.
record ChartGroups(SearchViewModel model) {
  ChartFile file() {
    List<ChartFile.Group> all = new ArrayList<>();
    all.add(tried("searched", Joined.NOT, model.clocked().graphs(model.replay().graphs())));
    all.add(tried("frontier of the search", Joined.IN_STEPS, model.frontier()));
    if (!model.replay().isOfThePast()) {
      RunStory s = model.storyProperty().get();
      SearchResult result = s.result();
      if (!model.clocked().isOn()) {
        all.add(forecast());
      }
      List<JudgedGraph> early = new ArrayList<>(model.clocked().yardsticks(s.yardsticks()));
      early.removeIf(y -> result == null || !result.stoppedEarly(y));
      List<JudgedGraph> whole = new ArrayList<>(model.clocked().yardsticks(s.yardsticks()));
      whole.removeAll(early);
      all.add(judged("best, judged", result == null ? List.of() : List.of(at(result.best()))));
      all.add(judged("yardstick, judged", whole));
      all.add(judged("yardstick, stopped early", early));
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

  private JudgedGraph at(JudgedGraph g) {
    return g.at(model.clocked().cost(g.graph(), g.cost()));
  }

  private GraphMark mark(CollaborationGraph graph) {
    return model.trials().mark(graph);
  }

  private ChartFile.Group tried(String name, Joined joined, List<TriedGraph> graphs) {
    return new ChartFile.Group(
        name,
        joined != Joined.NOT,
        joined,
        graphs.stream()
            .map(t -> ChartFile.Mark.of("", t.graph(), t.cost(), t.accuracy(), mark(t.graph())))
            .toList());
  }

  private ChartFile.Group judged(String name, List<JudgedGraph> graphs) {
    return new ChartFile.Group(
        name,
        true,
        Joined.NOT,
        graphs.stream()
            .map(
                j ->
                    ChartFile.Mark.of(
                        named(j.name()), j.graph(), j.cost(), j.accuracy(), mark(j.graph())))
            .toList());
  }

  private static String named(@Nullable String name) {
    return name == null ? "" : name;
  }

  private ChartFile.Group forecast() {
    return new ChartFile.Group(
        "forecast of the best team at each budget",
        false,
        Joined.FORECAST,
        model.decision().any().teamsProperty().get().stream().map(this::forecast).toList());
  }

  private ChartFile.Mark forecast(ForecastTeam t) {
    return new ChartFile.Mark(
        "",
        t.graph(),
        t.cost(),
        t.forecast().mean(),
        t.forecast().low(),
        t.forecast().high(),
        0,
        mark(t.graph()));
  }
}
