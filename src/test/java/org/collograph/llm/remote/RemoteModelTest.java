package org.collograph.llm.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.collograph.evaluation.CachedModel;
import org.collograph.evaluation.Caps;
import org.collograph.evaluation.MemoryCache;
import org.collograph.evaluation.Spend;
import org.collograph.evaluation.SpendCapReached;
import org.collograph.evaluation.SpendLedger;
import org.collograph.llm.EndpointDown;
import org.collograph.llm.Finish;
import org.collograph.llm.KeyName;
import org.collograph.llm.Message;
import org.collograph.llm.ModelEntry;
import org.collograph.llm.ModelFailure;
import org.collograph.llm.ModelReply;
import org.collograph.llm.ModelRequest;
import org.collograph.llm.Pool;
import org.collograph.llm.PoolDocument;
import org.collograph.llm.remote.MockEndpoint.Act;
import org.collograph.words.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RemoteModelTest {
  private static final ModelRequest HELLO =
      new ModelRequest("small", List.of(Message.system("Be kind."), Message.user("Hello?")), 3);

  /// A model with its cache and ledger, at an endpoint that acts by plan.
  private record Bench(MockEndpoint endpoint, SpendLedger ledger, CachedModel model)
      implements AutoCloseable {
    static Bench of(Act first, Act then) throws Exception {
      return of(first, then, Mocks.SHORT);
    }

    static Bench of(Act first, Act then, Patience patience) throws Exception {
      MockEndpoint e =
          new MockEndpoint(n -> n == 0 ? first : then, _ -> "Hi there.", Duration.ZERO);
      return of(e, Mocks.pool(Mocks.document(e.address(), 8, "small"), patience));
    }

    static Bench of(MockEndpoint e, Pool pool) {
      SpendLedger ledger = new SpendLedger(Caps.NONE, Spend.NOTHING, _ -> {});
      return new Bench(e, ledger, new CachedModel(pool, new MemoryCache(), ledger));
    }

    @Override
    public void close() throws java.io.IOException {
      endpoint.close();
    }
  }

  @Test
  void aReplyComesWithItsTokensAndIsAskedForOnce() throws Exception {
    try (Bench b = Bench.of(Act.ANSWER, Act.ANSWER)) {
      ModelReply reply = b.model().ask(HELLO);
      assertEquals("Hi there.", reply.text());
      assertEquals(MockEndpoint.WRITTEN, reply.outputTokens());
      assertFalse(reply.estimated());
      assertEquals(reply, b.model().ask(HELLO));
      assertEquals(1, b.endpoint().received());
      assertEquals("Bearer " + Mocks.KEY, b.endpoint().lastKey);
      assertTrue(b.endpoint().lastBody.contains("\"seed\" : 3"), b.endpoint().lastBody);
      assertEquals(b.endpoint().billed(), b.ledger().spend().usd(), 1e-12);
      // Another sample is another call.
      b.model().ask(HELLO.withReplica(4));
      assertEquals(2, b.endpoint().received());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Act.class,
      names = {"TOO_MANY", "ERROR", "HANG", "CUT", "PAGE", "EMPTY", "DRIP", "HUGE"})
  void whatMayPassIsTriedAgainAndCounted(Act act) throws Exception {
    try (Bench b = Bench.of(act, Act.ANSWER)) {
      assertEquals("Hi there.", b.model().ask(HELLO).text());
      Spend spend = b.ledger().spend();
      assertEquals(2, spend.calls());
      assertEquals(2, b.endpoint().received());
      assertEquals(1, spend.failed());
      boolean isFree = act == Act.TOO_MANY || act == Act.ERROR;
      assertEquals(isFree, spend.unsureUsd() == 0);
      assertTrue(spend.usd() <= b.endpoint().billed() + 1e-12);
      assertTrue(b.endpoint().billed() <= spend.usd() + spend.unsureUsd());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Act.class,
      names = {"ERROR", "TOO_MANY", "TOO_MANY_FOR_LONG", "WRONG_KEY", "PAGE", "HANG"})
  void anEndpointThatNeverAnswersIsDown(Act act) throws Exception {
    try (Bench b = Bench.of(act, act)) {
      String said = assertThrows(EndpointDown.class, () -> b.model().ask(HELLO)).getMessage();
      assertTrue(said.contains("127.0.0.1") && said.contains("Maybe"), said);
      assertFalse(said.contains(Mocks.KEY), said);
      boolean isTold = act == Act.TOO_MANY_FOR_LONG || act == Act.WRONG_KEY;
      assertEquals(isTold ? 1 : 4, b.endpoint().received());
      assertEquals(b.endpoint().received(), b.ledger().spend().calls());
      assertEquals(0, b.ledger().spend().usd());
    }
  }

  @Test
  void aServerThatIsNotThereWasNotAsked() throws Exception {
    String address;
    try (ServerSocket free = new ServerSocket(0)) {
      address = "http://127.0.0.1:%d/v1".formatted(free.getLocalPort());
    }
    try (MockEndpoint other = MockEndpoint.answering("")) {
      Bench b = Bench.of(other, Mocks.pool(Mocks.document(address, 8, "small"), Mocks.SHORT));
      assertThrows(EndpointDown.class, () -> b.model().ask(HELLO));
      assertEquals(0, b.ledger().spend().calls());
    }
  }

  @Test
  void retryAfterIsObeyed() throws Exception {
    MockEndpoint e = new MockEndpoint(_ -> Act.ANSWER, _ -> "yes", Duration.ZERO);
    try (e) {
      Endpoint endpoint = new Endpoint(4, null, Duration.ofMinutes(1), new Object());
      CountDownLatch asked = new CountDownLatch(1);
      long begun = System.nanoTime();
      assertThrows(
          ModelFailure.class,
          () ->
              endpoint.pass(
                  HELLO,
                  _ -> {
                    asked.countDown();
                    throw new ModelFailure(
                        Sentence.verbatim("429"),
                        ModelFailure.Kind.PASSING,
                        ModelFailure.Bill.NOTHING,
                        Duration.ofMillis(300));
                  }));
      // Whoever comes next waits as well.
      endpoint.pass(HELLO, _ -> new ModelReply("now", 1, 1));
      assertTrue(System.nanoTime() - begun >= 300_000_000L);
    }
  }

  @Test
  void aRefusedFieldIsLeftOutFromThenOn() throws Exception {
    assertEquals(
        "MAX_COMPLETION_TOKENS",
        word("'max_tokens' is not supported: use 'max_completion_tokens' instead."));
    assertEquals("no seed", word("extra field: seed"));
    assertEquals("no temperature", word("temperature must be 1 here"));
    assertEquals("no system", word("System role not supported"));
    assertEquals("no seed", word("unknown field seed, expected model, max_tokens, temperature"));
    assertEquals("", word("the prompt is too long"));
    assertEquals("", word("max_tokens is too large: the context has 4096"));
    Dialect all = new Dialect(false, Dialect.Limit.NONE, false, false, true);
    assertEquals(all, Dialect.of(all.word()));
    assertEquals(Dialect.USUAL, Dialect.of(""));
  }

  private static String word(String refusal) {
    return Dialect.USUAL.after(refusal).map(Dialect::word).orElse("");
  }

  @Test
  void thinkingIsBilledAndKeptApart() throws Exception {
    try (Bench b = Bench.of(Act.THINKS, Act.ANSWER)) {
      ModelReply reply = b.model().ask(HELLO);
      assertEquals("Hi there.", reply.text());
      assertEquals("Let me see.", reply.thinking());
    }
  }

  @Test
  void howARefusedOrCutReplyEndedIsCounted() throws Exception {
    try (Bench b = Bench.of(Act.FILTERED, Act.LENGTH)) {
      assertEquals(Finish.FILTERED, b.model().ask(HELLO).finish());
      // A filtered reply is not kept: it is asked for again.
      assertEquals(Finish.LENGTH, b.model().ask(HELLO).finish());
      b.model().ask(HELLO);
      assertEquals(2, b.endpoint().received());
      assertEquals(1, b.ledger().spend().filtered());
      assertEquals(1, b.ledger().spend().cutShort());
    }
  }

  @Test
  void tokensThatAreNotToldAreEstimatedAndMarked() throws Exception {
    try (Bench b = Bench.of(Act.NO_USAGE, Act.ANSWER)) {
      assertTrue(b.model().ask(HELLO).estimated());
      assertEquals(1, b.ledger().spend().estimated());
    }
  }

  @Test
  void aPromptThatDoesNotFitTheWindowIsNeverSent() throws Exception {
    try (MockEndpoint e = MockEndpoint.answering("yes")) {
      ModelEntry entry = Mocks.entry("small", e.address(), 4, 0.7, 100);
      Bench b = Bench.of(e, Mocks.pool(new PoolDocument(List.of(entry), Map.of()), Mocks.SHORT));
      var longOne = new ModelRequest("small", List.of(Message.user("word ".repeat(200))), 0);
      String said = assertThrows(ModelFailure.class, () -> b.model().ask(longOne)).getMessage();
      assertTrue(said.contains("100"), said);
      assertEquals(0, e.received());
      assertEquals(0, b.ledger().spend().calls());
    }
  }

  @Test
  void atTemperatureZeroEverySampleIsTheSame() throws Exception {
    try (MockEndpoint e = MockEndpoint.answering("yes")) {
      ModelEntry entry = Mocks.entry("small", e.address(), 4, 0.0, null);
      Bench b = Bench.of(e, Mocks.pool(new PoolDocument(List.of(entry), Map.of()), Mocks.SHORT));
      b.model().ask(HELLO);
      b.model().ask(HELLO.withReplica(7));
      assertEquals(1, e.received());
    }
  }

  @Test
  void modelsAtOneAddressAreKeptApartInTheCache() throws Exception {
    try (MockEndpoint e = MockEndpoint.answering("yes")) {
      Bench b =
          Bench.of(e, Mocks.pool(Mocks.document(e.address(), 4, "small", "large"), Mocks.SHORT));
      b.model().ask(HELLO);
      b.model().ask(new ModelRequest("large", HELLO.messages(), 3));
      assertEquals(2, e.received());
    }
  }

  @Test
  void aKeyThatIsEchoedComesBackStruckOut() throws Exception {
    try (Bench b = Bench.of(Act.ECHO, Act.ANSWER)) {
      assertEquals("Bearer [key]Hi there.", b.model().ask(HELLO).text());
    }
  }

  @Test
  void aKeyThatIsNotThereSaysSoAndSendsNothing() throws Exception {
    try (MockEndpoint e = MockEndpoint.answering("yes")) {
      ModelEntry entry = Mocks.entry("small", e.address(), 4);
      ModelEntry keyless =
          new ModelEntry(
              entry.profile(),
              "small",
              new KeyName("NO_SUCH_KEY", null),
              entry.sites(),
              64,
              null,
              60,
              null);
      Bench b = Bench.of(e, Mocks.pool(new PoolDocument(List.of(keyless), Map.of()), Mocks.SHORT));
      String said = assertThrows(EndpointDown.class, () -> b.model().ask(HELLO)).getMessage();
      assertTrue(said.contains("NO_SUCH_KEY"), said);
      assertEquals(0, e.received());
      assertEquals(0, b.ledger().spend().calls());
    }
  }

  @Test
  void oneSlowModelDoesNotHoldAnother() throws Exception {
    try (MockEndpoint slow = new MockEndpoint(_ -> Act.HANG, _ -> "", Duration.ZERO);
        MockEndpoint quick = MockEndpoint.answering("yes")) {
      var entries =
          List.of(
              Mocks.entry("small", slow.address(), 1), Mocks.entry("large", quick.address(), 1));
      Bench b =
          Bench.of(
              quick,
              Mocks.pool(
                  new PoolDocument(entries, Map.of()),
                  new Patience(
                      1,
                      Duration.ofMillis(1),
                      Duration.ofMillis(2),
                      Duration.ofMinutes(10),
                      Duration.ofMinutes(20))));
      Thread hanging =
          Thread.ofVirtual().start(() -> assertThrows(Exception.class, () -> b.model().ask(HELLO)));
      for (int i = 0; i < 20; i++) {
        b.model().ask(new ModelRequest("large", HELLO.messages(), i));
      }
      assertTrue(hanging.isAlive());
      hanging.interrupt();
      hanging.join();
    }
  }

  @Test
  void localServersAreFoundByThemselves() throws Exception {
    MockEndpoint models = new MockEndpoint(_ -> Act.PAGE, _ -> "", Duration.ZERO);
    try (models;
        MockEndpoint none = new MockEndpoint(_ -> Act.HANG, _ -> "", Duration.ZERO)) {
      int port = URI.create(models.address()).getPort();
      int silent = URI.create(none.address()).getPort();
      var servers =
          new LocalServers(
              Mocks.KEYS,
              List.of(
                  new LocalServers.Usual("web page", port),
                  new LocalServers.Usual("silent", silent),
                  new LocalServers.Usual("nobody", 1)));
      // One that never answers must not hold up the search for the others.
      assertEquals(List.of(), servers.local());
    }
  }

  @Test
  void aModelThatRefusesEverythingIsDown() throws Exception {
    try (MockEndpoint e = new MockEndpoint(_ -> Act.REFUSES, _ -> "", Duration.ZERO)) {
      Bench b = Bench.of(e, Mocks.pool(Mocks.document(e.address(), 4, "small"), Mocks.SHORT));
      for (int i = 0; i < 11; i++) {
        int replica = i;
        assertThrows(ModelFailure.class, () -> b.model().ask(HELLO.withReplica(replica)));
      }
      assertThrows(EndpointDown.class, () -> b.model().ask(HELLO.withReplica(11)));
    }
  }

  @Test
  void anEndpointThatBillsMoreThanItWasAskedForIsExpectedToDoSoAgain() throws Exception {
    try (MockEndpoint e = new MockEndpoint(_ -> Act.OVERBILLS, _ -> "", Duration.ZERO)) {
      Pool pool = Mocks.pool(Mocks.document(e.address(), 4, "small"), Mocks.SHORT);
      SpendLedger ledger = new SpendLedger(new Caps(null, 5.0, null), Spend.NOTHING, _ -> {});
      CachedModel model = new CachedModel(pool, new MemoryCache(), ledger);
      assertThrows(
          SpendCapReached.class,
          () -> {
            for (int i = 0; i < 100; i++) {
              model.ask(HELLO.withReplica(i));
            }
          });
      assertTrue(e.billed() <= 5.0 + 1e-9, "" + e.billed());
    }
  }
}
