package org.collograph.run;

import org.collograph.search.SearchEvent;
import org.collograph.search.steer.Steer;
import org.jspecify.annotations.Nullable;

/// A change that a person has asked of a search.
///
/// @param number in its run, from 1
/// @param round at whose start it took effect; null while it waits for the next one
public record Asked(int number, @Nullable Integer round, Steer what) {
  public boolean waits() {
    return round == null;
  }

  SearchEvent.Steered at(int begun) {
    return new SearchEvent.Steered(number, begun, what);
  }
}
