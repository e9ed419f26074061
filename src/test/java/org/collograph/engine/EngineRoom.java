package org.collograph.engine;

import io.temporal.testserver.TestServer;
import io.temporal.worker.WorkerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.collograph.codec.RolesCodec;
import org.collograph.engine.worker.EngineWorker;
import org.collograph.evaluation.MemoryCache;
import org.collograph.llm.remote.Mocks;
import org.collograph.llm.remote.RemotePools;
import org.collograph.run.SimulatedSource;
import org.collograph.run.Workshop;
import org.collograph.task.code.CodeJudge;
import org.collograph.words.Sentence;
import org.testfx.util.WaitForAsyncUtils;

/// An engine on a port of this machine, with whoever works for it.
public final class EngineRoom implements AutoCloseable {
  public static final String VERSION = "Collograph of this test";
  public static final RemotePools REMOTE = new RemotePools(Mocks.KEYS, Mocks.SHORT);

  private static final int TRIES = 20;

  /// Leaves here take no time: a worker that says nothing for so many seconds is dead.
  private static final int SILENCE = 3;

  private final int port;
  private TestServer.PortBoundTestServer server;
  private final List<AutoCloseable> all = new ArrayList<>();
  final Queue<Sentence> complaints = new ConcurrentLinkedQueue<>();

  static {
    // TestFX takes every exception that nobody catches for a fault of the journey that runs beside.
    // Temporal's test server throws one where a call that it answers was given up.
    boolean isWatching = WaitForAsyncUtils.autoCheckException;
    Thread.UncaughtExceptionHandler others = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, e) -> {
          if (others != null && !isOfTheServer(e)) {
            others.uncaughtException(thread, e);
          }
        });
  }

  private static boolean isOfTheServer(Throwable e) {
    return Arrays.stream(e.getStackTrace())
        .anyMatch(at -> at.getClassName().startsWith("io.temporal.internal.testservice."));
  }

  private record Open(int port, TestServer.PortBoundTestServer server) {}

  public EngineRoom() {
    Open open = open(TRIES);
    this.port = open.port;
    this.server = open.server;
  }

  /// On a port that was free a moment ago: the server tells none that it would choose itself.
  private static Open open(int tries) {
    int free = free();
    try {
      return new Open(free, TestServer.createPortBoundServer(free, false));
    } catch (RuntimeException e) {
      if (tries > 0) {
        return open(tries - 1);
      }
      throw e;
    }
  }

  private static int free() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public EngineAddress address() {
    return new EngineAddress("127.0.0.1:" + port, false, EngineAddress.QUEUE);
  }

  public static Workshop workshop(CodeJudge judge) throws Exception {
    return new Workshop(
        RolesCodec.shipped(), new SimulatedSource(), new MemoryCache(), judge, Clock.systemUTC());
  }

  public Crew crew() {
    return crew(VERSION);
  }

  /// One that has a new crew judge.
  CodeJudge judge(CodeJudge here) {
    Crew crew = crew();
    return new EngineJudge(() -> Optional.of(crew), here);
  }

  Crew crew(String version) {
    Crew crew = new Crew(Engine.open(address(), "the test"), version, complaints::add, SILENCE);
    all.add(crew);
    return crew;
  }

  public EngineWorker worker(CodeJudge judge, int threads) throws Exception {
    return worker(VERSION, judge, threads);
  }

  public EngineWorker worker(String version, CodeJudge judge, int threads) throws Exception {
    EngineWorker worker =
        new EngineWorker(address(), version, threads, judge, workshop(judge), REMOTE);
    all.add(worker);
    return worker;
  }

  /// A worker that is none of this program's.
  ///
  /// @param activities with one of the name `leaf`
  void stranger(Kind kind, Object activities) {
    Engine engine = Engine.open(address(), "a stranger");
    WorkerFactory factory = WorkerFactory.newInstance(engine.client());
    factory
        .newWorker(kind.queue(EngineAddress.QUEUE))
        .registerActivitiesImplementations(activities);
    factory.start();
    all.add(
        () -> {
          factory.shutdownNow();
          engine.close();
        });
  }

  /// Ends the engine, which forgets everything, and starts another in its place.
  void restart() {
    server.close();
    server = again(TRIES);
  }

  /// The port may take a moment to be free.
  private TestServer.PortBoundTestServer again(int tries) {
    try {
      return TestServer.createPortBoundServer(port, false);
    } catch (RuntimeException e) {
      if (tries > 0) {
        return again(tries - 1);
      }
      throw e;
    }
  }

  @Override
  public void close() throws Exception {
    for (AutoCloseable each : all.reversed()) {
      each.close();
    }
    server.close();
  }
}
