package org.collograph.cli;

import java.util.function.DoubleConsumer;

/// Replays something in the terminal: progress, and an end by Ctrl+C.
final class Bundling {
  private static final int HUNDRED = 100;

  private final CommandRoot root;

  Bundling(CommandRoot root) {
    this.root = root;
  }

  /// Something that replays.
  @FunctionalInterface
  interface Work<T> {
    /// @param threads questions at work at once
    /// @param share to be told, from 0 to 1
    T with(int threads, DoubleConsumer share) throws Exception;
  }

  /// @throws Interrupted where somebody no longer wanted it
  <T> T run(String what, Work<T> work) throws Exception {
    Thread mine = Thread.currentThread();
    Signals.onEnd(mine::interrupt);
    try (TerminalProgress bar = new TerminalProgress(root, what, HUNDRED)) {
      return work.with(
          Runtime.getRuntime().availableProcessors(),
          share -> bar.stepTo((long) (share * HUNDRED), ""));
    } catch (InterruptedException e) {
      throw new Interrupted();
    }
  }

  /// Nothing was written.
  static final class Interrupted extends Exception {}
}
