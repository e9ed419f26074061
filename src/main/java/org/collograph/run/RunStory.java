package org.collograph.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.collograph.cost.Metric;
import org.collograph.evaluation.Spend;
import org.collograph.graph.CollaborationGraph;
import org.collograph.search.Feedback;
import org.collograph.search.JudgedGraph;
import org.collograph.search.Objective;
import org.collograph.search.Phase;
import org.collograph.search.SearchEvent;
import org.collograph.search.SearchResult;
import org.collograph.search.Trial;
import org.collograph.search.space.GraphDistribution;
import org.collograph.search.steer.Steer;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// A run as one immutable value: the fold of everything that happened in it, whether it happens
/// now, is read back from the store, or is reported. Series are bounded, however long the run.
///
/// @param version grows with every event
/// @param objective that graphs are ranked by
/// @param graphs by the trial that first asked them, oldest first, at most [#MOST_GRAPHS]
/// @param yardsticks as far as they were measured
/// @param leader the graph that the search held to be best; null before the first round is over
/// @param result what has been judged; null before
/// @param steered what persons changed, in order
/// @param timed how long graphs took, as measured; those of simulated models took none
/// @param tables the probabilities after each round, oldest first, at most [#MOST_TABLES]
public record RunStory(
    long version,
    Objective objective,
    Stage stage,
    Counts counts,
    List<TriedGraph> graphs,
    List<JudgedGraph> yardsticks,
    @Nullable CollaborationGraph leader,
    @Nullable SearchResult result,
    List<Feedback> feedback,
    List<AfterRound> tables,
    List<SearchEvent.Steered> steered,
    List<Timed> timed) {
  public RunStory {
    // A picture of an earlier version has none.
    timed = timed == null ? List.of() : timed;
  }

  public static final int MOST_GRAPHS = 1_000;
  private static final int MOST_TIMED = MOST_GRAPHS + 200;
  static final int MOST_FEEDBACK = 200;
  static final int MOST_TABLES = 200;

  /// Rounds that a person has added to those of the plan.
  public int roundsAdded() {
    return steered.stream()
        .mapToInt(s -> s.what() instanceof Steer.MoreRounds(int more) ? more : 0)
        .sum();
  }

  /// Pairs likewise.
  int pairsAdded() {
    return steered.stream()
        .mapToInt(s -> s.what() instanceof Steer.MorePairs(int more) ? more : 0)
        .sum();
  }

  /// Whether the search may ask another number than it was planned to.
  public boolean isReplanned() {
    return steered.stream()
        .map(SearchEvent.Steered::what)
        .anyMatch(
            w ->
                w instanceof Steer.MoreRounds
                    || w instanceof Steer.MorePairs
                    || w instanceof Steer.Finish);
  }

  /// How far the run is.
  ///
  /// @param message why it is paused or failed, or what it waits for; null otherwise
  /// @param progress from 0 to 1
  /// @param secondsLeft null where nothing can be said yet
  public record Stage(
      RunState state,
      @Nullable Sentence message,
      int round,
      Phase phase,
      double progress,
      @Nullable Double secondsLeft) {}

  public record Counts(int trials, long asked, long yardstickAsked, Spend spend) {}

  /// The probabilities after a round; those that every search begins with after round 0.
  public record AfterRound(int round, GraphDistribution distribution) {}

  public static RunStory first(Objective objective) {
    return new RunStory(
        0,
        objective,
        new Stage(RunState.RUNNING, null, 0, Phase.PILOT, 0, null),
        new Counts(0, 0, 0, Spend.NOTHING),
        List.of(),
        List.of(),
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /// How long a graph took as measured; null where that was not.
  public @Nullable Timed timedOf(CollaborationGraph graph) {
    return timed.stream().filter(t -> t.graph().equals(graph)).findFirst().orElse(null);
  }

  public RunState state() {
    return stage.state();
  }

  /// The winner; before there is one the leader of the search; in a run that told none the graph
  /// whose lower bound is the highest. Null before anything was scored.
  public @Nullable TriedGraph best() {
    if (result != null) {
      JudgedGraph won = result.best();
      // A long run may have dropped the winner from its series.
      TriedGraph point = point(won.graph());
      return point != null ? point : TriedGraph.unseen(won.graph(), won.cost());
    }
    TriedGraph led = leader == null ? null : point(leader);
    return led != null ? led : TriedGraph.best(graphs, objective);
  }

  /// The graphs that no other beats in both accuracy and cost: over seconds where all are known,
  /// else over units.
  public List<TriedGraph> frontier() {
    boolean timed = graphs.stream().allMatch(p -> p.cost().seconds() != null);
    return FrontierPoints.of(graphs, timed ? Metric.SECONDS : Metric.UNITS);
  }

  private @Nullable TriedGraph point(CollaborationGraph graph) {
    return graphs.stream().filter(p -> p.graph().equals(graph)).findFirst().orElse(null);
  }

  /// The story with one thing more in it.
  public RunStory after(RunEvent event) {
    return switch (event) {
      case RunEvent.Searched(SearchEvent.TrialFinished(Trial trial)) -> with(trial);
      case RunEvent.Searched(SearchEvent.RoundFinished(int _, CollaborationGraph g)) -> led(g);
      case RunEvent.Searched(SearchEvent.FeedbackGiven(Feedback lesson)) -> taught(lesson);
      case RunEvent.Searched(SearchEvent.DistributionUpdated(int round, GraphDistribution d)) ->
          moved(new AfterRound(round, d));
      case RunEvent.Searched(SearchEvent.Steered changed) -> steered(changed);
      case RunEvent.Searched(SearchEvent.ResultJudged(SearchResult soFar)) -> judged(soFar);
      case RunEvent.SpendChanged(Spend spend, double progress, Double left) ->
          counted(spend, progress, left);
      // A run that is paused has nothing to say but why.
      case RunEvent.WorkTold(Sentence what) -> state() == RunState.RUNNING ? saying(what) : this;
      case RunEvent.StateChanged(RunState next, Sentence why) -> in(state().to(next), why);
    };
  }

  private RunStory with(Trial t) {
    boolean apart = t.phase() == Phase.YARDSTICK;
    int round = t.round() == 0 ? stage.round() : t.round();
    Stage at =
        new Stage(
            state(), stage.message(), round, t.phase(), stage.progress(), stage.secondsLeft());
    Counts counted =
        new Counts(
            counts.trials() + (apart ? 0 : 1),
            counts.asked() + (apart ? 0 : t.asked()),
            counts.yardstickAsked() + (apart ? t.asked() : 0),
            counts.spend());
    return new RunStory(
        version + 1,
        objective,
        at,
        counted,
        t.phase().isSearch() ? tried(t) : graphs,
        apart ? measured(t) : yardsticks,
        leader,
        result,
        feedback,
        tables,
        steered,
        timing(t));
  }

  /// Those of graphs that a long series has dropped go in time.
  private List<Timed> timing(Trial t) {
    List<Timed> all = Timed.among(timed, t.graph(), t.outcomes());
    if (all.size() <= MOST_TIMED) {
      return all;
    }
    Set<CollaborationGraph> shown = new HashSet<>();
    graphs.forEach(g -> shown.add(g.graph()));
    yardsticks.forEach(y -> shown.add(y.graph()));
    shown.add(t.graph());
    return all.stream().filter(one -> shown.contains(one.graph())).toList();
  }

  /// The best and the frontier are never dropped from a long series.
  private List<TriedGraph> tried(Trial t) {
    List<TriedGraph> all = TriedGraph.among(graphs, t);
    if (all.size() <= MOST_GRAPHS) {
      return all;
    }
    Set<TriedGraph> kept = new HashSet<>(frontier());
    kept.add(best());
    return BoundedSeries.thinned(all, MOST_GRAPHS, kept::contains);
  }

  private List<JudgedGraph> measured(Trial t) {
    return among(List.of(new JudgedGraph(t.yardstick(), t.graph(), t.cost(), t.accuracy(), null)));
  }

  /// The yardsticks with some in place of those of the same names.
  private List<JudgedGraph> among(List<JudgedGraph> newer) {
    Map<String, JudgedGraph> all = new LinkedHashMap<>();
    yardsticks.forEach(y -> all.put(y.name(), y));
    newer.forEach(y -> all.put(y.name(), y));
    return List.copyOf(all.values());
  }

  private RunStory next(Stage stage, Counts counts) {
    return new RunStory(
        version + 1,
        objective,
        stage,
        counts,
        graphs,
        yardsticks,
        leader,
        result,
        feedback,
        tables,
        steered,
        timed);
  }

  private RunStory in(RunState state, Sentence why) {
    double progress = state == RunState.FINISHED ? 1 : stage.progress();
    Double left = state == RunState.RUNNING ? stage.secondsLeft() : null;
    Stage at = new Stage(state, why, stage.round(), stage.phase(), progress, left);
    return next(at, counts);
  }

  private RunStory saying(Sentence what) {
    Stage at =
        new Stage(
            state(), what, stage.round(), stage.phase(), stage.progress(), stage.secondsLeft());
    return next(at, counts);
  }

  private RunStory counted(Spend spent, double done, Double left) {
    Stage at = new Stage(state(), stage.message(), stage.round(), stage.phase(), done, left);
    Counts c = new Counts(counts.trials(), counts.asked(), counts.yardstickAsked(), spent);
    return next(at, c);
  }

  private RunStory led(CollaborationGraph by) {
    return knowing(yardsticks, by, result, feedback, tables, steered);
  }

  /// A yardstick is shown as it was judged, as soon as it was.
  private RunStory judged(SearchResult soFar) {
    return knowing(among(soFar.yardsticks()), leader, soFar, feedback, tables, steered);
  }

  private RunStory taught(Feedback lesson) {
    List<Feedback> all = new ArrayList<>(feedback);
    all.add(lesson);
    List<Feedback> kept =
        List.copyOf(all.subList(Math.max(0, all.size() - MOST_FEEDBACK), all.size()));
    return knowing(yardsticks, leader, result, kept, tables, steered);
  }

  private RunStory moved(AfterRound after) {
    List<AfterRound> all = new ArrayList<>(tables);
    all.add(after);
    List<AfterRound> kept = BoundedSeries.thinned(all, MOST_TABLES, _ -> false);
    return knowing(yardsticks, leader, result, feedback, kept, steered);
  }

  private RunStory steered(SearchEvent.Steered changed) {
    List<SearchEvent.Steered> all = new ArrayList<>(steered);
    all.add(changed);
    return knowing(yardsticks, leader, result, feedback, tables, List.copyOf(all));
  }

  private RunStory knowing(
      List<JudgedGraph> yardsticks,
      @Nullable CollaborationGraph leader,
      @Nullable SearchResult result,
      List<Feedback> feedback,
      List<AfterRound> tables,
      List<SearchEvent.Steered> steered) {
    return new RunStory(
        version + 1,
        objective,
        stage,
        counts,
        graphs,
        yardsticks,
        leader,
        result,
        feedback,
        tables,
        steered,
        timed);
  }
}
