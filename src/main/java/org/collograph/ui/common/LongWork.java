package org.collograph.ui.common;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.collograph.Exempt;
import org.jspecify.annotations.Nullable;

/// Work that takes more than a second, one piece at a time: how far it is, about how long it will
/// still take, and a way to cancel it. Lives on the window's thread.
@Exempt(
    from = "clockAndChanceAreHandedIn",
    because = "the time left is for the eye: no result rests on it")
public final class LongWork {
  private static final double NANOS = 1e9;

  /// What is done; it tells its share, from 0 to 1, as it goes on.
  public interface Steps<T> {
    T run(DoubleConsumer share) throws Exception;
  }

  private final BackgroundTask background;
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
  private final ReadOnlyStringWrapper left = new ReadOnlyStringWrapper("");
  private @Nullable BegunWork work;

  public LongWork(BackgroundTask background) {
    this.background = background;
  }

  /// From 0 to 1; −1 while nothing is done.
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /// Such as `about 12 s left`; empty where nothing can be said.
  public ReadOnlyStringProperty leftProperty() {
    return left.getReadOnlyProperty();
  }

  public boolean isRunning() {
    return progress.get() >= 0;
  }

  /// Does nothing while another piece is at work.
  ///
  /// @param failed told the [InterruptedException] too where it was cancelled
  public <T> void start(Steps<T> steps, Consumer<T> done, Consumer<Exception> failed) {
    if (isRunning()) {
      return;
    }
    progress.set(0);
    left.set("");
    long begun = System.nanoTime();
    work =
        background.run(
            () -> steps.run(share -> background.show(() -> at(share, begun))),
            result -> {
              end();
              done.accept(result);
            },
            e -> {
              end();
              failed.accept(e);
            });
  }

  /// Also when the window is closed: nothing may be asked after that.
  public void cancel() {
    if (work != null) {
      work.cancel();
    }
  }

  private void at(double share, long begun) {
    if (!isRunning()) {
      return;
    }
    double elapsed = (System.nanoTime() - begun) / NANOS;
    progress.set(share);
    left.set(
        share <= 0 ? "" : Words.of("about %d s left", Math.round(elapsed * (1 - share) / share)));
  }

  private void end() {
    progress.set(-1);
    left.set("");
  }
}
