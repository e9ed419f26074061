package org.collograph.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.collograph.engine.worker.EngineWorker;
import org.collograph.task.code.CodeJudge;
import org.collograph.task.code.CodeTests;
import org.collograph.task.code.CodeVerdict;
import org.collograph.task.code.CodeVerdict.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Whatever a worker does, the verdicts are right, each is counted once, and it is said what was
/// wrong.
class HostileWorkersTest {
  private static final CodeTests TESTS = CodeTests.of(List.of("assert f(1) == 2"), "");
  private static final CodeVerdict RIGHT = new CodeVerdict(Outcome.PASSED, "");

  private final EngineRoom room = new EngineRoom();
  private final AtomicInteger here = new AtomicInteger();
  private final CodeJudge judge =
      (_, _) -> {
        here.incrementAndGet();
        return RIGHT;
      };

  /// What a worker of any kind may offer under the name of ours.
  @ActivityInterface
  public interface Odd {
    @ActivityMethod(name = LeafWork.NAME)
    Object done(String leaf);
  }

  /// Does as it is made to.
  private record Stranger(Function<String, Object> does) implements Odd {
    @Override
    public Object done(String leaf) {
      return does.apply(leaf);
    }
  }

  @AfterEach
  void close() throws Exception {
    room.close();
  }

  /// Only a stranger is there: it is asked, told off, and the answer is judged here.
  private void toldOff(Function<String, Object> does, String sentence) throws Exception {
    room.stranger(Kind.JUDGE, new Stranger(does));
    assertEquals(RIGHT, room.judge(judge).judge("code", TESTS));
    assertEquals(1, here.get());
    assertTrue(
        room.complaints.stream().anyMatch(s -> s.english().contains(sentence)),
        room.complaints.toString());
  }

  private static String returned(String leaf, String result) {
    Leaf read = Leaf.parse(leaf);
    return "{\"format\":\"collograph/leaf\",\"version\":1,\"id\":\"%s\",\"program\":\"%s\",\"worker\":\"x\",%s}"
        .formatted(read.id(), read.version(), result);
  }

  @Test
  void wordsThatAreNoJson() throws Exception {
    toldOff(_ -> "passed", "is not valid JSON");
  }

  @Test
  void whatIsNoText() throws Exception {
    toldOff(_ -> Map.of("outcome", "passed"), "something that is no text");
  }

  @Test
  void aVerdictThatIsNone() throws Exception {
    toldOff(l -> returned(l, "\"result\":{\"outcome\":\"fine\",\"why\":\"\"}"), "is 'fine'");
  }

  @Test
  void aResultOfAnotherShape() throws Exception {
    toldOff(l -> returned(l, "\"result\":[1,2]"), "result");
  }

  @Test
  void theResultOfAnotherLeaf() throws Exception {
    toldOff(
        l -> returned(l, "\"result\":{}").replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"other\""),
        "another leaf");
  }

  @Test
  void aResultThatIsTooLong() throws Exception {
    toldOff(l -> returned(l, "\"why\":\"" + "x".repeat(Leaf.MOST) + "\""), "characters");
  }

  /// More than an engine carries: it never gets here.
  @Test
  void aHundredMegabytes() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    room.stranger(
        Kind.JUDGE,
        new Stranger(
            _ -> {
              asked.incrementAndGet();
              return "x".repeat(100 << 20);
            }));
    assertEquals(RIGHT, room.judge(judge).judge("code", TESTS));
    assertEquals(1, here.get());
    assertTrue(asked.get() >= 1);
  }

  @Test
  void oneThatOnlyFails() throws Exception {
    room.stranger(
        Kind.JUDGE,
        new Stranger(
            _ -> {
              throw new IllegalStateException("no");
            }));
    assertEquals(RIGHT, room.judge(judge).judge("code", TESTS));
    assertEquals(1, here.get());
  }

  @Test
  void oneOfAnotherVersionIsRefusedAndEnds() throws Exception {
    EngineWorker old = room.worker("Collograph 0.0.1", judge, 1);
    assertEquals(RIGHT, room.judge(judge).judge("code", TESTS));
    assertEquals(1, here.get(), "judged here, not there");
    assertTrue(old.outdated().get().english().contains("Collograph 0.0.1"));
    assertTrue(
        room.complaints.stream().anyMatch(s -> s.english().contains("Collograph 0.0.1")),
        room.complaints.toString());
  }

  /// It takes a leaf and is not heard of, until another has done it; then it sends its own.
  @Test
  void aLateDuplicateCountsForNothing() throws Exception {
    CountDownLatch taken = new CountDownLatch(1);
    CountDownLatch late = new CountDownLatch(1);
    room.stranger(
        Kind.JUDGE,
        new Stranger(
            leaf -> {
              taken.countDown();
              await(late);
              return returned(leaf, "\"result\":{\"outcome\":\"failed\",\"why\":\"late\"}");
            }));
    Crew crew = room.crew();
    CodeJudge away = new EngineJudge(() -> Optional.of(crew), CodeJudge.NONE);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<CodeVerdict> verdict = threads.submit(() -> away.judge("code", TESTS));
      taken.await();
      room.worker(judge, 1);
      assertEquals(RIGHT, verdict.get());
      late.countDown();
      assertEquals(RIGHT, away.judge("other code", TESTS));
    }
    assertEquals(2, crew.done().values().stream().mapToInt(n -> n).sum());
    assertEquals(List.of(), List.copyOf(room.complaints));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// What was under way is forgotten by the engine; it is sent anew.
  @Test
  void anEngineThatIsStartedAgain() throws Exception {
    CodeJudge away = room.judge(CodeJudge.NONE);
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch at = new CountDownLatch(1);
    room.worker(
        (_, _) -> {
          at.countDown();
          held.await();
          return RIGHT;
        },
        1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<CodeVerdict> verdict = threads.submit(() -> away.judge("code", TESTS));
      at.await();
      room.restart();
      held.countDown();
      assertEquals(RIGHT, verdict.get());
    }
  }
}
