package org.collograph.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.collograph.engine.worker.EngineWorker;
import org.collograph.engine.worker.Joining;
import org.collograph.run.Program;
import org.collograph.task.code.CodeJudge;
import org.collograph.task.code.CodeTests;
import org.collograph.task.code.CodeVerdict;
import org.collograph.task.code.WorkerPool;

/// What it costs that an answer is judged elsewhere: `java … org.collograph.engine.EngineCost here
/// WORKERS ANSWERS AT_ONCE`, or with `HOST:PORT QUEUE` instead of `here WORKERS`. Prints answers a
/// second, and median and 99th percentile of what each took, in milliseconds. `worker HOST:PORT
/// QUEUE THREADS MILLIS` is a worker that judges nothing and takes so long for it: what remains is
/// the engine's.
public final class EngineCost {
  private EngineCost() {}

  public static void main(String[] args) throws Exception {
    if (args[0].equals("worker")) {
      idle(args[1], args[2], Integer.parseInt(args[3]), Integer.parseInt(args[4]));
    }
    int answers = Integer.parseInt(args[2]);
    int atOnce = Integer.parseInt(args[3]);
    if (args[0].equals("here")) {
      try (CodeJudge judge = new WorkerPool(Integer.parseInt(args[1]))) {
        measure("here, " + args[1], judge, answers, atOnce);
      }
    } else {
      EngineAddress address = new EngineAddress(args[0], false, args[1]);
      try (Crew crew =
          new Joining(EngineRoom.REMOTE).crew(address, s -> System.err.println(s.english()))) {
        measure("by workers", new EngineJudge(() -> Optional.of(crew), NOBODY), answers, atOnce);
        System.out.println(crew.done() + " by " + Program.named());
      }
    }
    System.exit(0);
  }

  private static void idle(String target, String queue, int threads, int millis) throws Exception {
    CodeJudge idle =
        (_, _) -> {
          Thread.sleep(millis);
          return new CodeVerdict(CodeVerdict.Outcome.PASSED, "");
        };
    new EngineWorker(
        new EngineAddress(target, false, queue),
        Program.named(),
        threads,
        idle,
        EngineRoom.workshop(idle),
        EngineRoom.REMOTE);
    Thread.sleep(Long.MAX_VALUE);
  }

  private static final CodeJudge NOBODY =
      (_, _) -> {
        throw new IllegalStateException("judged here");
      };

  /// The first tenth is not counted.
  private static void measure(String who, CodeJudge judge, int answers, int atOnce)
      throws Exception {
    run(judge, answers / 10, atOnce);
    long begun = System.nanoTime();
    List<Long> took = run(judge, answers, atOnce);
    double seconds = (System.nanoTime() - begun) / 1e9;
    Collections.sort(took);
    System.out.printf(
        Locale.ROOT,
        "%s, %d at once: %.1f answers/s, p50 %.1f ms, p99 %.1f ms%n",
        who,
        atOnce,
        answers / seconds,
        took.get(answers / 2) / 1e6,
        took.get(answers * 99 / 100) / 1e6);
  }

  private static List<Long> run(CodeJudge judge, int answers, int atOnce) throws Exception {
    Semaphore room = new Semaphore(atOnce);
    List<Future<Long>> all = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < answers; i++) {
        int n = i;
        room.acquire();
        all.add(
            threads.submit(
                () -> {
                  try {
                    return one(judge, n);
                  } finally {
                    room.release();
                  }
                }));
      }
    }
    List<Long> took = new ArrayList<>();
    for (Future<Long> each : all) {
      took.add(each.get());
    }
    return took;
  }

  private static long one(CodeJudge judge, int n) throws InterruptedException {
    CodeTests tests = CodeTests.of(List.of("assert f(1) == " + (n + 1)), "");
    long begun = System.nanoTime();
    if (!judge.judge("def f(x):\n  return x + " + n, tests).passed()) {
      throw new IllegalStateException("answer " + n + " was judged wrong");
    }
    return System.nanoTime() - begun;
  }
}
