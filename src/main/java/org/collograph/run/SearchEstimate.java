package org.collograph.run;

import org.collograph.search.SearchEngine;

/// What a search will ask at most, said before it starts.
///
/// @param asked (graph, question) pairs, validation included
/// @param yardstickAsked pairs for the yardsticks, apart
/// @param calls at most, if every graph were as large as the space allows
public record SearchEstimate(long asked, long yardstickAsked, long calls) {
  static SearchEstimate of(PreparedSearch search) {
    long asked =
        SearchEngine.mostAsked(
            search.plan().stopRules(), search.task(), search.space().models().size());
    long yardsticks =
        SearchEngine.yardstickAsked(
            search.plan().stopRules(), search.task(), search.yardsticks().size());
    long each = yardsticks / Math.max(1, search.yardsticks().size());
    long calls =
        search.yardsticks().stream().mapToLong(y -> each * y.graph().size()).sum()
            + asked * search.space().slots();
    return new SearchEstimate(asked, yardsticks, calls);
  }
}
