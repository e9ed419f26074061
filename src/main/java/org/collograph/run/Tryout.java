package org.collograph.run;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.collograph.evaluation.Accuracy;
import org.collograph.evaluation.CachedModel;
import org.collograph.evaluation.GradingByKind;
import org.collograph.evaluation.GraphRunner;
import org.collograph.evaluation.Outcome;
import org.collograph.evaluation.ResponseCache;
import org.collograph.evaluation.RunnableGraph;
import org.collograph.evaluation.SpendLedger;
import org.collograph.evaluation.Walkthrough;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Roles;
import org.collograph.llm.Pool;
import org.collograph.task.Question;
import org.collograph.task.Split;
import org.collograph.task.Task;
import org.collograph.task.code.CodeJudge;

/// Asks a drawing: one question with every step shown, or some of the search split for its
/// accuracy. Replies are cached like a run's; nothing else is stored.
public final class Tryout {
  private final Task task;
  private final Roles roles;
  private final GraphRunner runner;

  Tryout(Task task, Pool pool, Roles roles, ResponseCache cache, CodeJudge judge) {
    this.task = task;
    this.roles = roles;
    CachedModel model = new CachedModel(pool, cache, SpendLedger.unlimited());
    this.runner = new GraphRunner(model, new GradingByKind(judge, model));
  }

  /// The questions that may be looked at: never those that judge.
  public List<Question> questions() {
    return task.split(Split.SEARCH);
  }

  /// @param graph valid
  public Walkthrough on(Question question, CollaborationGraph graph) throws InterruptedException {
    Outcome outcome = runner.run(RunnableGraph.of(graph, roles), question, 0);
    return Walkthrough.of(graph, roles, question, outcome);
  }

  /// @param graph valid
  /// @param done told after each question how many are asked
  /// @param cancelled looked at before each question; what was asked until then counts
  public Accuracy accuracy(
      CollaborationGraph graph, int questions, IntConsumer done, BooleanSupplier cancelled)
      throws InterruptedException {
    RunnableGraph runnable = RunnableGraph.of(graph, roles);
    long right = 0;
    long scored = 0;
    List<Question> all = Task.ordered(questions(), 1);
    for (int i = 0; i < Math.min(questions, all.size()) && !cancelled.getAsBoolean(); i++) {
      Outcome outcome = runner.run(runnable, all.get(i), 0);
      scored += outcome.isScored() ? 1 : 0;
      right += outcome.right() ? 1 : 0;
      done.accept(i + 1);
    }
    return Accuracy.of(right, scored);
  }
}
