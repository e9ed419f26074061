package org.collograph.search;

import java.util.List;
import java.util.Optional;
import org.collograph.search.space.GraphDistribution;
import org.collograph.search.space.SlotGraph;

/// A method: it proposes graphs and learns from what came of them. One thread uses it.
public interface Searcher {
  /// Graphs to ask before the first round, in batches: the next batch is made when the last has
  /// been asked. Empty when the rounds may begin.
  List<Proposal> opening(History history) throws InterruptedException;

  /// The graphs of a round.
  List<Proposal> ask(History history, int round);

  /// What the last round changed.
  Optional<Feedback> tell(History history, int round) throws InterruptedException;

  /// Draws from another distribution from now on, which a person has changed by hand. Methods that
  /// draw from none leave it.
  default void goOnFrom(GraphDistribution tables) {}

  /// The distribution as it is now.
  GraphDistribution distribution();

  /// How good it holds a graph to be, as an accuracy from 0 to 1: what finalists and races go by.
  double expected(History history, SlotGraph graph);
}
