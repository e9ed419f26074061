package org.collograph.run.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.collograph.codec.RolesCodec;
import org.collograph.evaluation.CachedModel;
import org.collograph.evaluation.MemoryCache;
import org.collograph.evaluation.SpendLedger;
import org.collograph.export.program.TeamProgram;
import org.collograph.llm.Calling;
import org.collograph.llm.Message;
import org.collograph.llm.ModelFailure;
import org.collograph.llm.ModelReply;
import org.collograph.llm.ModelRequest;
import org.collograph.llm.Pool;
import org.collograph.llm.simulated.SimulatedPool;
import org.collograph.run.Workplace;
import org.collograph.run.Workshop;
import org.collograph.task.code.CodeJudge;
import org.junit.jupiter.api.Test;

/// What a program sends, by its endpoints' names, finds what the workbench was told.
class RecordedRepliesTest {
  private static final List<Message> ASKED =
      List.of(Message.system("Answer."), Message.user("What is 2 plus 2?"));

  /// Two models of a pool have one name at their endpoints, and differ in how warm they are.
  private static Pool real() throws Exception {
    Pool simulated =
        SimulatedPool.of("p", SimulatedPool.builtIn(), List.of(), RolesCodec.shipped());
    Map<String, Calling> calling = new LinkedHashMap<>();
    simulated.modelNames().forEach(m -> calling.put(m, new Calling(m, 100, false)));
    return new Pool(
        "p",
        false,
        simulated.models(),
        calling,
        simulated.lengths(),
        r -> new ModelReply(r.model() + " " + r.replica() + " " + r.temperature(), 1, 1),
        simulated.traffic());
  }

  private static TeamProgram.Reached reached(double temperature) {
    return new TeamProgram.Reached("big", "http://127.0.0.1/v1", null, temperature, 100, 60);
  }

  @Test
  void whatWasAskedIsFoundAndNothingElse() throws Exception {
    Pool pool = real();
    MemoryCache cache = new MemoryCache();
    String one = pool.modelNames().get(0);
    String other = pool.modelNames().get(1);
    CachedModel before = new CachedModel(pool, cache, SpendLedger.unlimited());
    before.ask(new ModelRequest(one, ASKED, 0));
    before.ask(new ModelRequest(other, ASKED, 2));
    before.ask(new ModelRequest(other, ASKED, 0, 50, null));
    Workplace place =
        new Workshop(
                RolesCodec.shipped(), (_, _, _) -> pool, cache, CodeJudge.NONE, Clock.systemUTC())
            .open("arithmetic", "p");
    RecordedReplies replies =
        new RecordedReplies(place, Map.of(one, reached(0.2), other, reached(0.9)));

    assertEquals(List.of("big"), replies.names());
    assertEquals(one + " 0 null", replies.ask(sent(0, 100, 0.2)).text());
    assertEquals(other + " 2 null", replies.ask(sent(2, 100, 0.9)).text());
    assertEquals(other + " 0 null", replies.ask(sent(0, 50, 0.9)).text());
    assertThrows(ModelFailure.class, () -> replies.ask(sent(1, 100, 0.2)), "another sample");
    assertThrows(ModelFailure.class, () -> replies.ask(sent(2, 100, 0.2)), "another warmth");
    assertThrows(ModelFailure.class, () -> replies.ask(sent(0, 49, 0.9)), "another limit");
  }

  private static ModelRequest sent(int replica, int most, double temperature) {
    return new ModelRequest("big", ASKED, replica, most, temperature);
  }
}
