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

  private double chance(Situation s, int g) {
    return chances
        .computeIfAbsent(
            s,
            _ -> {
              double[] at = new double[Ease.POINTS];
              for (int i = 0; i < at.length; i++) {
                at[i] = team.right(s, Ease.AT[i]);
              }
              return at;
            })[g];
  }

  private final class Walk {
    final SlotGraph graph;
    final int[] revisions;
    final int[] answers;
    final int[] counts = new int[MOST + OWN];
    final double[][][][] table;

    Walk(SlotGraph graph) {
      this.graph = graph;
      this.revisions = Traces.revisions(graph);
      this.answers = new int[graph.size()];
      this.table = new double[graph.size()][][][];
    }

    int answer(int g, double[] u) {
      for (int i = 0; i < graph.size(); i++) {
        answers[i] = node(i, g, u);
      }
      return answers[graph.output()];
    }

    private int node(int i, int g, double[] u) {
      int c = graph.inDegree(i);
      int plurality = c == 0 ? -1 : plurality(i, u);
      if (!graph.callsModel(i)) {
        return plurality;
      }
      int right = c == 0 ? 0 : counts[RIGHT];
      if (u[i * USES] < chance(i, c, right, plurality == RIGHT, g)) {
        return RIGHT;
      }
      double how = u[i * USES + 1];
      if (plurality > RIGHT) {
        if (how < team.copiesWrong()) {
          return plurality;
        }
        how = (how - team.copiesWrong()) / (1 - team.copiesWrong());
      }
      return how < team.commonWrong() ? COMMON : OWN + i;
    }

    /// Looks the chance up by slot first: hashing a situation for each draw costs most of the time.
    private double chance(int i, int c, int right, boolean pluralityRight, int g) {
      if (table[i] == null) {
        table[i] = new double[c + 1][2][];
      }
      double[][] row = table[i][right];
      int p = pluralityRight ? 1 : 0;
      if (row[p] == null) {
        Situation s =
            new Situation(graph.model(i), graph.role(i), c, right, pluralityRight, revisions[i]);
        Forecaster.this.chance(s, g);
        row[p] = chances.get(s);
      }
      return row[p][g];
    }

    /// The most frequent answer read; ties by a random order of answers. Leaves the counts behind.
    private int plurality(int i, double[] u) {
      java.util.Arrays.fill(counts, 0);
      int best = -1;
      NumberSet reads = graph.reads(i);
      for (int p = reads.first(); p < i; p = reads.after(p)) {
        counts[answers[p]]++;
      }
      for (int p = reads.first(); p < i; p = reads.after(p)) {
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
