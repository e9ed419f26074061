package org.collograph.engine.worker;

import io.temporal.activity.ActivityExecutionContext;
import io.temporal.client.ActivityCompletionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.collograph.Exempt;

/// Says every while that a leaf is being worked on. Where nobody wants it any longer whoever works
/// is interrupted.
@Exempt(from = "clockAndChanceAreHandedIn", because = "a sign of life is one in time")
final class Pulse implements AutoCloseable {
  static final Duration EVERY = Duration.ofSeconds(2);

  private final AtomicBoolean isOver = new AtomicBoolean();
  private final Thread beating;

  Pulse(ActivityExecutionContext leaf, Thread working) {
    this.beating = Thread.ofVirtual().start(() -> beat(leaf, working));
  }

  private void beat(ActivityExecutionContext leaf, Thread working) {
    try {
      while (true) {
        Thread.sleep(EVERY);
        leaf.heartbeat(null);
      }
    } catch (InterruptedException e) {
      // The leaf is done.
    } catch (ActivityCompletionException e) {
      if (isOver.compareAndSet(false, true)) {
        working.interrupt();
      }
    }
  }

  @Override
  public void close() {
    isOver.set(true);
    beating.interrupt();
  }
}
