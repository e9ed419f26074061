package org.collograph.llm.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.collograph.codec.RolesCodec;
import org.collograph.evaluation.CachedModel;
import org.collograph.evaluation.Call;
import org.collograph.evaluation.CallClock;
import org.collograph.evaluation.GraphRunner;
import org.collograph.evaluation.MemoryCache;
import org.collograph.evaluation.Outcome;
import org.collograph.evaluation.RunnableGraph;
import org.collograph.evaluation.SpendLedger;
import org.collograph.graph.TeamShapes;
import org.collograph.llm.ChatModel;
import org.collograph.llm.Message;
import org.collograph.llm.ModelFailure;
import org.collograph.llm.ModelReply;
import org.collograph.llm.ModelRequest;
import org.collograph.llm.Pool;
import org.collograph.llm.Traffic;
import org.collograph.llm.simulated.SimulatedPool;
import org.collograph.task.read.TaskReader;
import org.junit.jupiter.api.Test;

class CallTimesTest {
  private static final String ADDRESS = "http://127.0.0.1:1/v1";
  private static final ModelRequest REQUEST =
      new ModelRequest("small", List.of(Message.user("Well?")), 0);

  private final List<Call> told = new ArrayList<>();
  private Instant now = Instant.ofEpochSecond(100);

  private final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now;
        }
      };

  /// A model that takes its time.
  private CachedModel in(long millis, ChatModel model) throws Exception {
    Pool pool = Mocks.pool(Mocks.document(ADDRESS, 4, "small"), Mocks.SHORT);
    ChatModel slow =
        r -> {
          now = now.plus(Duration.ofMillis(millis));
          return model.ask(r);
        };
    return new CachedModel(
        new Pool(
            "mock", false, pool.models(), pool.calling(), pool.lengths(), slow, Traffic.DIRECT),
        new MemoryCache(),
        SpendLedger.unlimited(),
        new CallClock(clock, told::add));
  }

  @Test
  void aCallIsTimedOnceAndItsReplyKeepsTheTime() throws Exception {
    CachedModel model = in(250, _ -> new ModelReply("42", 3, 4));
    assertEquals(0.25, model.ask(REQUEST).seconds());
    now = now.plusSeconds(60);
    assertEquals(0.25, model.ask(REQUEST).seconds(), "from the cache");
    Call call = new Call(ADDRESS, "small", Instant.ofEpochSecond(100), 0.25, 3, 4, true);
    assertEquals(List.of(call), told);
  }

  @Test
  void whatFailedIsToldToo() throws Exception {
    CachedModel model =
        in(
            500,
            _ -> {
              throw ModelFailure.refused("No.");
            });
    assertThrows(ModelFailure.class, () -> model.ask(REQUEST));
    assertEquals(0.5, told.getFirst().seconds());
    assertFalse(told.getFirst().answered());
  }

  @Test
  void aClockThatIsSetBackMeasuresNothingBelowZero() throws Exception {
    assertEquals(0, in(-5_000, _ -> new ModelReply("42", 3, 4)).ask(REQUEST).seconds());
  }

  @Test
  void repliesOfSimulatedModelsTookNoTime() throws Exception {
    var task = TaskReader.open("arithmetic");
    var roles = RolesCodec.shipped();
    Pool pool = SimulatedPool.of("simulated", SimulatedPool.builtIn(), List.of(task), roles);
    CachedModel model =
        new CachedModel(
            pool, new MemoryCache(), SpendLedger.unlimited(), new CallClock(clock, told::add));
    var graph = RunnableGraph.of(TeamShapes.single(pool.modelNames().getFirst()), roles);
    Outcome outcome = new GraphRunner(model).run(graph, task.questions().getFirst(), 0);
    assertNull(outcome.seconds());
    assertEquals(List.of(), told);
  }
}
