package org.collograph.search.forecast;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.collograph.search.space.NumberSet;
import org.collograph.search.space.SlotGraph;

/// Forecasts graphs by drawing their nodes' answers in order, the same random numbers for every
/// graph, so that differences between graphs are less noisy than the graphs themselves.
///
/// An answer is 0 (right), 1 (the common wrong one) or a number of its own. One thread uses it.
public final class Forecaster {
  private static final int RIGHT = 0;
  private static final int COMMON = 1;
  private static final int OWN = 2;
  private static final int MOST = 26;
  private static final int USES = 3;

  private final TeamModel team;
  private final int draws;
  private final double[][] uniform;
  private final Map<Situation, double[]> chances = new HashMap<>();

  /// @param draws at each point of the grid of ease
  public Forecaster(TeamModel team, int draws) {
    this.team = team;
    this.draws = draws;
    SplittableRandom random = new SplittableRandom(20_251_100_086L);
    this.uniform = new double[draws * Ease.POINTS][MOST * USES];
    for (double[] row : uniform) {
      for (int i = 0; i < row.length; i++) {
        row[i] = random.nextDouble();
      }
    }
  }

  /// @param graph live, every slot reaching the output
  public Forecast of(SlotGraph graph) {
    Walk walk = new Walk(graph);
    double[] right = new double[Ease.POINTS];
    for (int g = 0; g < Ease.POINTS; g++) {
      int hits = 0;
      for (int k = 0; k < draws; k++) {
        hits += walk.answer(g, uniform[g * draws + k]) == RIGHT ? 1 : 0;
      }
      right[g] = (double) hits / draws;
    }
    return new Forecast(right);
  }

  private double[] chances(Situation s) {
    return chances.computeIfAbsent(
        s,
        _ -> {
          double[] at = new double[Ease.POINTS];
          for (int i = 0; i < at.length; i++) {
            at[i] = team.right(s, Ease.AT[i]);
          }
          return at;
        });
  }

  /// A graph laid out in arrays: its walk is what a search spends most of its own time on.
  private final class Walk {
    final SlotGraph graph;
    final int[] revisions;
    final int[][] reads;
    final int[] answers;

    /// How many of those read gave each answer; zero between nodes.
    final int[] counts = new int[MOST + OWN];

    /// Chances by slot, by right answers read and whether these are the plurality, by ease.
    final double[][][] table;

    Walk(SlotGraph graph) {
      this.graph = graph;
      this.revisions = Traces.revisions(graph);
      this.answers = new int[graph.size()];
      this.reads = new int[graph.size()][];
      this.table = new double[graph.size()][][];
      for (int i = 0; i < graph.size(); i++) {
        reads[i] = read(i);
        table[i] = new double[2 * (reads[i].length + 1)][];
      }
    }

    private int[] read(int i) {
      int[] read = new int[graph.inDegree(i)];
      int n = 0;
      NumberSet all = graph.reads(i);
      for (int p = all.first(); p < i; p = all.after(p)) {
        read[n++] = p;
      }
      return read;
    }

    int answer(int g, double[] u) {
      for (int i = 0; i < answers.length; i++) {
        answers[i] = node(i, g, u);
      }
      return answers[graph.output()];
    }

    private int node(int i, int g, double[] u) {
      int[] read = reads[i];
      for (int p : read) {
        counts[answers[p]]++;
      }
      int plurality = plurality(read, u);
      int right = counts[RIGHT];
      for (int p : read) {
        counts[answers[p]] = 0;
      }
      if (!graph.callsModel(i)) {
        return plurality;
      }
      boolean isRight = u[i * USES] < chances(i, right, plurality == RIGHT)[g];
      return isRight ? RIGHT : wrong(i, plurality, u[i * USES + 1]);
    }

    private int wrong(int i, int plurality, double how) {
      if (plurality > RIGHT) {
        if (how < team.copiesWrong()) {
          return plurality;
        }
        how = (how - team.copiesWrong()) / (1 - team.copiesWrong());
      }
      return how < team.commonWrong() ? COMMON : OWN + i;
    }

    /// Looked up by slot first: to hash a situation for each draw would cost most of the time.
    private double[] chances(int i, int right, boolean pluralityRight) {
      int row = 2 * right + (pluralityRight ? 1 : 0);
      if (table[i][row] == null) {
        table[i][row] =
            Forecaster.this.chances(
                new Situation(
                    graph.model(i),
                    graph.role(i),
                    reads[i].length,
                    right,
                    pluralityRight,
                    revisions[i]));
      }
      return table[i][row];
    }

    /// The most frequent answer read, -1 where none is; ties by a random order of answers.
    private int plurality(int[] read, double[] u) {
      int best = -1;
      for (int p : read) {
        int a = answers[p];
        if (best < 0
            || counts[a] > counts[best]
            || (counts[a] == counts[best] && u[a * USES + 2] < u[best * USES + 2])) {
          best = a;
        }
      }
      return best;
    }
  }
}
