package org.collograph.run.bench;

import java.util.List;
import org.collograph.evaluation.Evaluator;
import org.collograph.evaluation.RunnableGraph;
import org.collograph.evaluation.SpendLedger;
import org.collograph.llm.simulated.SimulatedTeam;
import org.collograph.run.Workplace;
import org.collograph.task.Question;
import org.collograph.task.Split;
import org.collograph.task.Task;

/// What searches of a bench are answered by, and how good what they return is on questions that
/// chose nothing.
public interface BenchAnswers extends Evaluator {
  /// From 0 to 1.
  double accuracy(RunnableGraph graph) throws InterruptedException;

  /// Simulated models are worked out without their texts and told by fresh questions, real ones are
  /// asked, and told by the half of validation that chooses nothing.
  ///
  /// @param most questions that an accuracy is told by
  /// @param ledger that every call of a real model is booked in
  /// @param threads questions at work at once, of one search
  static BenchAnswers of(Workplace place, int most, SpendLedger ledger, int threads) {
    if (place.pool().simulated()) {
      return new SimulatedAnswers(SimulatedTeam.of(place.pool(), place.task()), most);
    }
    return new AskedAnswers(place.evaluator(ledger, threads), questions(place.task(), most));
  }

  /// Those that real models are told by: the same for every search.
  private static List<Question> questions(Task task, int most) {
    return Task.ordered(task.split(Split.JUDGING), 1).stream().limit(most).toList();
  }
}
