package org.collograph.engine.worker;

import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.collograph.engine.Engine;
import org.collograph.engine.EngineAddress;
import org.collograph.engine.Kind;
import org.collograph.engine.ProcessName;
import org.collograph.llm.remote.RemotePools;
import org.collograph.run.Workshop;
import org.collograph.task.code.CodeJudge;
import org.collograph.words.Sentence;

/// A process that works for whoever sends leaves to an engine's queues.
public final class EngineWorker implements AutoCloseable {
  private static final int LINGERS = 30;
  private static final int MOST_POLLERS = 5;

  private final EngineAddress address;
  private final Engine engine;
  private final WorkerFactory factory;
  private final CodeJudge judge;
  private final Desk desk;
  private final CompletableFuture<Sentence> outdated = new CompletableFuture<>();

  /// @param threads leaves of each kind at once
  /// @param judge for so many answers at once; it ends with the worker
  /// @param workshop opens tasks
  /// @param remote calls models, with the keys of this process
  public EngineWorker(
      EngineAddress address,
      String version,
      int threads,
      CodeJudge judge,
      Workshop workshop,
      RemotePools remote) {
    this.address = address;
    this.judge = judge;
    String name = version + " " + ProcessName.own();
    Map<Kind, Doing> all = new EnumMap<>(Kind.class);
    all.put(Kind.JUDGE, new Judged(judge));
    all.put(Kind.CALL, new Called(remote));
    all.put(Kind.CELL, new Searched(workshop));
    this.engine = Engine.open(address, name);
    this.desk = new Desk(version, name, all, outdated::complete);
    this.factory =
        WorkerFactory.newInstance(engine.client(), WorkerFactoryOptions.newBuilder().build());
    WorkerOptions options =
        WorkerOptions.newBuilder()
            .setMaxConcurrentActivityExecutionSize(threads)
            .setMaxConcurrentActivityTaskPollers(Math.min(threads, MOST_POLLERS))
            .setMaxHeartbeatThrottleInterval(Pulse.EVERY)
            .setDefaultHeartbeatThrottleInterval(Pulse.EVERY)
            .setUsingVirtualThreadsOnActivityWorker(true)
            .build();
    for (Kind kind : all.keySet()) {
      Worker worker = factory.newWorker(kind.queue(address.queue()), options);
      worker.registerActivitiesImplementations(desk);
    }
    factory.start();
  }

  public EngineAddress address() {
    return address;
  }

  /// Completed where it was given work by another version of the program: it takes no more.
  public CompletableFuture<Sentence> outdated() {
    return outdated;
  }

  /// How many leaves of each kind it has done.
  public Map<Kind, Integer> done() {
    return desk.done();
  }

  /// Takes no more, and ends once what it has at work is done, or after half a minute.
  @Override
  public void close() {
    factory.shutdown();
    factory.awaitTermination(LINGERS, TimeUnit.SECONDS);
    factory.shutdownNow();
    engine.close();
    judge.close();
  }
}
