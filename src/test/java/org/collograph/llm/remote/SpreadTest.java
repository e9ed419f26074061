package org.collograph.llm.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.collograph.evaluation.CachedModel;
import org.collograph.evaluation.Caps;
import org.collograph.evaluation.MemoryCache;
import org.collograph.evaluation.Spend;
import org.collograph.evaluation.SpendLedger;
import org.collograph.llm.EndpointDown;
import org.collograph.llm.Message;
import org.collograph.llm.ModelFailure;
import org.collograph.llm.ModelReply;
import org.collograph.llm.ModelRequest;
import org.collograph.llm.PoolDocument;
import org.collograph.llm.Site;
import org.collograph.llm.remote.MockEndpoint.Act;
import org.junit.jupiter.api.Test;

/// A model at several endpoints.
class SpreadTest {
  private static final int CALLS = 120;
  private static final int AT_ONCE = 4;
  private static final Duration QUICK = Duration.ofMillis(5);

  /// One that is down is left alone for ten times the first wait: longer than what is asked here.
  private static final Patience PATIENCE =
      new Patience(
          3,
          Duration.ofMillis(200),
          Duration.ofMillis(400),
          Duration.ofSeconds(1),
          Duration.ofSeconds(20));

  /// Given in the questions, so that every call is another.
  private static ModelRequest request(int i) {
    return new ModelRequest("small", List.of(Message.user("question " + i)), i);
  }

  private record Bench(CachedModel model, SpendLedger ledger) {
    static Bench of(MockEndpoint... endpoints) {
      List<Site> sites = new ArrayList<>();
      for (MockEndpoint e : endpoints) {
        sites.add(new Site(e.address(), AT_ONCE, null));
      }
      var document = new PoolDocument(List.of(Mocks.entry("small", sites, 0.7, null)), Map.of());
      SpendLedger ledger = new SpendLedger(Caps.NONE, Spend.NOTHING, _ -> {});
      var pool = Mocks.pool(document, PATIENCE);
      return new Bench(new CachedModel(pool, new MemoryCache(), ledger), ledger);
    }

