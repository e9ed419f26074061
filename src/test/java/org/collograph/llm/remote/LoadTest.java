package org.collograph.llm.remote;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.collograph.codec.RolesCodec;
import org.collograph.evaluation.CachedModel;
import org.collograph.evaluation.GraphRunner;
import org.collograph.evaluation.LocalEvaluator;
import org.collograph.evaluation.RunnableGraph;
import org.collograph.evaluation.SpendLedger;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Edge;
import org.collograph.graph.Node;
import org.collograph.graph.Roles;
import org.collograph.llm.remote.MockEndpoint.Act;
import org.collograph.store.SqliteRunStore;
import org.collograph.task.Question;
import org.collograph.task.read.TaskReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How near the evaluator comes to what the endpoint allows: graphs of eight nodes on 64 questions
/// at an endpoint that takes 200 ms and 64 calls at once, beside a bare loop of the same schedule
/// over java.net.http, by turns in one process.
@Tag("endpoints")
class LoadTest {
  private static final int QUESTIONS = 64;
  private static final int AT_ONCE = 64;
  private static final int TURNS = 7;
  private static final Duration LATENCY = Duration.ofMillis(200);

  /// Who reads whom: four, then three that read all of them, then one that reads those.
  private static final int[][] READS = {
    {}, {}, {}, {}, {0, 1, 2, 3}, {0, 1, 2, 3}, {0, 1, 2, 3}, {4, 5, 6}
  };

  @TempDir Path folder;

  @Test
  void theWallIsTheEndpoints() throws Exception {
    Roles roles = RolesCodec.shipped();
    List<Question> questions = TaskReader.open("arithmetic").questions().subList(0, QUESTIONS);
    try (var endpoint = new MockEndpoint(_ -> Act.ANSWER, _ -> "\\boxed{1}", LATENCY);
        var store = new SqliteRunStore(folder, Clock.systemUTC())) {
      RunnableGraph graph = RunnableGraph.of(graph(), roles);
      double[] ours = new double[TURNS];
      double[] bare = new double[TURNS];
      // The first turn of each warms up.
      for (int i = -1; i < TURNS; i++) {
        store.replies().clear();
        var pool = Mocks.pool(Mocks.document(endpoint.address(), AT_ONCE, "small"), Patience.USUAL);
        var model = new CachedModel(pool, store.replies(), SpendLedger.unlimited());
        long begun = System.nanoTime();
        new LocalEvaluator(new GraphRunner(model), QUESTIONS).evaluate(graph, questions, 0);
        double mine = (System.nanoTime() - begun) / 1e9;
        begun = System.nanoTime();
        bareLoop(endpoint.address(), questions);
        double loop = (System.nanoTime() - begun) / 1e9;
        if (i >= 0) {
          ours[i] = mine;
          bare[i] = loop;
        }
      }
      Arrays.sort(ours);
      Arrays.sort(bare);
      double bound = (double) QUESTIONS * READS.length / AT_ONCE * LATENCY.toMillis() / 1_000;
      double ratio = ours[TURNS / 2] / bare[TURNS / 2];
      System.err.printf(
          "bound %.3f s; bare loop %.3f s (%.3f of it); evaluator %.3f s (%.3f of it): %.3f of the"
              + " loop%n",
          bound,
          bare[TURNS / 2],
          bare[TURNS / 2] / bound,
          ours[TURNS / 2],
          ours[TURNS / 2] / bound,
          ratio);
      assertTrue(ratio <= 1.10, "" + ratio);
    }
  }

  private static CollaborationGraph graph() {
    List<Node> nodes = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < READS.length; i++) {
      nodes.add(new Node("n" + i, "assistant", "small"));
      for (int from : READS[i]) {
        edges.add(new Edge("n" + from, "n" + i));
      }
    }
    return CollaborationGraph.of(nodes, edges, "n7");
  }

  private static void bareLoop(String address, List<Question> questions) throws Exception {
    HttpClient http = CarefulHttp.shared();
    Semaphore room = new Semaphore(AT_ONCE);
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (Question question : questions) {
        List<CompletableFuture<String>> said = new ArrayList<>();
        for (int i = 0; i < READS.length; i++) {
          said.add(new CompletableFuture<>());
        }
        for (int i = 0; i < READS.length; i++) {
          int node = i;
          all.add(
              executor.submit(
                  () -> {
                    StringBuilder prompt = new StringBuilder(question.asked());
                    for (int from : READS[node]) {
                      prompt.append(said.get(from).get());
                    }
                    room.acquire();
                    try {
                      said.get(node).complete(post(http, address, prompt.toString()));
                    } finally {
                      room.release();
                    }
                    return null;
                  }));
        }
      }
      for (Future<?> each : all) {
        each.get();
      }
    }
  }

  private static String post(HttpClient http, String address, String prompt) throws Exception {
    String body =
        "{\"model\":\"small\",\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}]}"
            .formatted(prompt.replaceAll("[^a-zA-Z0-9 .]", " "));
    var request =
        HttpRequest.newBuilder(URI.create(address + "/chat/completions"))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    return answer.substring(answer.indexOf("content") + 10, answer.indexOf("finish"));
  }
}
