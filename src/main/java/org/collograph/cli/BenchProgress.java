package org.collograph.cli;

import org.collograph.run.bench.folder.BenchRun;
import org.jspecify.annotations.Nullable;

/// A bench's progress on a terminal: a bar for each task and budget.
final class BenchProgress implements BenchRun.Watch, AutoCloseable {
  private final CommandRoot root;
  private @Nullable TerminalProgress bar;

  BenchProgress(CommandRoot root) {
    this.root = root;
  }

  @Override
  public void begun(String what, int searches) {
    close();
    bar = new TerminalProgress(root, what, searches);
  }

  @Override
  public void done(int searches, String method) {
    if (bar != null) {
      bar.stepTo(searches, method);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
