package org.collograph.engine;

import io.grpc.StatusRuntimeException;
import io.temporal.api.common.v1.Payload;
import io.temporal.client.WorkflowException;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.common.converter.RawValue;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.collograph.Exempt;
import org.collograph.llm.EndpointDown;
import org.collograph.words.OneLine;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// Sends a leaf and waits until it is back, over an engine that may be gone for a while, and that
/// may have forgotten everything when it is there again: the leaf is then sent anew.
@Exempt(
    from = "clockAndChanceAreHandedIn",
    because = "how long an engine is waited for is time that passes, whatever a run brings")
final class Courier {
  /// An engine that is gone for longer is not waited for.
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /// How long a leaf may lie about once whoever sent it has died.
  private static final Duration LASTS = Duration.ofDays(2);

  private static final int LONGEST = 200;

  private static final Duration LOOKS = Duration.ofSeconds(30);

  private final Engine engine;
  private final String queue;
  private final Map<String, Kind> underWay;
  private final Consumer<Sentence> complaints;
  private final int silence;
  private final Set<CompletableFuture<RawValue>> waiting = ConcurrentHashMap.newKeySet();
  private volatile boolean isOver;

  /// @param queue of the workflows, which run in this process
  /// @param underWay leaves by their workflows, kept up to date
  /// @param silence seconds after which a worker that is not heard of is taken for dead
  Courier(
      Engine engine,
      String queue,
      Map<String, Kind> underWay,
      Consumer<Sentence> complaints,
      int silence) {
    this.engine = engine;
    this.queue = queue;
    this.underWay = underWay;
    this.complaints = complaints;
    this.silence = silence;
  }

  /// Nothing more is waited for.
  void end() {
    isOver = true;
    waiting.forEach(f -> f.cancel(true));
  }

  /// @return empty where every worker that tried it has died over it, where a leaf that is done at
  ///   most once may have been lost, and where it is all over
  /// @throws EndpointDown where the engine or all workers are gone for too long
  Optional<Payload> send(Leaf leaf, String text) throws InterruptedException {
    long gone = 0;
    for (int i = 0; ; i++) {
      String id = leaf.kind().word() + "-" + leaf.id() + "-" + i;
      try {
        return sent(id, leaf.kind(), text);
      } catch (WorkflowFailedException e) {
        complaints.accept(
            Sentence.of(
                "A piece of work of the kind '%s' came back from no worker (%s). Maybe one of them"
                    + " is broken.",
                leaf.kind().word(), OneLine.of(String.valueOf(e.getCause()), LONGEST)));
        return Optional.empty();
      } catch (CancellationException e) {
        return Optional.empty();
      } catch (WorkflowException | StatusRuntimeException e) {
        if (isOver || leaf.kind().tries() == 1) {
          // Of what is to be done once nobody knows whether it was.
          return Optional.empty();
        }
        gone = gone == 0 ? System.nanoTime() : gone;
        requireHope(e, System.nanoTime() - gone);
        Thread.sleep(500);
      } finally {
        underWay.remove(id);
      }
    }
  }

  private Optional<Payload> sent(String id, Kind kind, String text) throws InterruptedException {
    WorkflowStub stub = course(id);
    underWay.put(id, kind);
    stub.start(kind.queue(engine.address().queue()), text, kind.tries(), kind.seconds(), silence);
    CompletableFuture<RawValue> future = stub.getResultAsync(RawValue.class);
    waiting.add(future);
    try {
      if (isOver) {
        future.cancel(true);
      }
      return Optional.of(awaited(future, id, kind).getPayload());
    } catch (ExecutionException e) {
      throw cause(e);
    } catch (InterruptedException | EndpointDown e) {
      Thread.ofVirtual().start(() -> giveUp(stub));
      throw e;
    } finally {
      waiting.remove(future);
    }
  }

  private RawValue awaited(CompletableFuture<RawValue> future, String id, Kind kind)
      throws InterruptedException, ExecutionException {
    Vigil vigil = new Vigil(engine, kind, complaints);
    while (true) {
      try {
        return future.get(LOOKS.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        vigil.requireSomebody(id);
      }
    }
  }

  private WorkflowStub course(String id) {
    return engine
        .client()
        .newUntypedWorkflowStub(
            LeafFlow.NAME,
            WorkflowOptions.newBuilder()
                .setTaskQueue(queue)
                .setWorkflowId(id)
                // Its first step is taken here, in the very answer to its start.
                .setDisableEagerExecution(false)
                .setWorkflowExecutionTimeout(LASTS)
                .build());
  }

  private static void giveUp(WorkflowStub stub) {
    try {
      stub.terminate("no longer wanted");
    } catch (RuntimeException e) {
      // It ends by itself.
    }
  }

  private static RuntimeException cause(Throwable e) {
    Throwable cause = e.getCause();
    if (cause instanceof CompletionException || cause instanceof ExecutionException) {
      return cause(cause);
    }
    return cause instanceof RuntimeException r ? r : new IllegalStateException(cause);
  }

  /// What can be waited for: an engine that is started again, with or without its memory.
  private void requireHope(RuntimeException e, long nanos) {
    StatusRuntimeException status = status(e);
    boolean isHopeless =
        status != null
            && switch (status.getStatus().getCode()) {
              case UNAUTHENTICATED, PERMISSION_DENIED, INVALID_ARGUMENT, UNIMPLEMENTED -> true;
              default -> false;
            };
    if (isHopeless || nanos > PATIENCE.toNanos()) {
      String why =
          status == null
              ? OneLine.of(String.valueOf(e.getMessage()), LONGEST)
              : status.getStatus().getCode().toString();
      throw new EndpointDown(
          "The engine at %s does not answer (%s). Maybe start it again, and take this up again.",
          engine.address().target(), why);
    }
  }

  private static @Nullable StatusRuntimeException status(Throwable e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof StatusRuntimeException s) {
        return s;
      }
    }
    return null;
  }
}
