package org.collograph.run.bench;

import java.util.List;
import org.collograph.evaluation.Evaluator;
import org.collograph.evaluation.Outcome;
import org.collograph.evaluation.RunnableGraph;
import org.collograph.task.Question;

/// Real models: nobody knows how accurate a graph truly is, so it is asked.
///
/// @param questions that an accuracy is told by
record AskedAnswers(Evaluator models, List<Question> questions) implements BenchAnswers {
  @Override
  public List<Outcome> evaluate(RunnableGraph graph, List<Question> some, int firstReplica)
      throws InterruptedException {
    return models.evaluate(graph, some, firstReplica);
  }

  @Override
  public double accuracy(RunnableGraph graph) throws InterruptedException {
    List<Outcome> all = models.evaluate(graph, questions, 0);
    return (double) all.stream().filter(Outcome::right).count() / all.size();
  }
}
