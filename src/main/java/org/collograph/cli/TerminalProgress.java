package org.collograph.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/// A progress bar with the time left, on a terminal; elsewhere nothing.
final class TerminalProgress implements AutoCloseable {
  private final @Nullable ProgressBar bar;

  /// @param most steps in all
  TerminalProgress(CommandRoot root, String name, long most) {
    this.bar =
        root.showsProgress()
            ? new ProgressBarBuilder().setTaskName(name).setInitialMax(most).build()
            : null;
  }

  void stepBy(long steps) {
    if (bar != null) {
      bar.stepBy(steps);
    }
  }

  void stepTo(long step, String words) {
    if (bar != null) {
      bar.stepTo(step);
      bar.setExtraMessage(words);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
