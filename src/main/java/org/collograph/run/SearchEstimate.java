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
    return new SearchEstimate(asked, yardsticks, (asked + yardsticks) * search.space().slots());
  }
}
