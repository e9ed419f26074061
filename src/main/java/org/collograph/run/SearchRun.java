package org.collograph.run;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.collograph.search.PauseGate;
import org.jspecify.annotations.Nullable;

/// The handle of a running search.
public final class SearchRun {
  private final String name;
  private final PreparedSearch search;
  private final PauseGate gate = new PauseGate();
  private final AtomicReference<RunStory> story;
  private final CompletableFuture<RunStory> done = new CompletableFuture<>();
  private volatile @Nullable Thread thread;
  private volatile @Nullable RunState askedFor;
  private volatile @Nullable Throwable failure;

  SearchRun(String name, PreparedSearch search) {
    this.name = name;
    this.search = search;
    this.story = new AtomicReference<>(RunStory.first(search.objective()));
  }

  public String name() {
    return name;
  }

  public PreparedSearch search() {
    return search;
  }

  public RunStory story() {
    return requireNonNull(story.get());
  }

  /// Holds the search before its next trial; what has ended stays so.
  public void pause() {
    gate.hold();
    change(RunState.RUNNING, RunState.PAUSED);
  }

  /// Whether it is paused and nothing of it is at work any more.
  public boolean isHeld() {
    return gate.holdsOne();
  }

  public void resume() {
    change(RunState.PAUSED, RunState.RUNNING);
    gate.open();
  }

  private void change(RunState from, RunState to) {
    story.updateAndGet(s -> s.state() == from ? s.after(new RunEvent.StateChanged(to, null)) : s);
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

  /// Completes with the last story, whatever the end.
  public CompletableFuture<RunStory> done() {
    return done;
  }

  /// Why it failed; null where it did not.
  public @Nullable Throwable failure() {
    return failure;
  }

  void fail(Throwable why) {
    failure = why;
  }

  PauseGate gate() {
    return gate;
  }

  @Nullable RunState askedFor() {
    return askedFor;
  }

  void runOn(Thread t) {
    thread = t;
  }

  void tell(RunEvent event) {
    story.updateAndGet(s -> s.after(event));
  }

  void finish() {
    done.complete(story.get());
  }
}
