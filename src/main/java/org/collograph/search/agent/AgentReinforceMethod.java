package org.collograph.search.agent;

import org.collograph.search.Method;
import org.collograph.search.Searcher;
import org.collograph.words.Sentence;

/// Agent-REINFORCE as a method: by the built-in agent, or guided by a language model.
public final class AgentReinforceMethod implements Method {
  /// Beside a pilot a model: two mixes with a smaller variant each, the best single model, and a
  /// drawing that it starts from; rounded up.
  private static final int STARTS = 8;

  @Override
  public String name() {
    return "agent-reinforce";
  }

  @Override
  public Sentence words() {
    return Sentence.of("Agent-REINFORCE");
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
    return models + STARTS;
  }

  @Override
  public int mostInRound() {
    return AgentReinforce.ASKED_IN_ROUND;
  }

  /// Before the first round and after each.
  @Override
  public long mostAgentCalls(long rounds) {
    return Conversation.MOST_TRIES * (rounds + 1);
  }

  @Override
  public Searcher searcher(Given given) {
    return new AgentReinforce(given, Agents.of(given));
  }
}
