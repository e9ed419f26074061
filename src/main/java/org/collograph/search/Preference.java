package org.collograph.search;

import java.util.Locale;

/// Which graph is returned of those that cannot be told from the best.
public enum Preference {
  /// The cheapest of them.
  PLAIN,
  /// The one that scored best.
  ACCURACY;

  /// As plans and the command line have it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
