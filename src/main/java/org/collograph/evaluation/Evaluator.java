package org.collograph.evaluation;

import java.util.List;
import org.collograph.task.Question;

/// Works out outcomes. Nothing above it knows where.
public interface Evaluator {
  /// One outcome a question, in the order of the questions; a failed question is an outcome too.
  ///
  /// @param firstReplica added to every replica index: repeats take other samples
  /// @throws SpendCapReached where a cap would be passed
  /// @throws org.collograph.llm.EndpointDown where a model cannot be reached for now
  List<Outcome> evaluate(RunnableGraph graph, List<Question> questions, int firstReplica)
      throws InterruptedException;
}
