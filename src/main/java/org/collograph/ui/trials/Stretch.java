package org.collograph.ui.trials;

/// The part of a length that is shown, both ends from 0 to 1.
record Stretch(double from, double to) {
  static final Stretch WHOLE = new Stretch(0, 1);

  private static final double LEAST = 1e-6;
  private static final double STEP = 0.8;

  /// @param at what stays where it is, from 0 to 1 of what is shown
  Stretch zoomed(boolean nearer, double at) {
    double place = from + (to - from) * at;
    double factor = nearer ? STEP : 1 / STEP;
    return fitted(place - (place - from) * factor, place + (to - place) * factor);
  }

  /// @param by of what is shown
  Stretch moved(double by) {
    double all = by * (to - from);
    return fitted(from + all, to + all);
  }

  private static Stretch fitted(double first, double last) {
    double wide = Math.clamp(last - first, LEAST, 1);
    double from = Math.clamp(first, 0, 1 - wide);
    return new Stretch(from, from + wide);
  }

  /// Where something stands in what is shown: from 0 to 1 where it is seen.
  double in(double share) {
    return (share - from) / (to - from);
  }

  /// What stands at a place of what is shown.
  double at(double place) {
    return from + (to - from) * place;
  }
}
