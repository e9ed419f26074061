package org.collograph.task.code;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.collograph.Exempt;
import org.collograph.task.code.CodeVerdict.Outcome;
import org.collograph.task.code.worker.Answered;
import org.collograph.task.code.worker.Job;
import org.jspecify.annotations.Nullable;

/// A few worker processes that are kept warm. They are started when they are first needed; one that
/// dies, hangs or ran out of memory is replaced, and its job has failed.
@Exempt(
    from = "clockAndChanceAreHandedIn",
    because = "an answer must not guess its job to answer in its stead")
public final class WorkerPool implements CodeJudge {
  private static final int MEGABYTES = 640;

  /// MBPP 123 needs 24 s on one slow core; what runs on for ever is cut off here.
  private static final int CPU_SECONDS = 45;

  /// Beyond the worker's own limit, which is 4 s of waiting a second of work.
  private static final int SECONDS = 4 * CPU_SECONDS + 10;

  private static final int MOST_JOBS = 400;

  /// A place is either a worker that waits, or the right to start one.
  private final BlockingQueue<Place> places = new LinkedBlockingQueue<>();

  private final Set<WorkerProcess> alive = ConcurrentHashMap.newKeySet();
  private final int cpuSeconds;
  private volatile boolean closed;

  /// @param worker null where it is still to be started
  private record Place(@Nullable WorkerProcess worker) {}

  /// @param workers at most so many at once
  public WorkerPool(int workers) {
    this(workers, CPU_SECONDS);
  }

  WorkerPool(int workers, int cpuSeconds) {
    this.cpuSeconds = cpuSeconds;
    for (int i = 0; i < workers; i++) {
      places.add(new Place(null));
    }
  }

  /// As many as half of the cores, at least one and at most four.
  public static WorkerPool forThisMachine() {
    int cores = Runtime.getRuntime().availableProcessors();
    return new WorkerPool(Math.clamp((cores + 1) / 2, 1, 4));
  }

  @Override
  public void warm() {
    JudgePython.require();
    int cold = places.size();
    for (int i = 0; i < cold; i++) {
      Thread.ofVirtual().start(this::startOne);
    }
  }

  private void startOne() {
    Place place = places.poll();
    if (place == null) {
      return;
    }
    try {
      places.add(place.worker() == null ? new Place(start()) : place);
    } catch (IOException e) {
      places.add(new Place(null));
    } catch (InterruptedException e) {
      places.add(new Place(null));
      Thread.currentThread().interrupt();
    }
  }

  private WorkerProcess start() throws IOException, InterruptedException {
    WorkerProcess worker = new WorkerProcess(MEGABYTES);
    alive.add(worker);
    if (closed) {
      worker.close();
      throw new IOException("The judge is closed.");
    }
    return worker;
  }

  @Override
  public CodeVerdict judge(String code, CodeTests tests) throws InterruptedException {
    JudgePython.require();
    Place place = places.take();
    try {
      return judge(worker(place), job(code, tests));
    } catch (IOException e) {
      places.add(new Place(null));
      return new CodeVerdict(
          Outcome.UNKNOWN,
          String.format(
              Locale.ROOT,
              "The judge's worker could not be started: %s Maybe too little memory is free.",
              e.getMessage()));
    }
  }

  private WorkerProcess worker(Place place) throws IOException, InterruptedException {
    WorkerProcess worker = place.worker();
    if (worker != null && worker.isAlive()) {
      return worker;
    }
    if (worker != null) {
      alive.remove(worker);
    }
    try {
      return start();
    } catch (InterruptedException e) {
      places.add(new Place(null));
      throw e;
    }
  }

  /// Gives the worker's place back, whatever comes of it.
  private CodeVerdict judge(WorkerProcess worker, Job job) throws InterruptedException {
    boolean reusable = false;
    try {
      Answered answered = worker.ask(job, SECONDS);
      reusable = answered.healthy() && worker.jobs() < MOST_JOBS;
      return new CodeVerdict(answered.passed() ? Outcome.PASSED : Outcome.FAILED, answered.why());
    } catch (IOException e) {
      return closed
          ? new CodeVerdict(Outcome.UNKNOWN, "The judge was closed.")
          : CodeVerdict.failed("it ended or hung the interpreter");
    } finally {
      if (!reusable) {
        worker.close();
        alive.remove(worker);
      }
      places.add(new Place(reusable ? worker : null));
    }
  }

  private Job job(String code, CodeTests tests) {
    return new Job(
        UUID.randomUUID().toString(),
        FoundCode.program(code, tests.prompt(), tests.entryPoint()),
        tests.prompt(),
        tests.entryPoint(),
        tests.test(),
        tests.setup(),
        cpuSeconds);
  }

  /// Ends every worker.
  @Override
  public void close() {
    closed = true;
    alive.forEach(WorkerProcess::close);
  }
}
