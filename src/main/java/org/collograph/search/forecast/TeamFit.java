package org.collograph.search.forecast;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.decomposition.TriangularSolver_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.jspecify.annotations.Nullable;

/// Fits the team model to traces: expectation over each question's ease, then a penalised logistic
/// regression (Newton's method), by turns.
public final class TeamFit {
  /// Turns of expectation and maximisation, and Newton steps in each: ours.
  private static final int TURNS = 6;

  private static final int STEPS = 2;

  /// A weight's largest change in a step.
  private static final double MOST_STEP = 2;

  private final Traces traces;
  private final TeamLaw law;
  private final List<Situation> situations = new ArrayList<>();
  private final Map<String, Map<Integer, Traces.Count>> questions = new LinkedHashMap<>();
  private final Map<String, double[]> ease = new HashMap<>();

  /// Log-odds by situation and ease under the weights, and how they change with each weight.
  private final double[][] logit;

  private final double[][][] x;
  private double[] weights;
  private @Nullable DMatrixRMaj rootOfPrecision;

  private TeamFit(Traces traces, TeamLaw law) {
    this.traces = traces;
    this.law = law;
    this.weights = law.priorMeans();
    index();
    this.logit = new double[situations.size()][Ease.POINTS];
    this.x = new double[situations.size()][Ease.POINTS][law.size()];
    atWeights();
    for (int turn = 0; turn < TURNS; turn++) {
      expect();
      maximise();
    }
    expect();
  }

  /// @param sizes of the models, as powers of ten, about 0
  /// @param roles how many there are
  public static TeamFit of(Traces traces, double[] sizes, int roles) {
    return new TeamFit(traces, new Mechanism(sizes, roles));
  }

  /// As searches of the third edition learned: a model's size says nothing of it.
  public static TeamFit withoutSizes(Traces traces, int models, int roles) {
    return new TeamFit(traces, new Mechanism(models, roles));
  }

  /// As searches of the first two editions learned: a regression whose terms know nothing of each
  /// other. It needs about twice the answers.
  public static TeamFit ofTerms(Traces traces, int models, int roles) {
    return new TeamFit(traces, new Features(models, roles));
  }

  private void index() {
    Map<Situation, Integer> number = new HashMap<>();
    traces
        .byQuestion()
        .forEach(
            (question, counts) -> {
              Map<Integer, Traces.Count> numbered = new LinkedHashMap<>();
              counts.forEach(
                  (s, count) -> {
                    int n = number.computeIfAbsent(s, _ -> number.size());
                    if (n == situations.size()) {
                      situations.add(s);
                    }
                    numbered.put(n, count);
                  });
              questions.put(question, numbered);
            });
  }

  private void atWeights() {
    for (int s = 0; s < x.length; s++) {
      for (int g = 0; g < Ease.POINTS; g++) {
        logit[s][g] = law.logit(weights, situations.get(s), Ease.AT[g]);
        law.gradient(x[s][g], weights, situations.get(s), Ease.AT[g]);
      }
    }
  }

  private double probability(int s, int g) {
    return 1 / (1 + Math.exp(-logit[s][g]));
  }

  private void expect() {
    double[][] p = new double[situations.size()][Ease.POINTS];
    for (int s = 0; s < p.length; s++) {
      for (int g = 0; g < Ease.POINTS; g++) {
        p[s][g] = Math.clamp(probability(s, g), 1e-6, 1 - 1e-6);
      }
    }
    questions.forEach((q, counts) -> ease.put(q, posterior(counts, p)));
  }

  private static double[] posterior(Map<Integer, Traces.Count> counts, double[][] p) {
    double[] log = new double[Ease.POINTS];
    double highest = Double.NEGATIVE_INFINITY;
    for (int g = 0; g < Ease.POINTS; g++) {
      double sum = Math.log(Ease.WEIGHT[g]);
      for (var entry : counts.entrySet()) {
        double right = p[entry.getKey()][g];
        sum += entry.getValue().right * Math.log(right);
        sum += entry.getValue().wrong * Math.log(1 - right);
      }
      log[g] = sum;
      highest = Math.max(highest, sum);
    }
    double total = 0;
    for (int g = 0; g < Ease.POINTS; g++) {
      log[g] = Math.exp(log[g] - highest);
      total += log[g];
    }
    for (int g = 0; g < Ease.POINTS; g++) {
      log[g] /= total;
    }
    return log;
  }

