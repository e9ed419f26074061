package org.collograph.search.baseline;

import java.util.function.Function;
import org.collograph.search.Method;
import org.collograph.search.Searcher;
import org.collograph.words.Sentence;

/// A method that no language model guides.
///
/// @param drawsFromTables see [Method#drawsFromTables]
/// @param shapes how many graphs of usual shapes it asks first, a model
/// @param mostInRound see [Method#mostInRound]
public record PlainMethod(
    String name,
    Sentence words,
    boolean drawsFromTables,
    int shapes,
    int mostInRound,
    Function<Given, Searcher> maker)
    implements Method {
  @Override
  public boolean takesAgent() {
    return false;
  }

  @Override
  public int mostBefore(int models) {
    return shapes * models;
  }

  @Override
  public long mostAgentCalls(long rounds) {
    return 0;
  }

  @Override
  public Searcher searcher(Given given) {
    return maker.apply(given);
  }
}
