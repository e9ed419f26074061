package org.collograph.search.agent;

import java.util.List;
import java.util.Optional;
import org.collograph.search.Feedback;
import org.collograph.search.History;
import org.collograph.search.Method;
import org.collograph.search.Proposal;
import org.collograph.search.Searcher;
import org.collograph.search.gradient.Reinforce;
import org.collograph.search.space.GraphDistribution;
import org.collograph.search.space.SlotGraph;

/// One gradient step, one step of the agent, by turns (MAAO in the reference): the tables that the
/// one leaves are where the other begins.
final class Alternating implements Searcher {
  private final Agent agent;
  private final Briefings briefings;
  private final Reinforce gradient;

  Alternating(Method.Given given, Agent agent) {
    this.agent = agent;
    this.briefings = new Briefings(given);
    this.gradient = new Reinforce(given);
  }

  @Override
  public List<Proposal> opening(History history) {
    return List.of();
  }

  @Override
  public List<Proposal> ask(History history, int round) {
    return gradient.ask(history, round);
  }

  @Override
  public Optional<Feedback> tell(History history, int round) throws InterruptedException {
    if (round % 2 == 1) {
      return gradient.tell(history, round);
    }
    Advice advice = agent.advise(briefings.of(history, round, distribution()));
    gradient.goOnFrom(advice.tables());
    return Optional.of(advice.feedback());
  }

  @Override
  public void goOnFrom(GraphDistribution tables) {
    gradient.goOnFrom(tables);
  }

  @Override
  public GraphDistribution distribution() {
    return gradient.distribution();
  }

  @Override
  public double expected(History history, SlotGraph graph) {
    return gradient.expected(history, graph);
  }
}
