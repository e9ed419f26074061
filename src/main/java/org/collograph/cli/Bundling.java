package org.collograph.cli;

import java.util.function.IntConsumer;
import org.collograph.search.PauseGate;
import org.collograph.search.Stopped;

/// Replays something in the terminal: progress by trials, and an end by Ctrl+C.
final class Bundling {
  private final CommandRoot root;

  Bundling(CommandRoot root) {
    this.root = root;
  }

  /// Something that replays.
  @FunctionalInterface
  interface Work<T> {
    /// @param threads questions at work at once
    T with(int threads, PauseGate gate, IntConsumer progress) throws Exception;
  }

  /// @param trials to be replayed
  /// @throws Interrupted where somebody no longer wanted it
  <T> T run(String what, long trials, Work<T> work) throws Exception {
    PauseGate gate = new PauseGate();
    Thread mine = Thread.currentThread();
    Signals.onEnd(
        () -> {
          gate.stop();
          mine.interrupt();
        });
    try (TerminalProgress bar = new TerminalProgress(root, what, trials)) {
      return work.with(
          Runtime.getRuntime().availableProcessors(), gate, n -> bar.stepTo(n, "trials"));
    } catch (Stopped | InterruptedException e) {
      throw new Interrupted();
    }
  }

  /// Nothing was written.
  static final class Interrupted extends Exception {}
}
