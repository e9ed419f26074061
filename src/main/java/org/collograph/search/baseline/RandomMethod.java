package org.collograph.search.baseline;

import org.collograph.search.Method;
import org.collograph.search.Searcher;
import org.collograph.words.Sentence;

/// Random search as a method.
public final class RandomMethod implements Method {
  @Override
  public String name() {
    return "random";
  }

  @Override
  public Sentence words() {
    return Sentence.of("random search");
  }

  @Override
  public boolean takesAgent() {
    return false;
  }

  @Override
  public int mostBefore(int models) {
    return 0;
  }

  @Override
  public int mostInRound() {
    return RandomSearch.ASKED_IN_ROUND;
  }

  @Override
  public long mostAgentCalls(long rounds) {
    return 0;
  }

  @Override
  public Searcher searcher(Given given) {
    return new RandomSearch(given.space(), given.proposals(), given.random());
  }
}
