package org.collograph.ui.common;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;

/// One-shot work off the window's thread: opening, laying out, exporting. Results and errors come
/// back on the window's thread. Tests give same-thread executors.
public final class BackgroundTask {
  private final Executor work;
  private final Executor window;

  public BackgroundTask(Executor work, Executor window) {
    this.work = work;
    this.window = window;
  }

  public static BackgroundTask onVirtualThreads() {
    return new BackgroundTask(Executors.newVirtualThreadPerTaskExecutor(), Platform::runLater);
  }

  public static BackgroundTask onTheSameThread() {
    return new BackgroundTask(Runnable::run, Runnable::run);
  }

  /// From background work: does something on the window's thread.
  public void show(Runnable action) {
    window.execute(action);
  }

  /// @return a handle to cancel it by
  public <T> BegunWork run(Callable<T> task, Consumer<T> done, Consumer<Exception> failed) {
    BegunWork handle = new BegunWork();
    work.execute(
        () -> {
          handle.on(Thread.currentThread());
          try {
            T result = task.call();
            window.execute(() -> done.accept(result));
          } catch (Exception e) {
            window.execute(() -> failed.accept(e));
          } catch (Error e) {
            // What waits for an end must get one, whatever went wrong.
            window.execute(() -> failed.accept(new IllegalStateException(e)));
            throw e;
          } finally {
            handle.on(null);
          }
        });
    return handle;
  }
}
