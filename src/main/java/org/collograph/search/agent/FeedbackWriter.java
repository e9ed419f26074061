package org.collograph.search.agent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.collograph.evaluation.NodeTrace;
import org.collograph.evaluation.Outcome;
import org.collograph.search.Feedback;
import org.collograph.search.GraphDistribution;
import org.collograph.search.History;
import org.collograph.search.Phase;
import org.collograph.search.SearchSpace;
import org.collograph.search.SlotGraph;
import org.collograph.search.Trial;
import org.collograph.search.forecast.Situation;
import org.collograph.search.forecast.TeamModel;

/// Puts a round's lessons into sentences: what was counted in the traces, what the team model makes
/// of it, and which probabilities moved.
final class FeedbackWriter {
  private static final int MOST_MOVES = 8;
  private static final double LEAST_MOVE = 0.05;

  private final SearchSpace space;
  private final History history;
  private final TeamModel team;

  FeedbackWriter(SearchSpace space, History history, TeamModel team) {
    this.space = space;
    this.history = history;
    this.team = team;
  }

  /// @param forecast accuracy expected of the graph that the tables moved towards
  Feedback write(int round, GraphDistribution before, GraphDistribution after, double forecast) {
    List<Feedback.Line> lines = new ArrayList<>();
    history.trials().stream()
        .filter(t -> t.round() == round && t.phase() == Phase.DRAWN)
        .max(Comparator.comparingLong(Trial::right))
        .ifPresent(t -> lines.add(blame(t)));
    crowding().ifPresent(lines::add);
    lines.add(
        new Feedback.Line(
            String.format(
                Locale.ROOT,
                "The tables move towards a graph that was not asked yet; its forecast is %.0f %%.",
                forecast * 100),
            moves(before, after)));
    return new Feedback(round, lines);
  }

  /// The reader that lost most right answers in the round's best graph.
  private Feedback.Line blame(Trial t) {
    SlotGraph g = t.graph();
    int worst = g.output();
    int[] lost = new int[g.size()];
    int[] won = new int[g.size()];
    for (Outcome o : t.outcomes()) {
      for (int i = 0; i < g.size() && o.isScored(); i++) {
        boolean had = anyRight(g, i, o.nodes());
        lost[i] += had && !o.nodes().get(i).right() ? 1 : 0;
        won[i] += g.reads()[i] != 0 && !had && o.nodes().get(i).right() ? 1 : 0;
      }
    }
    for (int i = 0; i < g.size(); i++) {
      worst = lost[i] > lost[worst] ? i : worst;
    }
    String score = "%d of %d right".formatted(t.right(), t.scored());
    if (g.inDegree(worst) == 0) {
      return new Feedback.Line("%s alone: %s.".formatted(name(g, worst), score), List.of());
    }
    return new Feedback.Line(
        "%s; %s missed a right answer that it had read %d times and found one that nobody gave %d times."
            .formatted(score, name(g, worst), lost[worst], won[worst]),
        List.of());
  }

  private static boolean anyRight(SlotGraph g, int slot, List<NodeTrace> nodes) {
    for (int j = 0; j < slot; j++) {
      if (g.reads(slot, j) && nodes.get(j).right()) {
        return true;
      }
    }
    return false;
  }

  private String name(SlotGraph g, int slot) {
    String role = space.role(g.roles()[slot]).name();
    String model = g.models()[slot] < 0 ? "" : space.models().get(g.models()[slot]).name() + " as ";
    return model + role;
  }

  /// What one more answer costs the reader that suffers most from it.
  private java.util.Optional<Feedback.Line> crowding() {
    double worst = 0;
    int model = -1;
    for (int m = 0; m < space.models().size(); m++) {
      double drop = right(m, 2) - right(m, 4);
      if (drop > worst) {
        worst = drop;
        model = m;
      }
    }
    if (model < 0 || worst < 0.03) {
      return java.util.Optional.empty();
    }
    return java.util.Optional.of(
        new Feedback.Line(
            String.format(
                Locale.ROOT,
                "With one right answer among four instead of two, %s is right %.0f points less"
                    + " often.",
                space.models().get(model).name(),
                worst * 100),
            List.of()));
  }

  private double right(int model, int reads) {
    return team.right(new Situation(model, space.sourceRole(), reads, 1, false, 2));
  }

  private List<Feedback.Move> moves(GraphDistribution before, GraphDistribution after) {
    List<Feedback.Move> all = new ArrayList<>();
    int n = after.slots();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        all.add(
            new Feedback.Move(
                "edge %d → %s".formatted(j + 1, slot(i, n)),
                before.edges()[i][j],
                after.edges()[i][j]));
      }
      for (int m = 0; m < space.models().size(); m++) {
        all.add(
            new Feedback.Move(
                "slot %s is %s".formatted(slot(i, n), space.models().get(m).name()),
                before.models()[i][m],
                after.models()[i][m]));
      }
      for (int r = 0; r < space.roleCount(); r++) {
        all.add(
            new Feedback.Move(
                "slot %s is %s".formatted(slot(i, n), space.role(r).name()),
                before.roles()[i][r],
                after.roles()[i][r]));
      }
    }
    return all.stream()
        .filter(m -> Math.abs(m.after() - m.before()) >= LEAST_MOVE)
        .sorted(Comparator.comparingDouble(m -> -Math.abs(m.after() - m.before())))
        .limit(MOST_MOVES)
        .toList();
  }

  private static String slot(int i, int slots) {
    return i == slots - 1 ? "out" : String.valueOf(i + 1);
  }
}
