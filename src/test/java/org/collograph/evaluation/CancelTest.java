package org.collograph.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.collograph.Until;
import org.collograph.codec.RolesCodec;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Node;
import org.collograph.llm.EndpointDown;
import org.collograph.llm.Pool;
import org.collograph.llm.remote.MockEndpoint;
import org.collograph.llm.remote.MockEndpoint.Act;
import org.collograph.llm.remote.Mocks;
import org.collograph.llm.remote.Patience;
import org.collograph.task.Question;
import org.collograph.task.TaskKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// Calls that hang, and what becomes of them.
@Isolated
class CancelTest {
  private static final int CALLS = 64;
  private static final Patience PATIENT =
      new Patience(
          4,
          Duration.ofMillis(1),
          Duration.ofMillis(5),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5));

  @TempDir Path folder;

  private static List<Question> questions() {
    List<Question> all = new ArrayList<>();
    for (int i = 0; i < CALLS; i++) {
      all.add(new Question("How much is " + i + " plus 1?", List.of(), "" + i, TaskKind.NUMBER));
    }
    return all;
  }

  private static void ask(MockEndpoint endpoint, Patience patience, int threads) throws Exception {
    Pool pool = Mocks.pool(Mocks.document(endpoint.address(), CALLS, "small"), patience);
    var model = new CachedModel(pool, new MemoryCache(), SpendLedger.unlimited());
    var graph =
        RunnableGraph.of(
            CollaborationGraph.of(List.of(new Node("a", "assistant", "small")), List.of(), "a"),
            RolesCodec.shipped());
    new LocalEvaluator(new GraphRunner(model), threads).evaluate(graph, questions(), 0);
  }

  /// Threads, virtual ones too, that are in a call.
  private long calling() throws Exception {
    Path dump = folder.resolve("threads-" + System.nanoTime());
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
        .dumpThreads(dump.toString(), HotSpotDiagnosticMXBean.ThreadDumpFormat.TEXT_PLAIN);
    return Files.readString(dump).split("RemoteModel.ask", -1).length - 1;
  }

  @Test
  void allOfThemEndAtOnceAndLeaveNoThread() throws Exception {
    try (var endpoint = new MockEndpoint(_ -> Act.HANG, _ -> "", Duration.ZERO)) {
      AtomicReference<Throwable> thrown = new AtomicReference<>();
      Thread asking =
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      ask(endpoint, PATIENT, CALLS);
                    } catch (Exception e) {
                      thrown.set(e);
                    }
                  });
      Until.is(() -> endpoint.underWay() == CALLS);
      assertEquals(CALLS, calling());
      long told = System.nanoTime();
      asking.interrupt();
      asking.join();
      long millis = (System.nanoTime() - told) / 1_000_000;
      assertTrue(thrown.get() instanceof InterruptedException, "" + thrown.get());
      assertEquals(0, calling());
      Until.is(() -> endpoint.underWay() == 0);
      System.err.printf("%d hanging calls: idle %d ms after the cancel%n", CALLS, millis);
    }
  }

  @Test
  void anEndpointThatIsDownIsNotAskedTheWholeBatch() throws Exception {
    try (var endpoint = new MockEndpoint(_ -> Act.WRONG_KEY, _ -> "", Duration.ZERO)) {
      Exception thrown = null;
      try {
        ask(endpoint, PATIENT, 4);
      } catch (EndpointDown e) {
        thrown = e;
      }
      assertTrue(thrown != null);
      assertTrue(endpoint.received() < CALLS / 2, endpoint.received() + " asked");
    }
  }
}
