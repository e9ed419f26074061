package org.collograph.task.code.worker;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.collograph.Exempt;

/// The worker's main program. Jobs come one a line on standard input; answers go one a line to
/// standard output. It ends when its input ends, whatever it is doing, so that it never outlives
/// the program that started it.
@Exempt(
    from = "clockAndChanceAreHandedIn",
    because = "a program that hangs can only be told by a clock")
public final class CodeWorker {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_SECONDS_PER_CPU_SECOND = 4;

  private static final int GRACE_MILLIS = 3_000;

  private final OutputStream out;
  private final BlockingQueue<String> jobs = new ArrayBlockingQueue<>(4);

  private CodeWorker(OutputStream out) {
    this.out = out;
  }

  public static void main(String[] arguments) throws Exception {
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    System.setErr(new PrintStream(OutputStream.nullOutputStream()));
    // Ctrl-C in a terminal is for the program that started it, which may still want its answer.
    sun.misc.Signal.handle(new sun.misc.Signal("INT"), sun.misc.SignalHandler.SIG_IGN);
    CodeWorker worker = new CodeWorker(out);
    Thread.ofPlatform().daemon().name("jobs").start(worker::read);
    worker.work();
  }

  private void read() {
    try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        jobs.put(line);
      }
    } catch (IOException | InterruptedException e) {
      // The same as the end of the input.
    } finally {
      Runtime.getRuntime().halt(0);
    }
  }

  private void work() throws Exception {
    Interpreters interpreters = new Interpreters();
    warm(interpreters);
    say(new Answered("ready", true, "", true));
    while (true) {
      Job job = JSON.readValue(jobs.take(), Job.class);
      say(judge(job, interpreters));
    }
  }

  /// The first program is slow; it is one of ours.
  private static void warm(Interpreters interpreters) {
    Job job =
        new Job(
            "warm",
            "import math, re, collections, typing, itertools\ndef f(x):\n  return [x, math.pi]\n",
            "",
            "f",
            "import random, copy\ndef check(candidate):\n  assert candidate(2)[0] == 2\n",
            "",
            60);
    judge(job, interpreters);
  }

  private static Answered judge(Job job, Interpreters interpreters) {
    try (TestedAnswer trial = new TestedAnswer(job, interpreters)) {
      Thread watch = watch(trial, job, Thread.currentThread());
      try {
        return trial.run();
      } catch (StackOverflowError e) {
        return new Answered(job.id(), false, "it went too deep", true);
      } catch (OutOfMemoryError e) {
        return new Answered(job.id(), false, "it took too much memory", false);
      } catch (RuntimeException e) {
        return new Answered(job.id(), false, "it broke the interpreter", false);
      } finally {
        watch.interrupt();
        join(watch);
      }
    }
  }

  /// Cancels the trial when its thread has used its time, and ends the worker where that is not
  /// enough.
  private static Thread watch(TestedAnswer trial, Job job, Thread working) {
    var cpu = ManagementFactory.getThreadMXBean();
    long begin = cpu.getThreadCpuTime(working.threadId());
    long started = System.nanoTime();
    long most = job.cpuSeconds() * 1_000_000_000L;
    return Thread.ofPlatform()
        .daemon()
        .name("watch")
        .start(
            () -> {
              try {
                long used = 0;
                long wall = 0;
                while (used <= most && wall <= MOST_SECONDS_PER_CPU_SECOND * most) {
                  Thread.sleep(50);
                  used = cpu.getThreadCpuTime(working.threadId()) - begin;
                  wall = System.nanoTime() - started;
                }
                Thread.ofPlatform().daemon().start(trial::cancel);
                Thread.sleep(GRACE_MILLIS);
                // A long step of the interpreter, such as a huge power, cannot be broken off.
                Runtime.getRuntime().halt(0);
              } catch (InterruptedException e) {
                // The trial has ended by itself.
              }
            });
  }

  private static void join(Thread thread) {
    try {
      thread.join(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void say(Answered answered) throws IOException {
    out.write((JSON.writeValueAsString(answered) + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
