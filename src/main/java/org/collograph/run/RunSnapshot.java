package org.collograph.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.collograph.cost.Cost;
import org.collograph.evaluation.Accuracy;
import org.collograph.evaluation.Difference;
import org.collograph.graph.CollaborationGraph;
import org.collograph.search.Feedback;
import org.collograph.search.Phase;

/// What a screen shows of a run, as one immutable value. Series are bounded, however long the run.
///
/// @param version grows with every change
/// @param graphs by the trial that first asked them, oldest first, at most [#MOST_GRAPHS]
/// @param yardsticks as far as they were measured
/// @param best the leader of the search, later the winner
/// @param judged the winner's accuracy on the second half of validation; null before
/// @param rival the yardstick it is held against; null before
/// @param beats the winner less the best yardstick; null before
/// @param secondsLeft null where nothing can be said yet
public record RunSnapshot(
    long version,
    RunState state,
    String message,
    int round,
    Phase phase,
    int trials,
    long asked,
    long yardstickAsked,
    long calls,
    long cachedCalls,
    double progress,
    Double secondsLeft,
    List<Point> graphs,
    List<Measured> yardsticks,
    Point best,
    Accuracy judged,
    String rival,
    Difference beats,
    List<Feedback> feedback) {
  public static final int MOST_GRAPHS = 1_000;
  static final int MOST_FEEDBACK = 200;

  /// A graph with everything that the search split said of it.
  ///
  /// @param trial the number of the trial that first asked it
  public record Point(
      int trial, Phase phase, CollaborationGraph graph, Cost cost, long right, long scored) {
    public Accuracy accuracy() {
      return Accuracy.of(right, scored);
    }
  }

  /// A yardstick.
  public record Measured(String name, CollaborationGraph graph, Cost cost, Accuracy accuracy) {}

  public static RunSnapshot first() {
    return new RunSnapshot(
        0,
        RunState.RUNNING,
        null,
        0,
        Phase.PILOT,
        0,
        0,
        0,
        0,
        0,
        0,
        null,
        List.of(),
        List.of(),
        null,
        null,
        null,
        null,
        List.of());
  }

  RunSnapshot in(RunState other, String why) {
    return new RunSnapshot(
        version + 1,
        other,
        why,
        round,
        phase,
        trials,
        asked,
        yardstickAsked,
        calls,
        cachedCalls,
        progress,
        secondsLeft,
        graphs,
        yardsticks,
        best,
        judged,
        rival,
        beats,
        feedback);
  }

  RunSnapshot counted(long sent, long spared, double done, Double left) {
    return new RunSnapshot(
        version + 1,
        state,
        message,
        round,
        phase,
        trials,
        asked,
        yardstickAsked,
        sent,
        spared,
        done,
        left,
        graphs,
        yardsticks,
        best,
        judged,
        rival,
        beats,
        feedback);
  }

  RunSnapshot after(TrialRecord t) {
    boolean search = t.phase().isSearch();
    boolean apart = t.phase() == Phase.YARDSTICK;
    return new RunSnapshot(
        version + 1,
        state,
        message,
        t.round() == 0 ? round : t.round(),
        t.phase(),
        trials + (apart ? 0 : 1),
        asked + (apart ? 0 : t.asked()),
        yardstickAsked + (apart ? t.asked() : 0),
        calls,
        cachedCalls,
        progress,
        secondsLeft,
        search ? with(t) : graphs,
        apart ? measured(t) : yardsticks,
        best,
        judged,
        rival,
        beats,
        feedback);
  }

  private List<Point> with(TrialRecord t) {
    List<Point> all = new ArrayList<>(graphs);
    for (int i = 0; i < all.size(); i++) {
      Point p = all.get(i);
      if (p.graph().equals(t.graph())) {
        all.set(
            i,
            new Point(
                p.trial(),
                p.phase(),
                p.graph(),
                p.cost(),
                p.right() + t.right(),
                p.scored() + t.scored()));
        return List.copyOf(all);
      }
    }
    all.add(new Point(t.number(), t.phase(), t.graph(), t.cost(), t.right(), t.scored()));
    return List.copyOf(all.size() > MOST_GRAPHS ? thinned(all) : all);
  }

  /// Every second one goes, but never the leader.
  private List<Point> thinned(List<Point> all) {
    List<Point> kept = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      boolean leads = best != null && all.get(i).graph().equals(best.graph());
      if (i % 2 == 0 || leads || i == all.size() - 1) {
        kept.add(all.get(i));
      }
    }
    return kept;
  }

  private List<Measured> measured(TrialRecord t) {
    String name = t.yardstick();
    Map<String, Measured> all = new LinkedHashMap<>();
    yardsticks.forEach(y -> all.put(y.name(), y));
    all.put(name, new Measured(name, t.graph(), t.cost(), t.accuracy()));
    return List.copyOf(all.values());
  }

  RunSnapshot led(CollaborationGraph leader) {
    Point found = graphs.stream().filter(p -> p.graph().equals(leader)).findFirst().orElse(best);
    return new RunSnapshot(
        version + 1,
        state,
        message,
        round,
        phase,
        trials,
        asked,
        yardstickAsked,
        calls,
        cachedCalls,
        progress,
        secondsLeft,
        graphs,
        yardsticks,
        found,
        judged,
        rival,
        beats,
        feedback);
  }

  RunSnapshot taught(Feedback lesson) {
    List<Feedback> all = new ArrayList<>(feedback);
    all.add(lesson);
    List<Feedback> kept = all.subList(Math.max(0, all.size() - MOST_FEEDBACK), all.size());
    return new RunSnapshot(
        version + 1,
        state,
        message,
        round,
        phase,
        trials,
        asked,
        yardstickAsked,
        calls,
        cachedCalls,
        progress,
        secondsLeft,
        graphs,
        yardsticks,
        best,
        judged,
        rival,
        beats,
        List.copyOf(kept));
  }

  RunSnapshot won(
      CollaborationGraph winner, Accuracy accuracy, String against, Difference difference) {
    RunSnapshot led = led(winner);
    return new RunSnapshot(
        version + 1,
        state,
        message,
        round,
        phase,
        trials,
        asked,
        yardstickAsked,
        calls,
        cachedCalls,
        progress,
        secondsLeft,
        graphs,
        yardsticks,
        led.best(),
        accuracy,
        against,
        difference,
        feedback);
  }
}