  private void maximise() {
    double[][] right = new double[situations.size()][Ease.POINTS];
    double[][] all = new double[situations.size()][Ease.POINTS];
    questions.forEach(
        (q, counts) -> {
          double[] w = requireNonNull(ease.get(q));
          counts.forEach(
              (s, count) -> {
                for (int g = 0; g < Ease.POINTS; g++) {
                  right[s][g] += w[g] * count.right;
                  all[s][g] += w[g] * (count.right + count.wrong);
                }
              });
        });
    for (int step = 0; step < STEPS; step++) {
      newton(right, all);
    }
  }

  private static void add(
      double[] row, double residual, double curvature, double[] gradient, double[][] hessian) {
    for (int i = 0; i < row.length; i++) {
      if (row[i] != 0) {
        gradient[i] += row[i] * residual;
        for (int j = 0; j <= i; j++) {
          hessian[i][j] += curvature * row[i] * row[j];
        }
      }
    }
  }

  private void newton(double[][] right, double[][] all) {
    int n = weights.length;
    double[] mean = law.priorMeans();
    double[] precision = law.priorPrecisions();
    double[] gradient = new double[n];
    double[][] hessian = new double[n][n];
    for (int i = 0; i < n; i++) {
      gradient[i] = precision[i] * (mean[i] - weights[i]);
      hessian[i][i] = precision[i];
    }
    for (int s = 0; s < x.length; s++) {
      for (int g = 0; g < Ease.POINTS; g++) {
        double p = probability(s, g);
        double residual = right[s][g] - all[s][g] * p;
        double curvature = all[s][g] * p * (1 - p);
        add(x[s][g], residual, curvature, gradient, hessian);
      }
    }
    DMatrixRMaj root = root(hessian);
    rootOfPrecision = root;
    TriangularSolver_DDRM.solveL(root.data, gradient, n);
    TriangularSolver_DDRM.solveTranL(root.data, gradient, n);
    for (int i = 0; i < n; i++) {
      weights[i] += Math.clamp(gradient[i], -MOST_STEP, MOST_STEP);
    }
    atWeights();
  }

  /// The lower triangle L with L·Lᵀ = the matrix, of which the lower half is given.
  private static DMatrixRMaj root(double[][] lower) {
    DMatrixRMaj whole = new DMatrixRMaj(lower);
    CommonOps_DDRM.symmLowerToFull(whole);
    var cholesky = DecompositionFactory_DDRM.chol(lower.length, true);
    if (!cholesky.decompose(whole)) {
      throw new IllegalStateException("The precision of the team's weights has no root.");
    }
    return cholesky.getT(null);
  }

  /// The most likely team.
  public TeamModel best() {
    return new TeamModel(law, weights.clone(), traces.commonWrong(), traces.copiesWrong());
  }

  /// A team drawn from what is still possible (the Laplace approximation of the posterior): what is
  /// unsure differs from draw to draw.
  public TeamModel possible(RandomGenerator random) {
    double[] offset = new double[weights.length];
    for (int i = 0; i < offset.length; i++) {
      offset[i] = random.nextGaussian();
    }
    // For standard normal z, x with Lᵀ·x = z has the covariance (L·Lᵀ)⁻¹.
    TriangularSolver_DDRM.solveTranL(requireNonNull(rootOfPrecision).data, offset, offset.length);
    double[] drawn = weights.clone();
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] += offset[i];
    }
    return new TeamModel(law, drawn, traces.commonWrong(), traces.copiesWrong());
  }

  /// The accuracy to be expected over questions like those that were asked. What the fit supposes
  /// of the ease of all questions is only a prior: where much was asked of each, their own eases,
  /// on average, tell more.
  public double overAsked(Forecast forecast) {
    double[] mean = new double[Ease.POINTS];
    for (double[] each : ease.values()) {
      for (int g = 0; g < mean.length; g++) {
        mean[g] += each[g] / ease.size();
      }
    }
    return forecast.at(ease.isEmpty() ? Ease.WEIGHT : mean);
  }

  /// The chances of each ease for a question, by its id; the population's where it was not asked.
  double[] easeOf(String question) {
    return ease.getOrDefault(question, Ease.WEIGHT);
  }

  /// How much better a graph did than forecast, on average over the questions that it was asked.
  public double surplus(Forecast forecast, List<org.collograph.evaluation.Outcome> outcomes) {
    double sum = 0;
    int n = 0;
    for (var outcome : outcomes) {
      if (outcome.isScored()) {
        sum += (outcome.right() ? 1 : 0) - forecast.at(easeOf(outcome.question()));
        n++;
      }
    }
    return n == 0 ? 0 : sum / n;
  }
}
