package org.collograph.search.gradient;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.collograph.search.AskedGraph;
import org.collograph.search.Feedback;
import org.collograph.search.History;
import org.collograph.search.Method;
import org.collograph.search.Proposal;
import org.collograph.search.Searcher;
import org.collograph.search.baseline.Standings;
import org.collograph.search.space.GraphDistribution;
import org.collograph.search.space.SlotGraph;

/// The policy gradient: each round draws graphs and moves every probability by how much better than
/// usual the draws that had it did.
public final class Reinforce implements Searcher {
  public static final int ASKED_IN_ROUND = 2;

  /// Adam's, and the weight of the entropy beside an accuracy: ours, not tuned yet.
  private static final double RATE = 0.15;

  private static final double ENTROPY = 0.001;

  /// How fast the baseline follows the scores.
  private static final double FOLLOWS = 0.2;

  private final Method.Given given;
  private Logits logits;
  private final Adam adam;
  private final Standings standings = new Standings();
  private final List<Proposal> drawn = new ArrayList<>();
  private GraphDistribution distribution;
  private double baseline = Double.NaN;

  public Reinforce(Method.Given given) {
    this.given = given;
    this.distribution = GraphDistribution.begin(given.space());
    this.logits = new Logits(given.space(), distribution);
    this.adam = new Adam(logits.weights.length, RATE);
  }

  @Override
  public List<Proposal> opening(History history) {
    return List.of();
  }

  @Override
  public List<Proposal> ask(History history, int round) {
    drawn.clear();
    for (int i = 0; i < ASKED_IN_ROUND; i++) {
      drawn.add(given.proposals().drawn(distribution, given.random(), history::singleAccuracy));
    }
    return List.copyOf(drawn);
  }

  /// What it knows of a round is each draw's score on the round's questions.
  @Override
  public Optional<Feedback> tell(History history, int round) {
    double[] gradient = new double[logits.weights.length];
    double sum = 0;
    int told = 0;
    for (Proposal p : drawn) {
      double reward = reward(history, p.graph(), round);
      if (Double.isFinite(reward)) {
        double usual = Double.isNaN(baseline) ? reward : baseline;
        logits.addGradient(distribution, p.drawn(), reward - usual, gradient);
        sum += reward;
        told++;
      }
    }
    if (told > 0) {
      double mean = sum / told;
      baseline = Double.isNaN(baseline) ? mean : baseline + FOLLOWS * (mean - baseline);
      logits.addEntropy(distribution, ENTROPY, gradient);
      adam.step(logits.weights, gradient);
      distribution = logits.distribution();
    }
    return Optional.empty();
  }

  /// Begins anew at other tables, with what it knows of scores and steps.
  @Override
  public void goOnFrom(GraphDistribution tables) {
    logits = new Logits(given.space(), tables);
    distribution = logits.distribution();
  }

  private double reward(History history, SlotGraph graph, int round) {
    List<AskedGraph> trials =
        history.asked().stream()
            .filter(a -> a.trial().round() == round && a.graph().equals(graph))
            .filter(a -> a.trial().phase().isSearch())
            .toList();
    long scored = trials.stream().mapToLong(a -> a.trial().scored()).sum();
    long right = trials.stream().mapToLong(a -> a.trial().right()).sum();
    return scored == 0
        ? Double.NaN
        : given.objective().score((double) right / scored, given.space().quickCost(graph));
  }

  @Override
  public GraphDistribution distribution() {
    return distribution;
  }

  @Override
  public double expected(History history, SlotGraph graph) {
    return standings.of(history, graph);
  }
}
