package org.collograph.search.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.collograph.codec.GraphCodec;
import org.collograph.cost.Budget;
import org.collograph.evaluation.GraphRunner;
import org.collograph.evaluation.LocalEvaluator;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Edge;
import org.collograph.graph.GraphDocument;
import org.collograph.graph.Node;
import org.collograph.llm.Pool;
import org.collograph.llm.simulated.SimulatedPool;
import org.collograph.search.Objective;
import org.collograph.search.PauseGate;
import org.collograph.search.Phase;
import org.collograph.search.Proposals;
import org.collograph.search.SearchEngine;
import org.collograph.search.SearchEvent;
import org.collograph.search.SearchRules;
import org.collograph.search.baseline.Yardsticks;
import org.collograph.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A search that starts from a drawing.
class AnchorsTest {
  private static final String DRAWING =
      """
      {"format": "collograph/graph", "version": 1,
       "nodes": [{"id": "a", "role": "assistant", "model": "llama-3.2-1b"},
                 {"id": "b", "role": "assistant", "model": "llama-3.2-1b"},
                 {"id": "c", "role": "assistant", "model": "llama-3.2-3b"},
                 {"id": "f", "role": "fuser", "model": "llama-3.2-3b"}],
       "edges": [{"from": "a", "to": "c"}, {"from": "b", "to": "f"}, {"from": "c", "to": "f"}],
       "output": "f"MARKS}
      """;

  private static GraphDocument drawing(String marks) {
    return GraphCodec.parse(DRAWING.replace("MARKS", marks), "a drawing");
  }

  private static SearchSpace space(GraphDocument drawing, String budget) throws Exception {
    SearchSpace free = Spaces.of(budget);
    return new SearchSpace(
        free.roles(), free.meter(), Budget.parse(List.of(budget)), Bounds.NONE, drawing);
  }

