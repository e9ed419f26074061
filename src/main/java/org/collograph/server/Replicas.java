package org.collograph.server;

import java.util.LinkedHashMap;
import java.util.Map;

/// Numbers equal calls as they come, so that each is another sample. A call's own seed is its
/// number; at temperature 0 each is the first.
public final class Replicas {
  private static final int MOST_REMEMBERED = 100_000;

  private final Map<Integer, Integer> asked =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Integer> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  /// @param what equal for equal calls
  public int of(ChatCall call, Object what) {
    if (call.seed() != null) {
      return Math.floorMod(call.seed(), Integer.MAX_VALUE);
    }
    if (call.temperature() != null && call.temperature() == 0) {
      return 0;
    }
    synchronized (asked) {
      return asked.merge(what.hashCode(), 1, Integer::sum) - 1;
    }
  }
}
