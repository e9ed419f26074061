package org.collograph;

import java.util.concurrent.Callable;

/// Waits for conditions, however long they take: a test that hangs is ended by the suite's guard,
/// and none is judged by how fast the machine is.
public final class Until {
  private static final long BETWEEN_LOOKS = 10;

  private Until() {}

  public static void is(Callable<Boolean> condition) throws Exception {
    while (!condition.call()) {
      Thread.sleep(BETWEEN_LOOKS);
    }
  }
}
