package org.collograph.ui.search;

import org.collograph.run.Asked;
import org.collograph.search.steer.Cell;
import org.collograph.search.steer.Steer;
import org.collograph.ui.common.Names;
import org.collograph.ui.common.Words;

/// Changes by hand in words.
///
/// @param slots of the search; the last is the output's
record SteerWords(int slots) {
  String of(Steer what) {
    return switch (what) {
      case Steer.Pin(Cell cell) -> Words.of("%s: always", of(cell));
      case Steer.Ban(Cell cell) -> Words.of("%s: never", of(cell));
      case Steer.Free(Cell cell) -> Words.of("%s: free again", of(cell));
      case Steer.Tilt(Cell cell, double p) -> Words.of("%s: set to %.2f", of(cell), p);
      case Steer.MoreRounds(int n) -> Words.count(n, "1 round more", "%d rounds more");
      case Steer.MorePairs(int n) -> Words.of("%d pairs more", n);
      case Steer.Finish() -> Words.of("judge what was found");
    };
  }

  String of(Cell cell) {
    return switch (cell) {
      case Cell.Edge(int from, int to) -> Words.of("edge %s → %s", name(from), name(to));
      case Cell.Named(int slot, String name) ->
          Words.of("slot %s is %s", name(slot), Names.role(name));
    };
  }

  /// As the table of probabilities names it.
  private String name(int slot) {
    return slot == slots - 1 ? Words.of("out") : String.valueOf(slot + 1);
  }

  static String when(Asked asked) {
    return asked.round() == null
        ? Words.of("waits for the next round")
        : Words.of("since round %d", asked.round());
  }
}
