package org.collograph.search;

import java.util.List;

/// What persons have asked to be changed in a search that is at work.
public interface Rudder {
  /// For searches that nobody steers.
  Rudder NONE = _ -> List.of();

  /// What takes effect at the start of a round, in order.
  List<SearchEvent.Steered> before(int round);
}
