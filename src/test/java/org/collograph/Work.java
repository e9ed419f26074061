package org.collograph;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/// How much work something is, counted in bytes that it allocates: the same on a slow machine as on
/// a fast one, which a time is not.
public final class Work {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Work() {}

  /// Something to measure.
  public interface Doing {
    void run() throws Exception;
  }

  /// Megabytes that this thread allocates for it.
  public static long megabytes(Doing doing) throws Exception {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    doing.run();
    return (THREADS.getCurrentThreadAllocatedBytes() - before) >> 20;
  }
}
