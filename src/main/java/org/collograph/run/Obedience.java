package org.collograph.run;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does what is asked of a run from elsewhere, as long as it is at work, and tells there whether it
/// is held.
final class Obedience implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Obedience.class);

  /// Between two looks, in milliseconds.
  private static final long PATIENCE = 400;

  private final SearchRun run;
  private final RunStore store;

  Obedience(SearchRun run, RunStore store) {
    this.run = run;
    this.store = store;
  }

  @Override
  public void run() {
    try {
      while (!isDone()) {
        look();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      // A store that cannot be read any more ends the run by itself; there is nobody to listen to.
      LOG.info("Nothing more is heard for {}", run.name(), e);
    }
  }

  private boolean isDone() throws InterruptedException {
    try {
      run.done().get(PATIENCE, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      return true;
    }
    return true;
  }

  private void look() {
    RunControl control = store.control(run.name());
    switch (control.wish()) {
      case PAUSE -> run.pause();
      case RESUME -> run.resume();
      case STOP -> run.stop();
      case null -> {}
    }
    boolean held = run.story().state() == RunState.PAUSED;
    if (control.wish() != null || control.held() != held) {
      store.heeded(run.name(), held);
    }
  }
}