  private static List<CollaborationGraph> asked(SearchSpace space, String method, int seed)
      throws Exception {
    Task task = Spaces.numbers(600);
    Pool pool = SimulatedPool.of("p", SimulatedPool.builtIn(), List.of(task), space.roles());
    Objective objective = Objective.ACCURACY;
    List<CollaborationGraph> graphs = new ArrayList<>();
    new SearchEngine(
            task,
            space,
            objective,
            new SearchRules(8, null),
            Spaces.searcher(method, space, objective, seed),
            new LocalEvaluator(new GraphRunner(pool.client()), 4),
            Yardsticks.of(space),
            seed,
            new PauseGate(),
            e -> {
              if (e instanceof SearchEvent.TrialFinished t
                  && t.trial().phase() != Phase.YARDSTICK) {
                graphs.add(t.trial().graph());
              }
            })
        .run();
    return graphs;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "agent-reinforce",
        "random",
        "reinforce",
        "tpe",
        "evolution",
        "textgrad",
        "alternating"
      })
  void everySampledGraphHasWhatIsPinnedAndNothingThatIsBanned(String method) throws Exception {
    GraphDocument drawing =
        drawing(
            """
            , "pins": {"nodes": ["b"], "models": ["a"], "roles": ["f"], "edges": [{"from": "a", "to": "c"}]},
            "bans": {"models": ["c"], "edges": [{"from": "b", "to": "c"}]}
            """);
    SearchSpace space = space(drawing, "18 units");
    int different = 0;
    for (int seed = 1; seed <= 2; seed++) {
      List<CollaborationGraph> graphs = asked(space, method, seed);
      for (CollaborationGraph g : graphs) {
        String graph = g.toString();
        for (String id : List.of("a", "b", "c", "f")) {
          assertTrue(g.contains(id), graph);
        }
        assertEquals("llama-3.2-1b", g.node("a").model(), graph);
        assertEquals("fuser", g.node("f").role(), graph);
        assertNotEquals("llama-3.2-3b", g.node("c").model(), graph);
        assertTrue(g.contains(new Edge("a", "c")), graph);
        assertFalse(g.contains(new Edge("b", "c")), graph);
        assertEquals("f", g.output().orElseThrow(), graph);
      }
      different += (int) graphs.stream().distinct().count();
    }
    assertTrue(different > 8, different + " graphs in two searches");
  }

  @Test
  void aDrawingWithoutMarksIsAskedAndLeftBehind() throws Exception {
    SearchSpace space = space(drawing(""), "18 units");
    List<CollaborationGraph> graphs = asked(space, "agent-reinforce", 1);
    long asDrawn =
        graphs.stream()
            .filter(g -> g.nodes().size() == 4 && g.edges().size() == 3)
            .filter(
                g -> g.nodes().stream().filter(n -> "llama-3.2-1b".equals(n.model())).count() == 2)
            .count();
    assertTrue(asDrawn > 0, "the drawing itself is asked");
    assertTrue(graphs.stream().anyMatch(g -> g.nodes().size() != 4));
  }

  @Test
  void theFirstDrawsAreNearTheDrawing() throws Exception {
    GraphDocument drawing = drawing("");
    SearchSpace space = space(drawing, "18 units");
    GraphDistribution near = GraphDistribution.begin(space);
    GraphDistribution far = GraphDistribution.begin(Spaces.of("18 units"));
    double[] last = near.models(near.slots() - 1);
    double[] uniform = far.models(far.slots() - 1);
    assertTrue(java.util.Arrays.stream(last).max().orElseThrow() > 0.5);
    assertTrue(java.util.Arrays.stream(uniform).max().orElseThrow() < 0.5);
  }

  @Test
  void whatCannotBeKeptIsRefusedWithTheReason() {
    assertRefused(
        ", \"pins\": {\"nodes\": [\"a\", \"b\", \"c\", \"f\"], \"models\": [\"f\"]}",
        "3 units",
        "budget");
    assertRefused(", \"pins\": {\"roles\": [\"zz\"]}", "18 units", "'zz'");
    assertRefused(
        ", \"pins\": {\"models\": [\"a\"]}, \"bans\": {\"models\": [\"a\"]}", "18 units", "'a'");
    assertRefused(
        ", \"pins\": {\"edges\": [{\"from\": \"a\", \"to\": \"f\"}]}", "18 units", "a → f");
    assertRefused(", \"bans\": {\"nodes\": [\"a\"]}", "18 units", "'a'");
  }

  private static void assertRefused(String marks, String budget, String says) {
    var e = assertThrows(IllegalArgumentException.class, () -> space(drawing(marks), budget));
    assertTrue(e.getMessage().contains(says), e.getMessage());
    assertTrue(e.getMessage().contains("Maybe"), e.getMessage());
  }

  @Test
  void aDrawingOverTheBudgetIsCutDownToIt() throws Exception {
    List<Node> nodes = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      nodes.add(new Node("w" + i, "assistant", "llama-3.2-3b"));
      edges.add(new Edge("w" + i, "out"));
    }
    nodes.add(new Node("out", "fuser", "llama-3.2-3b"));
    SearchSpace space =
        space(GraphDocument.of(CollaborationGraph.of(nodes, edges, "out")), "18 units");
    SlotGraph start = space.start().orElseThrow().graph();
    assertTrue(space.affords(start));
    assertTrue(start.size() > 3);
  }

  @Test
  void pinsAndBansSurviveTheDocumentAndUndoneEdits() throws Exception {
    GraphDocument drawing =
        drawing(", \"pins\": {\"nodes\": [\"b\"]}, \"bans\": {\"models\": [\"c\"]}");
    assertEquals(drawing, GraphCodec.parse(GraphCodec.text(drawing), "again"));
    GraphDocument without =
        new org.collograph.graph.GraphEdit.RemoveNodes(java.util.Set.of("b")).apply(drawing);
    assertTrue(without.constraints().pins().isEmpty());
    assertFalse(without.constraints().bans().isEmpty());
  }

  @Test
  void whatABanLeavesUnreadIsReadElsewhere() throws Exception {
    GraphDocument drawing = drawing(", \"bans\": {\"edges\": [{\"from\": \"c\", \"to\": \"f\"}]}");
    for (CollaborationGraph g : asked(space(drawing, "18 units"), "agent-reinforce", 1)) {
      assertTrue(g.contains("c") && !g.contains(new Edge("c", "f")), g.toString());
    }
  }

  @Test
  void aPinnedReaderStillLeavesMostDrawsNew() throws Exception {
    SearchSpace space = space(drawing(", \"pins\": {\"roles\": [\"f\"]}"), "18 units");
    Proposals proposals = new Proposals(space);
    SplittableRandom random = new SplittableRandom(1);
    GraphDistribution first = GraphDistribution.begin(space);
    int same = 0;
    for (int i = 0; i < 500; i++) {
      SlotGraph g = proposals.drawn(first, random, _ -> Double.NaN).graph();
      same += g.equals(space.canonical(space.start().orElseThrow().graph())) ? 1 : 0;
      assertTrue(space.fits(g));
    }
    assertTrue(same < 75, same + " of 500 draws are the drawing itself");
  }

  @Test
  void aDrawingOfMoreNodesThanAreEverDrawnIsRefused() {
    List<Node> nodes = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      nodes.add(new Node("w" + i, "assistant", "llama-3.2-1b"));
      edges.add(new Edge("w" + i, "out"));
    }
    nodes.add(new Node("out", "fuser", "llama-3.2-1b"));
    GraphDocument large = GraphDocument.of(CollaborationGraph.of(nodes, edges, "out"));
    var e = assertThrows(IllegalArgumentException.class, () -> space(large, "100 units"));
    assertTrue(e.getMessage().contains("41 nodes"), e.getMessage());
  }

  private static final String PROBABILITIES =
      """
      , "probabilities": {"edges": [{"from": "a", "to": "b", "p": 0.7}],
                          "roles": {"c": {"assistant": 0.6, "fuser": 0.4}},
                          "models": {"a": {"llama-3.1-8b": 0.8}}}\
      """;

  @Test
  void aSearchBeginsWithTheProbabilitiesThatTheDrawingSets() throws Exception {
    SearchSpace space = space(drawing(PROBABILITIES), "42 units");
    GraphDistribution begin = GraphDistribution.begin(space);
    int large = space.models().stream().map(m -> m.name()).toList().indexOf("llama-3.1-8b");
    long a = slots(begin, s -> Math.abs(begin.model(s, large) - 0.8) < 1e-9);
    long c = slots(begin, s -> begin.role(s, 2) == 0 && begin.role(s, 0) + begin.role(s, 1) == 1);
    assertEquals(1, a, "the slot of a");
    assertEquals(1, c, "the slot of c");
    long edges = 0;
    for (int to = 0; to < begin.slots(); to++) {
      for (int from = 0; from < to; from++) {
        edges += begin.edge(from, to) == 0.7 ? 1 : 0;
      }
    }
    assertEquals(1, edges);
  }

  private static long slots(GraphDistribution d, IntPredicate which) {
    return IntStream.range(0, d.slots()).filter(which).count();
  }

  @Test
  void aPinOutdoesAProbability() throws Exception {
    String pinned = PROBABILITIES + ", \"pins\": {\"models\": [\"a\"]}";
    GraphDistribution begin = GraphDistribution.begin(space(drawing(pinned), "42 units"));
    assertEquals(0, slots(begin, s -> begin.model(s, 2) == 0.8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"edges\": [{\"from\": \"a\", \"to\": \"b\", \"p\": 1.5}]",
        "\"edges\": [{\"from\": \"f\", \"to\": \"a\", \"p\": 0.5}]",
        "\"edges\": [{\"from\": \"a\", \"to\": \"z\", \"p\": 0.5}]",
        "\"models\": {\"a\": {\"gpt\": 0.5}}",
        "\"models\": {\"a\": {\"llama-3.2-1b\": 0.7, \"llama-3.2-3b\": 0.5}}",
        "\"roles\": {\"a\": {\"critic\": 0.5}}",
        "\"nodes\": {\"a\": 0.5}"
      })
  void aProbabilityThatCannotBeIsRefused(String which) {
    Exception e =
        assertThrows(
            IllegalArgumentException.class,
            () -> space(drawing(", \"probabilities\": {" + which + "}"), "42 units"));
    assertTrue(e.getMessage().contains("Maybe"), e.getMessage());
  }
}
