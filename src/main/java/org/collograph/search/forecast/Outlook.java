package org.collograph.search.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.collograph.evaluation.Accuracy;
import org.collograph.evaluation.Outcome;
import org.collograph.evaluation.QuestionCounts;
import org.collograph.search.space.SlotGraph;

/// What traces let one expect of any graph, and how sure that is.
///
/// The team is fitted many times, each time to another sample of the questions (a bootstrap). Half
/// of the fits choose among graphs and the other half tells of the chosen one: the best of many
/// forecasts flatters itself. Where a graph was asked itself, that counts as far as it is surer.
/// One thread uses it.
public final class Outlook {
  private static final int FITS = 24;
  private static final int DRAWS = 60;
  private static final int COARSE = 24;
  private static final int FINE = 220;

  /// Ours: what the form of the team model itself is off by, as a standard deviation: forecasts of
  /// graphs that were never asked were off by 2.4 to 3.5 points on average after 800 pairs.
  private static final double MODEL_ERROR = 0.03;

  /// A forecast accuracy with the interval that holds 95 % of what is possible.
  public record Expected(double mean, double low, double high) {
    /// The same, lower by so much.
    public Expected lower(double by) {
      return new Expected(Math.max(0, mean - by), Math.max(0, low - by), Math.max(0, high - by));
    }
  }

  private record Fitted(TeamFit fit, Forecaster forecaster) {
    double of(SlotGraph g) {
      return fit.overAsked(forecaster.of(g));
    }
  }

  private final TeamFit fit;
  private final Forecaster coarse;
  private final Forecaster fine;
  private final List<Fitted> choosing = new ArrayList<>();
  private final List<Fitted> telling = new ArrayList<>();

  /// @param sizes of the models, as powers of ten, about 0
  /// @param roles how many there are
  public Outlook(Traces traces, double[] sizes, int roles, RandomGenerator random) {
    this.fit = TeamFit.of(traces, sizes, roles);
    this.coarse = new Forecaster(fit.best(), COARSE);
    this.fine = new Forecaster(fit.best(), FINE);
    for (int i = 0; i < FITS; i++) {
      TeamFit other = TeamFit.of(traces.resampled(random), sizes, roles);
      (i % 2 == 0 ? choosing : telling).add(new Fitted(other, new Forecaster(other.best(), DRAWS)));
    }
  }

  /// Quick and rough, to rank thousands.
  public double roughly(SlotGraph g) {
    return fit.overAsked(coarse.of(g));
  }

  /// To choose among a few.
  ///
  /// @param asked what it was itself asked; empty for a graph that never was
  public double choosing(SlotGraph g, List<Outcome> asked) {
    return expected(g, asked, choosing).mean();
  }

  /// What to tell of a graph.
  ///
  /// @param asked what it was itself asked; empty for a graph that never was
  public Expected of(SlotGraph g, List<Outcome> asked) {
    return expected(g, asked, telling);
  }

  /// How much more is expected of one graph than of another, by the forecast alone: what the fits
  /// have in common is no doubt about the difference.
  public Expected difference(SlotGraph one, SlotGraph other) {
    double[] values = new double[choosing.size() + telling.size()];
    int i = 0;
    for (List<Fitted> half : List.of(choosing, telling)) {
      for (Fitted f : half) {
        values[i++] = f.of(one) - f.of(other);
      }
    }
    Spread s = Spread.of(values);
    double half = Accuracy.Z * Math.sqrt(s.variance + MODEL_ERROR * MODEL_ERROR);
    return new Expected(s.mean, s.mean - half, s.mean + half);
  }

  private Expected expected(SlotGraph g, List<Outcome> asked, List<Fitted> fits) {
    Spread s = Spread.of(fits.stream().mapToDouble(f -> f.of(g)).toArray());
    double variance = s.variance + MODEL_ERROR * MODEL_ERROR;
    double worth = QuestionCounts.NONE.plus(asked).worth();
    double own = Math.max(0.05, s.mean * (1 - s.mean)) / Math.max(worth, 1e-9);
    double share = worth == 0 ? 0 : variance / (variance + own);
    double mean = s.mean + (share == 0 ? 0 : share * fit.surplus(fine.of(g), asked));
    double half = Accuracy.Z * Math.sqrt(share * own + (1 - share) * variance);
    double at = Math.clamp(mean, 0, 1);
    return new Expected(at, Math.max(0, at - half), Math.min(1, at + half));
  }

  private record Spread(double mean, double variance) {
    static Spread of(double[] values) {
      double sum = 0;
      for (double v : values) {
        sum += v;
      }
      double mean = sum / values.length;
      double squares = 0;
      for (double v : values) {
        squares += (v - mean) * (v - mean);
      }
      return new Spread(mean, squares / (values.length - 1));
    }
  }
}
