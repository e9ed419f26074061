package org.collograph.run;

import java.util.List;
import org.collograph.evaluation.Evaluator;
import org.collograph.evaluation.Outcome;
import org.collograph.evaluation.RunnableGraph;
import org.collograph.graph.Roles;
import org.collograph.search.Trial;
import org.collograph.task.Question;
import org.collograph.words.Refusal;

/// Answers the first trials of a resumed run from what was stored, and asks for the rest. A search
/// is deterministic, so it asks the same again in the same order.
final class ReplayEvaluator implements Evaluator {
  private final List<Trial> stored;
  private final Roles roles;
  private final Evaluator rest;
  private int at;

  ReplayEvaluator(List<Trial> stored, Roles roles, Evaluator rest) {
    this.stored = stored;
    this.roles = roles;
    this.rest = rest;
  }

  @Override
  public List<Outcome> evaluate(RunnableGraph graph, List<Question> questions, int firstReplica)
      throws InterruptedException {
    if (at >= stored.size()) {
      return rest.evaluate(graph, questions, firstReplica);
    }
    Trial trial = stored.get(at++);
    if (!isSame(trial, graph, questions)) {
      throw new Refusal(
          "Trial %d of this run was another one when it was stored. Maybe the task's or the pool's"
              + " file has changed since; start a new search.",
          trial.number());
    }
    return trial.outcomes();
  }

  private boolean isSame(Trial trial, RunnableGraph graph, List<Question> questions) {
    return RunnableGraph.of(trial.graph(), roles).structure().equals(graph.structure())
        && trial.outcomes().stream()
            .map(Outcome::question)
            .toList()
            .equals(questions.stream().map(Question::id).toList());
  }
}
