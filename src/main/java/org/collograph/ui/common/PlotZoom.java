package org.collograph.ui.common;

/// Which part of a plot is looked at, as shares of the whole.
final class PlotZoom {
  private static final double STEP = 1.25;
  private static final double CLOSEST = 0.02;
  private static final double TICKS = 6;

  private double left;
  private double right = 1;
  private double low;
  private double high = 1;

  boolean isWhole() {
    return right - left == 1 && high - low == 1;
  }

  void reset() {
    left = 0;
    right = 1;
    low = 0;
    high = 1;
  }

  /// One step nearer or farther, about a place.
  ///
  /// @param x from 0 to 1 of what is shown, from the left
  /// @param y likewise, from below
  void by(boolean nearer, double x, double y) {
    double times = nearer ? 1 / STEP : STEP;
    double wide = Math.clamp((right - left) * times, CLOSEST, 1);
    double tall = Math.clamp((high - low) * times, CLOSEST, 1);
    left = Math.clamp(left + x * (right - left - wide), 0, 1 - wide);
    low = Math.clamp(low + y * (high - low - tall), 0, 1 - tall);
    right = left + wide;
    high = low + tall;
  }

  /// A part of an axis, with the distance of its ticks.
  record Part(double from, double to, double tick) {}

  /// @param end of an axis that begins at 0
  Part across(double end) {
    return part(0, end, left, right);
  }

  Part up(double start, double end) {
    return part(start, end, low, high);
  }

  private static Part part(double start, double end, double from, double to) {
    double whole = end - start;
    double tick = ChartRange.round(whole * (to - from) / TICKS);
    // Begins at a round number, so that the lines of the grid do.
    return new Part(Math.floor((start + whole * from) / tick) * tick, start + whole * to, tick);
  }
}
