package org.collograph.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.collograph.codec.RolesCodec;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Graphs;
import org.collograph.graph.Roles;
import org.collograph.llm.ChatModel;
import org.collograph.llm.EndpointDown;
import org.collograph.llm.ModelReply;
import org.collograph.task.Question;
import org.collograph.task.TaskKind;
import org.junit.jupiter.api.Test;

/// What every evaluator has to do, wherever it works outcomes out.
public abstract class EvaluatorContract {
  private static final String ANSWER = "#### 3";

  protected final Roles roles = RolesCodec.shipped();
  protected final CollaborationGraph drawn =
      CollaborationGraph.of(List.of(Graphs.assistant("a", "llama-3.2-1b")), List.of(), "a");
  protected final List<Question> questions =
      IntStream.range(0, 12)
          .mapToObj(i -> new Question("How much is " + i + "?", List.of(), "" + i, TaskKind.NUMBER))
          .toList();

  protected EvaluatorContract() throws IOException {}

  /// The one that is tested, over a model.
  protected abstract Evaluator over(ChatModel model) throws Exception;

  private List<Outcome> outcomes(Evaluator e) throws InterruptedException {
    return e.evaluate(RunnableGraph.of(drawn, roles), questions, 0);
  }

  private static ChatModel failing(RuntimeException why) {
    return _ -> {
      throw why;
    };
  }

  @Test
  void outcomesComeInTheOrderOfTheQuestions() throws Exception {
    List<Outcome> outcomes = outcomes(over(_ -> new ModelReply(ANSWER, 1, 1)));
    assertEquals(
        questions.stream().map(Question::id).toList(),
        outcomes.stream().map(Outcome::question).toList());
    assertEquals(1, outcomes.stream().filter(Outcome::right).count());
    assertTrue(outcomes.get(3).right());
  }

  @Test
  void nothingIsAskedForNoQuestions() throws Exception {
    Evaluator e = over(failing(new IllegalStateException("asked")));
    assertEquals(List.of(), e.evaluate(RunnableGraph.of(drawn, roles), List.of(), 0));
  }

  @Test
  void anEndpointThatIsDownEndsTheBatch() throws Exception {
    Evaluator e = over(failing(new EndpointDown("It is down.")));
    assertThrows(EndpointDown.class, () -> outcomes(e));
  }

  @Test
  void aMistakeOfOursIsNotAnOutcome() throws Exception {
    Evaluator e = over(failing(new IllegalStateException("a mistake")));
    assertThrows(IllegalStateException.class, () -> outcomes(e));
  }
}
