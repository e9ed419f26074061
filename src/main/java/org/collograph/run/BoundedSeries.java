package org.collograph.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Keeps a series bounded however long a run is.
final class BoundedSeries {
  private BoundedSeries() {}

  /// Where there are too many every second one goes, but never the first or the last.
  ///
  /// @param mustStay which are kept wherever they stand
  static <T> List<T> thinned(List<T> all, int most, Predicate<T> mustStay) {
    if (all.size() <= most) {
      return List.copyOf(all);
    }
    List<T> kept = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (i % 2 == 0 || i == all.size() - 1 || mustStay.test(all.get(i))) {
        kept.add(all.get(i));
      }
    }
    return List.copyOf(kept);
  }
}
