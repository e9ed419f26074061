package org.collograph.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Graphs;
import org.collograph.llm.ChatModel;
import org.collograph.llm.ModelFailure;
import org.collograph.llm.ModelReply;
import org.collograph.llm.Pool;
import org.collograph.llm.simulated.SimulatedPool;
import org.collograph.task.Question;
import org.collograph.task.Task;
import org.collograph.task.TaskKind;
import org.junit.jupiter.api.Test;

class LocalEvaluatorTest extends EvaluatorContract {
  private final List<Question> forty =
      IntStream.range(0, 40)
          .mapToObj(i -> new Question("How much is " + i + "?", List.of(), "" + i, TaskKind.NUMBER))
          .toList();
  private final RunnableGraph single =
      RunnableGraph.of(
          CollaborationGraph.of(List.of(Graphs.assistant("a", "llama-3.2-1b")), List.of(), "a"),
          roles);

  LocalEvaluatorTest() throws IOException {}

  @Override
  protected Evaluator over(ChatModel model) {
    return new LocalEvaluator(new GraphRunner(model), 4);
  }

  @Test
  void atMostSoManyQuestionsAreAtWorkAtOnce() throws Exception {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch three = new CountDownLatch(3);
    ChatModel model =
        _ -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          three.countDown();
          three.await();
          now.decrementAndGet();
          return new ModelReply("#### 1", 1, 1);
        };
    new LocalEvaluator(new GraphRunner(model), 3).evaluate(single, forty, 0);
    assertEquals(3, most.get());
  }

  @Test
  void aFailedQuestionLeavesTheOthersAlone() throws Exception {
    ChatModel model =
        r -> {
          if (r.messages().getLast().text().contains("is 7?")) {
            throw ModelFailure.refused("no");
          }
          return new ModelReply("#### 1", 1, 1);
        };
    var outcomes = new LocalEvaluator(new GraphRunner(model), 4).evaluate(single, forty, 0);
    assertEquals(40, outcomes.size());
    assertEquals(1, outcomes.stream().filter(o -> !o.isScored()).count());
    assertFalse(outcomes.get(7).isScored());
  }

  @Test
  void anInterruptCancelsPromptlyAndNothingGoesOnAfterIt() throws Exception {
    AtomicInteger at = new AtomicInteger();
    CountDownLatch begun = new CountDownLatch(1);
    ChatModel model =
        _ -> {
          at.incrementAndGet();
          begun.countDown();
          try {
            new CountDownLatch(1).await();
            return new ModelReply("#### 1", 1, 1);
          } finally {
            at.decrementAndGet();
          }
        };
    Thread thread =
        Thread.ofPlatform()
            .start(
                () ->
                    assertThrows(
                        InterruptedException.class,
                        () ->
                            new LocalEvaluator(new GraphRunner(model), 4)
                                .evaluate(single, forty, 0)));
    begun.await();
    thread.interrupt();
    thread.join();
    assertEquals(0, at.get());
  }

  @Test
  void aCapOnCallsIsNeverPassed() {
    Task task = new Task("t", forty);
    Pool pool = pool(task);
    SpendLedger ledger = new SpendLedger(new Caps(10L, null, null), Spend.NOTHING, _ -> {});
    var model = new CachedModel(pool, new MemoryCache(), ledger);
    var evaluator = new LocalEvaluator(new GraphRunner(model), 8);
    assertThrows(SpendCapReached.class, () -> evaluator.evaluate(single, forty, 0));
    assertEquals(10, ledger.spend().calls());
  }

  @Test
  void whatWasAskedIsNotAskedAgainAndCountsDoNotDependOnThreads() throws Exception {
    for (int threads : new int[] {1, 8}) {
      Pool pool = pool(new Task("t", forty));
      SpendLedger ledger = SpendLedger.unlimited();
      var model = new CachedModel(pool, new MemoryCache(), ledger);
      var evaluator = new LocalEvaluator(new GraphRunner(model), threads);
      var first = evaluator.evaluate(single, forty, 0);
      assertEquals(40, ledger.spend().calls());
      assertEquals(first, evaluator.evaluate(single, forty, 0));
      assertEquals(40, ledger.spend().calls());
      assertEquals(40, ledger.spend().cachedCalls());
    }
  }

  private Pool pool(Task task) {
    try {
      return SimulatedPool.of("simulated", SimulatedPool.builtIn(), List.of(task), roles);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
