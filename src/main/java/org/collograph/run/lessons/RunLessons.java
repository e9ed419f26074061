package org.collograph.run.lessons;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.collograph.cost.Budget;
import org.collograph.evaluation.Accuracy;
import org.collograph.evaluation.Outcome;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.Judgement;
import org.collograph.run.Part;
import org.collograph.run.PreparedSearch;
import org.collograph.run.RunOutline;
import org.collograph.run.RunService;
import org.collograph.run.RunStory;
import org.collograph.run.SearchPlan;
import org.collograph.run.StoredRun;
import org.collograph.search.Trial;
import org.collograph.search.forecast.Outlook;
import org.collograph.search.forecast.Traces;
import org.collograph.search.space.NumberSet;
import org.collograph.search.space.SearchSpace;
import org.collograph.search.space.SlotGraph;
import org.collograph.words.Refusal;

/// What a run's traces teach, over a space of graphs that may be another than the one it searched.
/// One thread uses it.
final class RunLessons {
  /// Ours: the best of many forecasts flatters itself although other fits tell of it: by 2 points
  /// on average on simulated pools, where the truth is known. Every team is told with that taken
  /// off, so that one graph has one forecast.
  private static final double FLATTERY = 0.02;

  private static final RunOutline NOTHING_DRAWN = new RunOutline(List.of(), List.of(), null);

  private final SearchSpace space;
  private final long seed;
  private final Outlook outlook;
  private final NumberSet measured;
  private final Map<SlotGraph, List<Outcome>> asked = new LinkedHashMap<>();
  private final Map<SlotGraph, Accuracy> judged = new HashMap<>();
  private final Map<SlotGraph, Accuracy> elsewhere = new HashMap<>();

  /// @param trials of the run, of which those on the search split teach
  /// @param lessons trials of the runs that it learned from
  RunLessons(SearchSpace space, List<Trial> trials, List<Trial> lessons, long seed) {
    this.space = space;
    this.seed = seed;
    Traces traces = new Traces();
    for (Trial t : lessons) {
      space.slots(t.graph()).ifPresent(g -> t.outcomes().forEach(o -> traces.add(g, o)));
    }
    for (Trial t : trials) {
      if (t.phase().isSearch()) {
        space.slots(t.graph()).ifPresent(g -> learn(traces, g, t));
      }
    }
    int models = space.models().size();
    this.outlook =
        new Outlook(traces, space.sizes(), space.roleCount(), new SplittableRandom(seed));
    this.measured = NumberSet.of(IntStream.range(0, models).filter(traces::has));
  }

  /// @param search the run's plan, opened
  /// @param budget in place of the run's own
  /// @throws IllegalArgumentException where the run has asked nothing
  static RunLessons of(RunService service, StoredRun run, PreparedSearch search, Budget budget) {
    SearchPlan plan = run.plan();
    SearchSpace own = search.space();
    SearchSpace space =
        new SearchSpace(own.roles(), own.meter(), budget, plan.bounds(), plan.start());
    List<Trial> trials = service.store().trials(run.name());
    RunLessons lessons = new RunLessons(space, trials, service.lessons(plan), plan.seed());
    lessons.judge(service.story(run, NOTHING_DRAWN), service.judgements(run));
    if (lessons.graphs().isEmpty()) {
      throw new Refusal(
          "The run '%s' has asked no graph, so it says nothing yet. Maybe take it up again first.",
          run.name());
    }
    return lessons;
  }

  /// What the run judged in the end, and apart from it what is known by others: a finished run says
  /// tomorrow what it says today. Neither teaches anything.
  private void judge(RunStory story, List<Judgement> others) {
    story.yardsticks().forEach(y -> judge(judged, y.graph(), y.accuracy()));
    if (story.result() != null) {
      judge(judged, story.result().best().graph(), story.result().best().accuracy());
    }
    others.stream()
        .filter(j -> j.part() == Part.JUDGING)
        .forEach(j -> judge(elsewhere, j.graph(), j.accuracy()));
    elsewhere.entrySet().removeIf(e -> known(e.getKey()) >= e.getValue().questions());
  }

  /// Questions that the run judged a graph on.
  private long known(SlotGraph g) {
    Accuracy own = judged.get(g);
    return own == null ? 0 : own.questions();
  }

  private void judge(Map<SlotGraph, Accuracy> all, CollaborationGraph graph, Accuracy found) {
    space
        .slots(graph)
        .map(space::canonical)
        .ifPresent(g -> all.merge(g, found, (a, b) -> b.n() > a.n() ? b : a));
  }

  private void learn(Traces traces, SlotGraph g, Trial t) {
    t.outcomes().forEach(o -> traces.add(g, o));
    asked.computeIfAbsent(g, _ -> new ArrayList<>()).addAll(t.outcomes());
  }

  long seed() {
    return seed;
  }

  SearchSpace space() {
    return space;
  }

  Outlook outlook() {
    return outlook;
  }

  /// Names of models that no trace tells of: nothing with them can be forecast.
  List<String> unmeasured() {
    return IntStream.range(0, space.models().size())
        .filter(m -> !measured.contains(m))
        .mapToObj(m -> space.models().get(m).name())
        .toList();
  }

  /// Whether the traces tell of every model of a graph.
  boolean tellsOf(SlotGraph g) {
    return IntStream.range(0, g.size())
        .allMatch(i -> !g.callsModel(i) || measured.contains(g.model(i)));
  }

  /// What the search asked of a graph; empty where it asked nothing.
  List<Outcome> asked(SlotGraph g) {
    return asked.getOrDefault(g, List.of());
  }

  List<SlotGraph> graphs() {
    return List.copyOf(asked.keySet());
  }

  ForecastTeam team(SlotGraph g) {
    List<Outcome> own = asked(g);
    CollaborationGraph graph = space.graph(g);
    Accuracy seen = Accuracy.of(own);
    SlotGraph alike = space.canonical(g);
    return new ForecastTeam(
        graph,
        space.meter().cost(graph).total(),
        outlook.of(g, own).lower(FLATTERY),
        own.size(),
        seen.n() == 0 ? null : seen,
        judged.get(alike),
        elsewhere.get(alike));
  }
}