    /// All at once, as far as the endpoints let them.
    List<ModelReply> askAll(int calls) throws Exception {
      List<ModelReply> replies = new ArrayList<>();
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<ModelReply>> asked =
            IntStream.range(0, calls)
                .mapToObj(i -> threads.submit(() -> model.ask(request(i))))
                .toList();
        for (Future<ModelReply> each : asked) {
          replies.add(each.get());
        }
      }
      return replies;
    }
  }

  private static MockEndpoint answering(String text, Duration latency) throws Exception {
    return new MockEndpoint(_ -> Act.ANSWER, _ -> text, latency);
  }

  @Test
  void whoeverHasRoomIsAskedAndIsNamed() throws Exception {
    try (MockEndpoint quick = answering("quick", QUICK);
        MockEndpoint slow = answering("slow", QUICK.multipliedBy(20))) {
      Bench b = Bench.of(quick, slow);
      List<ModelReply> replies = b.askAll(CALLS);
      for (ModelReply r : replies) {
        assertEquals(r.text().equals("quick") ? quick.address() : slow.address(), r.endpoint());
      }
      assertTrue(slow.received() >= AT_ONCE, "the slow one has no work");
      assertTrue(quick.received() > 2 * slow.received(), quick.received() + " quick");
      assertEquals(CALLS, quick.received() + slow.received());
      assertEquals(CALLS, b.ledger().spend().calls());
      assertEquals(quick.billed() + slow.billed(), b.ledger().spend().usd(), 1e-9);
    }
  }

  /// What was asked of one is known, whichever is asked next.
  @Test
  void whichOneHasAnsweredIsNotPartOfTheKey() throws Exception {
    try (MockEndpoint one = answering("yes", QUICK);
        MockEndpoint other = answering("yes", QUICK)) {
      Bench b = Bench.of(one, other);
      b.askAll(20);
      b.askAll(20);
      assertEquals(20, one.received() + other.received());
      assertEquals(20, b.ledger().spend().cachedCalls());
    }
  }

  @Test
  void oneThatDiesIsLeftAloneAndNothingIsLost() throws Exception {
    try (MockEndpoint good = answering("good", QUICK);
        MockEndpoint dying =
            new MockEndpoint(n -> n < 10 ? Act.ANSWER : Act.CUT, _ -> "dying", QUICK)) {
      Bench b = Bench.of(good, dying);
      assertEquals(CALLS, b.askAll(CALLS).size());
      Spend spend = b.ledger().spend();
      assertEquals(good.received() + dying.received(), spend.calls());
      assertEquals(CALLS, spend.calls() - spend.failed());
      assertTrue(
          dying.received() <= 10 + 2 * AT_ONCE, "asked again and again: " + dying.received());
    }
  }

  @Test
  void whatOneRefusesForNowAnotherIsAsked() throws Exception {
    try (MockEndpoint good = answering("good", QUICK);
        MockEndpoint busy =
            new MockEndpoint(n -> n % 2 == 0 ? Act.TOO_MANY : Act.ANSWER, _ -> "busy", QUICK)) {
      Bench b = Bench.of(good, busy);
      assertEquals(CALLS, b.askAll(CALLS).size());
      assertTrue(busy.received() > AT_ONCE, "it says when it wants the next, and is asked again");
      assertEquals(CALLS, b.ledger().spend().calls() - b.ledger().spend().failed(), "none is lost");
      assertEquals(good.billed() + busy.billed(), b.ledger().spend().usd(), 1e-9);
    }
  }

  @Test
  void oneWithAWrongKeyIsLeftAlone() throws Exception {
    try (MockEndpoint good = answering("good", QUICK);
        MockEndpoint closed = new MockEndpoint(_ -> Act.WRONG_KEY, _ -> "", QUICK)) {
      Bench b = Bench.of(closed, good);
      assertEquals(CALLS, b.askAll(CALLS).size());
      assertTrue(closed.received() <= 2 * AT_ONCE, "asked again and again: " + closed.received());
    }
  }

  @Test
  void onlyWhereAllAreDownTheSearchHasToPause() throws Exception {
    try (MockEndpoint one = new MockEndpoint(_ -> Act.ERROR, _ -> "", QUICK);
        MockEndpoint other = new MockEndpoint(_ -> Act.ERROR, _ -> "", QUICK)) {
      Bench b = Bench.of(one, other);
      String said = assertThrows(EndpointDown.class, () -> b.model().ask(request(0))).getMessage();
      assertTrue(said.contains("Maybe"), said);
      assertEquals(one.received() + other.received(), b.ledger().spend().calls());
    }
  }

  /// It is looked at again when it has been left alone for long enough.
  @Test
  void oneThatComesBackIsAskedAgain() throws Exception {
    AtomicBoolean isDown = new AtomicBoolean(true);
    try (MockEndpoint back =
            new MockEndpoint(_ -> isDown.get() ? Act.ERROR : Act.ANSWER, _ -> "back", QUICK);
        MockEndpoint good = answering("good", QUICK)) {
      Bench b = Bench.of(back, good);
      b.askAll(20);
      isDown.set(false);
      boolean isAsked = false;
      for (int i = 100; !isAsked; i++) {
        isAsked = b.model().ask(request(i)).text().equals("back");
        Thread.sleep(QUICK);
      }
    }
  }

  @Test
  void aRequestThatNoneTakesIsAskedOnceAtEach() throws Exception {
    try (MockEndpoint one = new MockEndpoint(_ -> Act.REFUSES, _ -> "", QUICK);
        MockEndpoint other = new MockEndpoint(_ -> Act.REFUSES, _ -> "", QUICK)) {
      Bench b = Bench.of(one, other);
      assertThrows(ModelFailure.class, () -> b.model().ask(request(0)));
      assertEquals(1, one.received());
      assertEquals(1, other.received());
      assertFalse(b.ledger().spend().usd() > 0);
    }
  }

  /// Its window may be smaller, or it has the model under another name.
  @Test
  void whatOneRefusesAnotherMayAnswerAndOneThatRefusesAllIsLeftAlone() throws Exception {
    try (MockEndpoint never = new MockEndpoint(_ -> Act.REFUSES, _ -> "", QUICK);
        MockEndpoint good = answering("good", QUICK)) {
      Bench b = Bench.of(never, good);
      assertEquals(CALLS, b.askAll(CALLS).size());
      assertTrue(
          never.received() <= Endpoint.MOST_REFUSED + 2 * AT_ONCE,
          "asked again and again: " + never.received());
    }
  }
}
