package org.collograph.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import org.collograph.cost.Cost;
import org.collograph.evaluation.Evaluator;
import org.collograph.evaluation.EvaluatorContract;
import org.collograph.evaluation.GraphRunner;
import org.collograph.evaluation.LocalEvaluator;
import org.collograph.evaluation.Outcome;
import org.collograph.evaluation.RunnableGraph;
import org.collograph.llm.ChatModel;
import org.collograph.llm.ModelReply;
import org.collograph.search.Phase;
import org.collograph.search.Trial;
import org.junit.jupiter.api.Test;

/// With everything stored replayed it is any evaluator; before that it asks nothing.
class ReplayEvaluatorTest extends EvaluatorContract {
  ReplayEvaluatorTest() throws IOException {}

  @Override
  protected Evaluator over(ChatModel model) {
    return new ReplayEvaluator(List.of(), roles, local(model));
  }

  private static Evaluator local(ChatModel model) {
    return new LocalEvaluator(new GraphRunner(model), 2);
  }

  private static ChatModel silent() {
    return _ -> {
      throw new IllegalStateException("asked");
    };
  }

  private List<Outcome> asked() throws InterruptedException {
    return local(_ -> new ModelReply("#### 3", 1, 1))
        .evaluate(RunnableGraph.of(drawn, roles), questions, 0);
  }

  private Trial trial(List<Outcome> outcomes) {
    return new Trial(
        1,
        1,
        Phase.DRAWN,
        "search",
        null,
        drawn,
        drawn,
        -1,
        new Cost(1e12, 1.0, 1.0, null),
        outcomes);
  }

  @Test
  void whatIsStoredIsAnsweredWithoutAsking() throws Exception {
    List<Outcome> stored = asked();
    Evaluator replay = new ReplayEvaluator(List.of(trial(stored)), roles, local(silent()));
    assertEquals(stored, replay.evaluate(RunnableGraph.of(drawn, roles), questions, 0));
    assertThrows(
        IllegalStateException.class,
        () -> replay.evaluate(RunnableGraph.of(drawn, roles), questions, 0));
  }

  @Test
  void anotherTrialThanTheStoredOneIsRefused() throws Exception {
    Evaluator replay = new ReplayEvaluator(List.of(trial(asked())), roles, local(silent()));
    var others = questions.subList(0, 5);
    String says =
        assertThrows(
                IllegalArgumentException.class,
                () -> replay.evaluate(RunnableGraph.of(drawn, roles), others, 0))
            .getMessage();
    assertEquals(
        "Trial 1 of this run was another one when it was stored. Maybe the task's or the pool's"
            + " file has changed since; start a new search.",
        says);
  }
}
