package org.collograph.search.agent;

import org.collograph.search.Method;
import org.collograph.search.Searcher;
import org.collograph.search.gradient.Reinforce;
import org.collograph.words.Sentence;

/// Gradient and agent by turns, as a method.
public final class AlternatingMethod implements Method {
  @Override
  public String name() {
    return "alternating";
  }

  @Override
  public Sentence words() {
    return Sentence.of("gradient and agent by turns");
  }

  @Override
  public boolean takesAgent() {
    return true;
  }

  @Override
  public boolean drawsFromTables() {
    return true;
  }

  @Override
  public boolean learnsFromTraces() {
    return true;
  }

  @Override
  public int mostBefore(int models) {
    return 0;
  }

  @Override
  public int mostInRound() {
    return Reinforce.ASKED_IN_ROUND;
  }

  /// After every other round.
  @Override
  public long mostAgentCalls(long rounds) {
    return Conversation.MOST_TRIES * (rounds / 2);
  }

  @Override
  public Searcher searcher(Given given) {
    return new Alternating(given, Agents.of(given));
  }
}
