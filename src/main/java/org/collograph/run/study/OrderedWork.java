package org.collograph.run.study;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Works on several lines at once and hands them on in their order, each as soon as it and those
/// before it are done.
final class OrderedWork implements AutoCloseable {
  private static final int AHEAD = 64;

  /// Whoever judges may be elsewhere: how many are at work is bounded by those that wait.
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

  private final BlockingQueue<Future<GradedLine>> waiting = new ArrayBlockingQueue<>(AHEAD);
  private final Future<GradedLine> end = new FutureTask<>(() -> null);
  private final FutureTask<Integer> printing;

  OrderedWork(Consumer<GradedLine> out) {
    printing = new FutureTask<>(() -> handOn(out));
    Thread.ofVirtual().start(printing);
  }

  private int handOn(Consumer<GradedLine> out) throws Exception {
    int unread = 0;
    for (Future<GradedLine> next = waiting.take(); next != end; next = waiting.take()) {
      GradedLine line = next.get();
      out.accept(line);
      unread += line.wasRead() ? 0 : 1;
    }
    return unread;
  }

  void add(Callable<GradedLine> line) throws Exception {
    put(workers.submit(line));
  }

  /// Waits for a place; whoever prints may have failed meanwhile, and would make none.
  private void put(Future<GradedLine> next) throws Exception {
    while (!waiting.offer(next, 100, TimeUnit.MILLISECONDS)) {
      if (printing.isDone()) {
        result();
        return;
      }
    }
  }

  /// Waits for the last line.
  ///
  /// @return how many lines could not be graded
  int finish() throws Exception {
    put(end);
    return result();
  }

  private int result() throws Exception {
    try {
      return printing.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
    printing.cancel(true);
  }
}
