package org.collograph.run.study;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.collograph.codec.RolesCodec;
import org.collograph.evaluation.GradedReply;
import org.collograph.evaluation.GraphRunner;
import org.collograph.evaluation.LocalEvaluator;
import org.collograph.evaluation.Outcome;
import org.collograph.evaluation.ReplyGrading;
import org.collograph.evaluation.RunnableGraph;
import org.collograph.graph.Roles;
import org.collograph.llm.Pool;
import org.collograph.llm.simulated.SimulatedPool;
import org.collograph.task.Task;
import org.collograph.task.read.TaskReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The simulated pool on HumanEval, in the profile `benchmarks`. Its right replies are the
/// solutions, which pass, and its wrong ones raise: so that they need not be run ten thousand times
/// each, they are told apart by their text.
@Tag("benchmarks")
class CodeCalibrationTest {
  private static final Path DATA = Path.of(System.getProperty("data", "../shared/data"));
  private static final int REPEATS = 61;

  @Test
  void everyPublishedFigureIsMetWithinThreePoints() throws Exception {
    Task task = TaskReader.open("humaneval:" + DATA.resolve("humaneval/HumanEval.jsonl"));
    Roles roles = RolesCodec.shipped();
    Pool pool = SimulatedPool.of("simulated", SimulatedPool.builtIn(), List.of(task), roles);
    ReplyGrading byText =
        (q, reply) -> {
          String found =
              q.grader().extract(reply, List.of()).map(q.grader()::normalise).orElse(null);
          return new GradedReply(found, q.grader().normalise(q.answer()).equals(found), null);
        };
    var evaluator = new LocalEvaluator(new GraphRunner(pool.client(), byText), 2);
    for (PublishedFigures.Figure f : PublishedFigures.of("code")) {
      RunnableGraph graph = RunnableGraph.of(PublishedFigures.graph(f), roles);
      int right = 0;
      int n = 0;
      for (int r = 0; r < REPEATS; r++) {
        for (Outcome o : evaluator.evaluate(graph, task.questions(), 1_000 * r)) {
          right += o.right() ? 1 : 0;
          n++;
        }
      }
      double off = 100.0 * right / n - 100 * f.accuracy();
      String told =
          "%s: published %.0f, measured %.1f, n %d"
              .formatted(PublishedFigures.label(f), 100 * f.accuracy(), 100.0 * right / n, n);
      System.err.println(told);
      assertTrue(n >= 10_000 && Math.abs(off) <= 3, told);
    }
  }
}
