package org.collograph.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.collograph.cost.Cost;
import org.collograph.evaluation.Accuracy;
import org.collograph.evaluation.Difference;
import org.collograph.evaluation.Spend;
import org.collograph.graph.CollaborationGraph;
import org.collograph.search.Feedback;
import org.collograph.search.Phase;
import org.collograph.search.space.GraphDistribution;

/// What a screen shows of a run, as one immutable value. Series are bounded, however long the run.
///
/// @param version grows with every change
/// @param graphs by the trial that first asked them, oldest first, at most [#MOST_GRAPHS]
/// @param yardsticks as far as they were measured
/// @param tables the probabilities after each round, oldest first, at most [#MOST_TABLES]
public record RunStory(
    long version,
    Stage stage,
    Counts counts,
    List<TriedGraph> graphs,
    List<Measured> yardsticks,
    Found found,
    List<Feedback> feedback,
    List<Tables> tables) {
  public static final int MOST_GRAPHS = 1_000;
  static final int MOST_FEEDBACK = 200;
  static final int MOST_TABLES = 200;

  /// How far the run is.
  ///
  /// @param message why it is paused or failed, or what it waits for; null otherwise
  /// @param progress from 0 to 1
  /// @param secondsLeft null where nothing can be said yet
  public record Stage(
      RunState state,
      String message,
      int round,
      Phase phase,
      double progress,
      Double secondsLeft) {}

  public record Counts(int trials, long asked, long yardstickAsked, Spend spend) {}

  /// @param best the leader of the search, later the winner; null before the first round is over
  /// @param judged the winner's accuracy on the second half of validation; null before
  /// @param rival the yardstick it is held against; null before
  /// @param beats the winner less that yardstick; null before
  public record Found(TriedGraph best, Accuracy judged, String rival, Difference beats) {}

  /// The probabilities after a round; those that every search begins with after round 0.
  public record Tables(int round, GraphDistribution distribution) {}

  /// A yardstick.
  ///
  /// @param behind the winner less this one; null until the winner is judged
  public record Measured(
      String name, CollaborationGraph graph, Cost cost, Accuracy accuracy, Difference behind) {}

  public static RunStory first() {
    return new RunStory(
        0,
        new Stage(RunState.RUNNING, null, 0, Phase.PILOT, 0, null),
        new Counts(0, 0, 0, Spend.NOTHING),
        List.of(),
        List.of(),
        new Found(null, null, null, null),
        List.of(),
        List.of());
  }

  public RunState state() {
    return stage.state();
  }

  public TriedGraph best() {
    return found.best();
  }

  RunStory in(RunState state, String why) {
    return next(
        new Stage(state, why, stage.round(), stage.phase(), stage.progress(), stage.secondsLeft()),
        counts);
  }

  /// @param what is being done; null for nothing worth a word
  RunStory saying(String what) {
    // A run that is paused has nothing to say but why.
    return stage.state() == RunState.RUNNING ? in(RunState.RUNNING, what) : this;
  }

  RunStory counted(Spend spent, double done, Double left) {
    return next(
        new Stage(stage.state(), stage.message(), stage.round(), stage.phase(), done, left),
        new Counts(counts.trials(), counts.asked(), counts.yardstickAsked(), spent));
  }

  private RunStory next(Stage s, Counts c) {
    return new RunStory(version + 1, s, c, graphs, yardsticks, found, feedback, tables);
  }

  RunStory after(TrialRecord t) {
    boolean apart = t.phase() == Phase.YARDSTICK;
    int round = t.round() == 0 ? stage.round() : t.round();
    return new RunStory(
        version + 1,
        new Stage(
            stage.state(),
            stage.message(),
            round,
            t.phase(),
            stage.progress(),
            stage.secondsLeft()),
        new Counts(
            counts.trials() + (apart ? 0 : 1),
            counts.asked() + (apart ? 0 : t.asked()),
            counts.yardstickAsked() + (apart ? t.asked() : 0),
            counts.spend()),
        t.phase().isSearch() ? with(t) : graphs,
        apart ? measured(t) : yardsticks,
        found,
        feedback,
        tables);
  }

  private List<TriedGraph> with(TrialRecord t) {
    List<TriedGraph> all = new ArrayList<>(graphs);
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).graph().equals(t.graph())) {
        all.set(i, all.get(i).with(t));
        return List.copyOf(all);
      }
    }
    all.add(TriedGraph.of(t));
    return List.copyOf(all.size() > MOST_GRAPHS ? thinned(all) : all);
  }

  /// Every second one goes, but never the leader.
  private List<TriedGraph> thinned(List<TriedGraph> all) {
    List<TriedGraph> kept = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      boolean leads = best() != null && all.get(i).graph().equals(best().graph());
      if (i % 2 == 0 || leads || i == all.size() - 1) {
        kept.add(all.get(i));
      }
    }
    return kept;
  }

  private List<Measured> measured(TrialRecord t) {
    Map<String, Measured> all = new LinkedHashMap<>();
    yardsticks.forEach(y -> all.put(y.name(), y));
    all.put(t.yardstick(), new Measured(t.yardstick(), t.graph(), t.cost(), t.accuracy(), null));
    return List.copyOf(all.values());
  }

  RunStory led(CollaborationGraph leader) {
    Found led = new Found(point(leader), found.judged(), found.rival(), found.beats());
    return new RunStory(version + 1, stage, counts, graphs, yardsticks, led, feedback, tables);
  }

  /// @param rival the yardstick it is held against; null where none is yet
  /// @param behind how far each yardstick is behind the winner, by its name
  RunStory won(
      CollaborationGraph winner,
      Cost cost,
      Accuracy accuracy,
      String rival,
      Map<String, Difference> behind) {
    // A long run may have dropped the winner from its series.
    TriedGraph point = point(winner);
    TriedGraph shown =
        point != null && point.graph().equals(winner)
            ? point
            : new TriedGraph(
                0, Phase.JUDGING, winner, cost, List.of(new TriedGraph.Tally(0, 0, 0)));
    Found won = new Found(shown, accuracy, rival, rival == null ? null : behind.get(rival));
    List<Measured> all =
        yardsticks.stream()
            .map(
                y ->
                    new Measured(y.name(), y.graph(), y.cost(), y.accuracy(), behind.get(y.name())))
            .toList();
    return new RunStory(version + 1, stage, counts, graphs, all, won, feedback, tables);
  }

  private TriedGraph point(CollaborationGraph graph) {
    return graphs.stream().filter(p -> p.graph().equals(graph)).findFirst().orElse(best());
  }

  RunStory taught(Feedback lesson) {
    List<Feedback> all = new ArrayList<>(feedback);
    all.add(lesson);
    List<Feedback> kept = all.subList(Math.max(0, all.size() - MOST_FEEDBACK), all.size());
    return new RunStory(
        version + 1, stage, counts, graphs, yardsticks, found, List.copyOf(kept), tables);
  }

  /// Where there are too many, every second one goes, but never the last.
  RunStory moved(int round, GraphDistribution distribution) {
    List<Tables> all = new ArrayList<>(tables);
    all.add(new Tables(round, distribution));
    List<Tables> kept = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (all.size() <= MOST_TABLES || i % 2 == 0 || i == all.size() - 1) {
        kept.add(all.get(i));
      }
    }
    return new RunStory(
        version + 1, stage, counts, graphs, yardsticks, found, feedback, List.copyOf(kept));
  }
}
