package org.collograph.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.collograph.llm.EndpointDown;
import org.collograph.task.Question;
import org.collograph.words.Refusal;

/// Runs a batch in this program, a bounded number of questions at a time.
public final class LocalEvaluator implements Evaluator {
  private final GraphRunner runner;
  private final int threads;

  /// @param threads questions at work at once
  public LocalEvaluator(GraphRunner runner, int threads) {
    if (threads < 1) {
      throw new Refusal("threads is %d. Maybe 1 is meant, or the number of cores.", threads);
    }
    this.runner = runner;
    this.threads = threads;
  }

  @Override
  public List<Outcome> evaluate(RunnableGraph graph, List<Question> questions, int firstReplica)
      throws InterruptedException {
    Semaphore room = new Semaphore(threads);
    try (Batch batch = new Batch()) {
      for (Question question : questions) {
        room.acquire();
        batch.requireUp();
        batch.submit(
            () -> {
              try {
                return runner.run(graph, question, firstReplica);
              } finally {
                room.release();
              }
            });
      }
      return batch.outcomes();
    }
  }

  /// The questions under way; closing it cancels what has not ended.
  private static final class Batch implements AutoCloseable {
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<Outcome>> futures = new ArrayList<>();

    private final AtomicReference<EndpointDown> down = new AtomicReference<>();

    void submit(Callable<Outcome> work) throws InterruptedException {
      try {
        futures.add(
            executor.submit(
                () -> {
                  try {
                    return work.call();
                  } catch (EndpointDown e) {
                    // The others would find the same, each after all its tries.
                    if (down.compareAndSet(null, e)) {
                      executor.shutdownNow();
                    }
                    throw e;
                  }
                }));
      } catch (RejectedExecutionException e) {
        requireUp();
        throw e;
      }
    }

    void requireUp() {
      if (down.get() != null) {
        throw down.get();
      }
    }

    private static SpendCapReached cap(ExecutionException e) throws InterruptedException {
      return switch (e.getCause()) {
        case SpendCapReached reached -> reached;
        case RuntimeException unchecked -> throw unchecked;
        case null, default -> throw new InterruptedException();
      };
    }

    List<Outcome> outcomes() throws InterruptedException {
      List<Outcome> all = new ArrayList<>();
      SpendCapReached cap = null;
      for (Future<Outcome> future : futures) {
        try {
          all.add(future.get());
        } catch (ExecutionException e) {
          requireUp();
          // What is under way is paid for: its replies are worth waiting for.
          cap = cap(e);
        }
      }
      if (cap != null) {
        throw cap;
      }
      return all;
    }

    @Override
    public void close() throws InterruptedException {
      executor.shutdownNow();
      executor.awaitTermination(2, TimeUnit.SECONDS);
    }
  }
}
