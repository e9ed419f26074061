package org.collograph.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.collograph.codec.RolesCodec;
import org.collograph.evaluation.CachedModel;
import org.collograph.evaluation.Caps;
import org.collograph.evaluation.MemoryCache;
import org.collograph.evaluation.Spend;
import org.collograph.evaluation.SpendLedger;
import org.collograph.graph.Roles;
import org.collograph.llm.EndpointDown;
import org.collograph.llm.Message;
import org.collograph.llm.ModelReply;
import org.collograph.llm.ModelRequest;
import org.collograph.llm.Pool;
import org.collograph.llm.PoolDocument;
import org.collograph.llm.Site;
import org.collograph.llm.remote.MockEndpoint;
import org.collograph.llm.remote.MockEndpoint.Act;
import org.collograph.llm.remote.Mocks;
import org.collograph.llm.remote.PoolCodec;
import org.collograph.run.PoolSource;
import org.collograph.task.Task;
import org.collograph.task.code.CodeJudge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Models that listen at a worker's own loopback.
class EngineCallsTest {
  private static final int CALLS = 40;

  private final EngineRoom room = new EngineRoom();
  private final SpendLedger ledger = new SpendLedger(Caps.NONE, Spend.NOTHING, _ -> {});

  @AfterEach
  void close() throws Exception {
    room.close();
  }

  /// One pool of one model, whatever it is called.
  private record One(PoolDocument document) implements PoolSource {
    @Override
    public Pool open(String pool, List<Task> tasks, Roles roles) {
      return Mocks.pool(document, Mocks.SHORT);
    }

    @Override
    public String text(String pool) {
      return PoolCodec.tree(document).toPrettyString();
    }
  }

  private CachedModel model(Crew crew, String address, int atOnce) throws IOException {
    var document =
        new PoolDocument(
            List.of(Mocks.entry("small", List.of(new Site(address, atOnce, null)), 0.7, null)),
            Map.of());
    Pool pool =
        new EnginePools(new One(document), EngineRoom.REMOTE, () -> Optional.of(crew))
            .open("one", List.of(), RolesCodec.shipped());
    return new CachedModel(pool, new MemoryCache(), ledger);
  }

  private static ModelRequest request(int i) {
    return new ModelRequest("small", List.of(Message.user("question " + i)), i);
  }

  @Test
  void workersCallAndTheLedgerKnows() throws Exception {
    try (MockEndpoint endpoint =
        new MockEndpoint(_ -> Act.ANSWER, _ -> "from a worker", Duration.ofMillis(5))) {
      room.worker(CodeJudge.NONE, 4);
      room.worker(CodeJudge.NONE, 4);
      Crew crew = room.crew();
      CachedModel model = model(crew, endpoint.address(), 2);
      List<Future<ModelReply>> all = new ArrayList<>();
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < CALLS; i++) {
          int n = i;
          all.add(threads.submit(() -> model.ask(request(n))));
        }
      }
      for (Future<ModelReply> each : all) {
        assertEquals("from a worker", each.get().text());
      }
      assertEquals(CALLS, endpoint.received());
      assertEquals(CALLS, ledger.spend().calls());
      assertEquals(endpoint.billed(), ledger.spend().usd(), 1e-9);
      assertEquals(CALLS, crew.done().values().stream().mapToInt(n -> n).sum());
      assertTrue(endpoint.lastKey.contains(Mocks.KEY), "the worker knows the key by its name");
    }
  }

  @Test
  void whatAnEndpointRefusesIsTriedAgainFromWhereTheLedgerIs() throws Exception {
    try (MockEndpoint endpoint =
        new MockEndpoint(
            i -> i < 2 ? Act.ERROR : Act.ANSWER, _ -> "at last", Duration.ofMillis(1))) {
      room.worker(CodeJudge.NONE, 1);
      CachedModel model = model(room.crew(), endpoint.address(), 1);
      assertEquals("at last", model.ask(request(0)).text());
      assertEquals(3, endpoint.received());
    }
  }

  @Test
  void aKeyThatIsWrongPausesTheRun() throws Exception {
    try (MockEndpoint endpoint =
        new MockEndpoint(_ -> Act.WRONG_KEY, _ -> "", Duration.ofMillis(1))) {
      room.worker(CodeJudge.NONE, 1);
      CachedModel model = model(room.crew(), endpoint.address(), 1);
      EndpointDown down = assertThrows(EndpointDown.class, () -> model.ask(request(0)));
      assertFalse(down.getMessage().contains(Mocks.KEY));
    }
  }

  /// Offers what ours does, and keeps what it is given.
  @ActivityInterface
  public interface Odd {
    @ActivityMethod(name = LeafWork.NAME)
    String done(String leaf);
  }

  /// It is lost with its call: that may have been charged, and is sent again.
  @Test
  void aWorkerThatDiesOverACall() throws Exception {
    Queue<String> seen = new ConcurrentLinkedQueue<>();
    CountDownLatch taken = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    room.stranger(
        Kind.CALL,
        (Odd)
            leaf -> {
              seen.add(leaf);
              taken.countDown();
              try {
                end.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return "";
            });
    try (MockEndpoint endpoint = MockEndpoint.answering("from another");
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CachedModel model = model(room.crew(), endpoint.address(), 1);
      Future<ModelReply> reply = threads.submit(() -> model.ask(request(0)));
      taken.await();
      room.worker(CodeJudge.NONE, 1);
      assertEquals("from another", reply.get().text());
      assertTrue(ledger.spend().calls() >= 2, "the lost call is booked: " + ledger.spend());
      assertTrue(ledger.spend().unsureUsd() > 0, "it may have been charged: " + ledger.spend());
      assertTrue(seen.stream().noneMatch(l -> l.contains(Mocks.KEY)), "no leaf holds a key");
    } finally {
      end.countDown();
    }
  }

  @Test
  void onlyLoopbackMeansTheWorkersMachine() {
    for (String here :
        List.of("http://127.0.0.1:1/v1", "http://localhost/v1", "http://[::1]:8/v1")) {
      assertTrue(EngineChat.isLoopback(new Site(here, null, null)), here);
    }
    for (String there : List.of("https://api.example.com/v1", "http://10.0.0.7:8000/v1")) {
      assertFalse(EngineChat.isLoopback(new Site(there, null, null)), there);
    }
  }
}
