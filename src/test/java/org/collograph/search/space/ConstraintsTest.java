package org.collograph.search.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.collograph.cost.Budget;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Constraints;
import org.collograph.graph.Edge;
import org.collograph.graph.GraphDocument;
import org.collograph.graph.MarkedParts;
import org.collograph.graph.Node;
import org.collograph.graph.Shape;
import org.collograph.search.Proposals;
import org.collograph.words.Refusal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Random drawings with random pins, bans, bounds and budgets: what is drawn obeys all of them, and
/// what is refused says why. `-Dconstraints=40000` for more of them.
class ConstraintsTest {
  private static final int CASES = Integer.getInteger("constraints", 4_000);
  private static final int DRAWS = 6;
  private static SearchSpace free;

  /// One drawing with everything that is asked of its search.
  private record Case(GraphDocument drawing, Bounds bounds, String budget) {
    SearchSpace space() {
      return new SearchSpace(
          free.roles(), free.meter(), Budget.parse(List.of(budget)), bounds, drawing);
    }
  }

  @BeforeAll
  static void open() throws Exception {
    free = Spaces.of("80 units");
  }

  @Test
  void nothingThatIsAskedForIsEverBroken() {
    SplittableRandom random = new SplittableRandom(20_251_126);
    int searched = 0;
    for (int i = 0; i < CASES; i++) {
      Case c = random(random.split());
      try {
        draw(c, c.space(), random.split());
        searched++;
      } catch (Refusal e) {
        assertTrue(e.getMessage().contains("Maybe"), e.getMessage());
        assertFalse(isFine(c), () -> "refused: " + e.getMessage() + " " + c);
      }
    }
    assertTrue(searched > CASES / 4, searched + " of " + CASES + " were searched");
  }

  /// Whether the drawing itself is within everything, so that there is nothing to refuse.
  private static boolean isFine(Case c) {
    CollaborationGraph g = free.roles().withoutIdleModels(c.drawing.graph().live());
    Shape shape = Shape.of(g);
    return c.drawing.constraints().bans().isEmpty()
        && g.nodes().size() == c.drawing.graph().nodes().size()
        && isWithin(c.bounds.nodes(), shape.nodes())
        && isWithin(c.bounds.width(), shape.width())
        && isWithin(c.bounds.depth(), shape.depth())
        && Budget.parse(List.of(c.budget)).fits(free.meter().cost(g).total())
        && free.slots(g).map(s -> free.mended(s).equals(s)).orElse(false);
  }

  private static boolean isWithin(Integer bound, int value) {
    return bound == null || value <= bound;
  }

  private static void draw(Case c, SearchSpace space, RandomGenerator random) {
    Proposals proposals = new Proposals(space);
    Mutation mutation = new Mutation(space, random);
    GraphDistribution tables = GraphDistribution.begin(space);
    SlotGraph at = space.start().orElseThrow().graph();
    check(c, space, at);
    for (int k = 0; k < DRAWS; k++) {
      at = proposals.drawn(tables, random, _ -> Double.NaN).graph();
      check(c, space, at);
      proposals.made(mutation.of(at), _ -> Double.NaN).ifPresent(p -> check(c, space, p.graph()));
    }
  }

  private static void check(Case c, SearchSpace space, SlotGraph slots) {
    CollaborationGraph g = space.graph(slots);
    CollaborationGraph drawn = c.drawing.graph();
    Constraints marks = c.drawing.constraints();
    String all = g + " from " + c;
    Shape shape = Shape.of(g);
    assertTrue(isWithin(c.bounds.nodes(), shape.nodes()), all);
    assertTrue(isWithin(c.bounds.width(), shape.width()), all);
    assertTrue(isWithin(c.bounds.depth(), shape.depth()), all);
    assertTrue(Budget.parse(List.of(c.budget)).fits(space.meter().cost(g).total()), all);
    marks.kept().forEach(id -> assertTrue(g.contains(id), all));
    marks.pins().roles().forEach(n -> assertEquals(drawn.node(n).role(), g.node(n).role(), all));
    marks.bans().roles().forEach(n -> assertNotEquals(drawn.node(n).role(), g.node(n).role(), all));
    marks.pins().models().forEach(n -> assertEquals(model(drawn, n), g.node(n).model(), all));
    marks.bans().models().forEach(n -> assertNotEquals(drawn.node(n).model(), g.node(n).model()));
    marks.pins().edges().forEach(e -> assertTrue(g.contains(e), all));
    marks.bans().edges().forEach(e -> assertFalse(g.contains(e), all));
  }

  /// A vote calls no model, whatever was drawn.
  private static String model(CollaborationGraph g, String id) {
    return free.roles().withoutIdleModels(g).node(id).model();
  }

  private static Case random(RandomGenerator random) {
    int n = 1 + random.nextInt(7);
    List<Node> nodes = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        if (random.nextInt(3) == 0 || (i == n - 1 && random.nextBoolean())) {
          edges.add(new Edge("n" + j, "n" + i));
        }
      }
      String me = "n" + i;
      long reads = edges.stream().filter(e -> e.to().equals(me)).count();
      String role = List.of("assistant", "fuser", "majority").get(random.nextInt(3));
      String fits = reads == 0 ? "assistant" : role;
      String model = free.models().get(random.nextInt(free.models().size())).name();
      nodes.add(new Node(me, fits, fits.equals("majority") ? null : model));
    }
    CollaborationGraph graph = CollaborationGraph.of(nodes, edges, "n" + (n - 1));
    Set<String> pinnedModels = some(graph, random);
    // A vote calls no model: to pin that says nothing.
    pinnedModels.removeIf(id -> graph.node(id).model() == null);
    Set<String> pinnedRoles = some(graph, random);
    MarkedParts pins =
        new MarkedParts(some(graph, random), pinnedRoles, pinnedModels, someEdges(graph, random));
    Set<String> bannedModels = some(graph, random);
    Set<String> bannedRoles = some(graph, random);
    bannedModels.removeAll(pinnedModels);
    bannedModels.removeIf(id -> graph.node(id).model() == null);
    bannedRoles.removeAll(pinnedRoles);
    Set<Edge> bannedEdges = someEdges(graph, random);
    bannedEdges.removeAll(pins.edges());
    boolean bans = random.nextBoolean();
    MarkedParts banned =
        bans ? new MarkedParts(Set.of(), bannedRoles, bannedModels, bannedEdges) : MarkedParts.NONE;
    Bounds bounds = new Bounds(bound(random, 9), bound(random, 6), bound(random, 6));
    String budget = List.of("5 units", "18 units", "42 units", "80 units").get(random.nextInt(4));
    return new Case(
        GraphDocument.of(graph).withConstraints(new Constraints(pins, banned)), bounds, budget);
  }

  private static Integer bound(RandomGenerator random, int most) {
    return random.nextBoolean() ? null : (Integer) (1 + random.nextInt(most));
  }

  private static Set<String> some(CollaborationGraph g, RandomGenerator random) {
    Set<String> ids = new HashSet<>();
    g.nodes().stream().filter(_ -> random.nextInt(5) == 0).forEach(n -> ids.add(n.id()));
    return ids;
  }

  private static Set<Edge> someEdges(CollaborationGraph g, RandomGenerator random) {
    Set<Edge> edges = new HashSet<>();
    g.edges().stream().filter(_ -> random.nextInt(6) == 0).forEach(edges::add);
    return edges;
  }
}
