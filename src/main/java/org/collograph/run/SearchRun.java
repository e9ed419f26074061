package org.collograph.run;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.collograph.search.PauseGate;

/// The handle of a running search.
public final class SearchRun {
  private final String name;
  private final PreparedSearch search;
  private final PauseGate gate;
  private final AtomicReference<RunStory> snapshot = new AtomicReference<>(RunStory.first());
  private final CompletableFuture<RunStory> done = new CompletableFuture<>();
  private volatile Thread thread;
  private volatile RunState askedFor;
  private volatile Throwable failure;

  SearchRun(String name, PreparedSearch search, PauseGate gate) {
    this.name = name;
    this.search = search;
    this.gate = gate;
  }

  public String name() {
    return name;
  }

  public PreparedSearch search() {
    return search;
  }

  public RunStory snapshot() {
    return snapshot.get();
  }

  /// Holds the search before its next trial.
  public void pause() {
    gate.hold();
    update(s -> s.state() == RunState.RUNNING ? s.in(RunState.PAUSED, null) : s);
  }

  public void resume() {
    update(s -> s.state() == RunState.PAUSED ? s.in(RunState.RUNNING, null) : s);
    gate.open();
  }

  /// Asks the search to end for good; `done` tells when it has.
  public void stop() {
    end(RunState.STOPPED);
  }

  /// Breaks the search off so that it can be taken up again.
  public void interrupt() {
    end(RunState.INTERRUPTED);
  }

  private void end(RunState how) {
    askedFor = how;
    gate.stop();
    Thread t = thread;
    if (t != null) {
      t.interrupt();
    }
  }

  /// Completes with the last snapshot, whatever the end.
  public CompletableFuture<RunStory> done() {
    return done;
  }

  /// Why it failed; null where it did not.
  public Throwable failure() {
    return failure;
  }

  void fail(Throwable why) {
    failure = why;
  }

  PauseGate gate() {
    return gate;
  }

  RunState askedFor() {
    return askedFor;
  }

  void runOn(Thread t) {
    thread = t;
  }

  void update(UnaryOperator<RunStory> change) {
    snapshot.updateAndGet(change);
  }

  void finish() {
    done.complete(snapshot.get());
  }
}
