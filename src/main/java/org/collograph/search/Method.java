package org.collograph.search;

import java.util.List;
import java.util.random.RandomGenerator;
import org.collograph.llm.ChatModel;
import org.collograph.search.space.SearchSpace;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// A way of searching. A new one is a class that implements this and a line in the list of methods.
public interface Method {
  /// What a method asks may change from one edition to the next; a stored run is replayed by its
  /// own. With the second, Agent-REINFORCE asks one graph of a round as the most likely team has
  /// it; with the third its forecasts suppose a mechanism, models alone may be asked again, and an
  /// agent that is a model is told what width and depth are worth; with the fourth a model's size
  /// says something of it before its answers do.
  int EDITION = 4;

  /// As plans and the command line name it.
  String name();

  /// What it is, in a few words, for whoever chooses.
  Sentence words();

  /// Whether a language model may guide it.
  boolean takesAgent();

  /// Whether it begins with what earlier runs saw of the models, where that is given.
  default boolean learnsFromTraces() {
    return false;
  }

  /// Whether it draws from a distribution, so that a person may pin, ban and drag parts of it.
  default boolean drawsFromTables() {
    return false;
  }

  /// The most graphs that it asks before the first round.
  ///
  /// @param models that fit the budget
  int mostBefore(int models);

  /// The most new graphs that it asks in a round.
  int mostInRound();

  /// The most that a language model which guides it is asked; what is asked for again counts anew.
  long mostAgentCalls(long rounds);

  Searcher searcher(Given given);

  /// What a searcher is made with.
  ///
  /// @param random of the plan's seed
  /// @param guide null for the built-in agent
  /// @param earlier trials of earlier runs on the search split, for whoever learns from traces
  /// @param edition by which it asks
  record Given(
      SearchSpace space,
      Objective objective,
      Proposals proposals,
      RandomGenerator random,
      @Nullable Guide guide,
      List<Trial> earlier,
      int edition) {}

  /// A language model that guides a search.
  ///
  /// @param model answers for the pool: what the agent asks is spent like any call
  /// @param name of the model, as the pool has it
  /// @param task what it is about, in a sentence or two
  /// @param earlier what it was asked before the run was taken up, in order
  /// @param listener told what it is asked from now on
  record Guide(
      ChatModel model,
      String name,
      String task,
      List<AgentExchange> earlier,
      AgentListener listener) {}
}
