package org.collograph.task.code;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.collograph.task.Question;
import org.collograph.task.read.TaskReader;

/// HumanEval's solutions on warm workers, beside one cold process a problem: a main program, run by
/// hand with the folder of the benchmark data.
final class JudgeCost {
  private static final int COLD = 20;

  private JudgeCost() {}

  public static void main(String[] arguments) throws Exception {
    List<Question> all =
        TaskReader.open("humaneval:" + Path.of(arguments[0], "humaneval", "HumanEval.jsonl"))
            .questions();
    double warm;
    try (WorkerPool pool = new WorkerPool(2);
        var threads = Executors.newFixedThreadPool(2)) {
      pool.warm();
      for (int i = 0; i < 2; i++) {
        judge(pool, all.get(i));
      }
      List<Callable<Boolean>> work =
          all.stream().<Callable<Boolean>>map(q -> () -> judge(pool, q)).toList();
      long begun = System.nanoTime();
      long passed = 0;
      for (var each : threads.invokeAll(work)) {
        passed += each.get() ? 1 : 0;
      }
      warm = (System.nanoTime() - begun) / 1e9;
      System.out.printf("warm: %d of %d in %.1f s on 2 workers%n", passed, all.size(), warm);
    }
    try (var threads = Executors.newFixedThreadPool(2)) {
      List<Callable<Boolean>> work =
          all.subList(0, COLD).stream()
              .<Callable<Boolean>>map(
                  q ->
                      () -> {
                        try (WorkerPool pool = new WorkerPool(1)) {
                          return judge(pool, q);
                        }
                      })
              .toList();
      long begun = System.nanoTime();
      for (var each : threads.invokeAll(work)) {
        each.get();
      }
      double cold = (System.nanoTime() - begun) / 1e9 * all.size() / COLD;
      System.out.printf(
          "cold: %.1f s, from %d problems, 2 at once; ratio %.3f%n", cold, COLD, warm / cold);
    }
  }

  private static boolean judge(WorkerPool pool, Question q) throws InterruptedException {
    return pool.judge(q.answer(), q.tests()).passed();
  }
}
