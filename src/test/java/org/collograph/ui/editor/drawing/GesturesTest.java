package org.collograph.ui.editor.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.collograph.codec.GraphCodec;
import org.collograph.export.GraphLayout;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Edge;
import org.collograph.graph.Finding;
import org.collograph.graph.GraphDocument;
import org.collograph.graph.GroundNote;
import org.collograph.graph.Node;
import org.collograph.graph.NodeGroup;
import org.collograph.graph.Position;
import org.collograph.ui.editor.finding.FindingFix;
import org.collograph.words.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Any gesture after any other.
@ResourceLock("window")
class GesturesTest {
  private static final int GESTURES = 10_000;
  private static final int MOST = 40;
  private static final String[] ROLES = {"assistant", "fuser", "majority"};
  private static final String[] MODELS = {"llama-3.2-1b", "llama-3.2-3b", "llama-3.1-8b"};

  @TempDir private Path folder;
  private EditorViewModel model;
  private SplittableRandom random;
  private final TextClip clip = new TextClip.Own();

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void everyGestureLeavesADrawingThatIsRightOrSaysWhyNot(int seed) throws Exception {
    random = new SplittableRandom(seed);
    model = Editors.in(folder);
    SampleGraph.open(model);
    GraphDocument first = model.documentProperty().get();
    for (int i = 0; i < GESTURES; i++) {
      String gesture = gesture();
      check(gesture + " at " + i);
    }
    GraphDocument last = model.documentProperty().get();
    int steps = 0;
    while (model.canUndoProperty().get()) {
      model.undo();
      steps++;
    }
    assertEquals(first, model.documentProperty().get());
    assertTrue(steps > GESTURES / 4, steps + " steps");
    while (model.canRedoProperty().get()) {
      model.redo();
    }
    assertEquals(last, model.documentProperty().get());
  }

  private void check(String gesture) {
    GraphDocument document = model.documentProperty().get();
    CollaborationGraph graph = document.graph();
    Assessment a = model.assessmentProperty().get();
    assertEquals(document, a.document(), gesture);
    assertTrue(graph.nodesOnCycles().isEmpty(), gesture);
    boolean wrong = a.findings().stream().anyMatch(Finding::isError);
    if (a.cost() == null && !graph.isEmpty()) {
      assertTrue(wrong, gesture + ": no cost and no reason");
    }
    for (Finding f : a.findings()) {
      assertTrue(f.sentence().english().contains("Maybe"), f.sentence().english());
      assertTrue(f.nodes().stream().allMatch(graph::contains), gesture);
    }
    assertTrue(
        graph.nodes().stream().allMatch(n -> document.positions().containsKey(n.id())), gesture);
    assertTrue(document.constraints().kept().stream().allMatch(graph::contains), gesture);
    for (NodeGroup group : document.ground().groups()) {
      assertFalse(group.nodes().isEmpty(), gesture);
      assertTrue(group.nodes().stream().allMatch(graph::contains), gesture);
    }
    model.selectionProperty().get().nodes().forEach(id -> assertTrue(graph.contains(id), gesture));
  }

  private String gesture() {
    if (model.graph().nodes().size() > MOST) {
      model.undo();
      model.selectAll();
      model.deleteSelection();
      return "clear";
    }
    int kind = random.nextInt(28);
    switch (kind) {
      case 0, 1, 2 -> model.add(pick(ROLES), pick(MODELS));
      case 3 -> model.add(pick(ROLES));
      case 4, 5, 6, 7 -> withTwo((a, b) -> model.connect(a, b));
      case 8 -> select(1 + random.nextInt(3));
      case 9 -> model.deleteSelection();
      case 10 -> moveSome();
      case 11 -> model.undo();
      case 12 -> model.redo();
      case 13 -> model.copying().duplicate();
      case 14 -> paste();
      case 15 -> model.copying().cut();
      case 16 -> model.marking().pin();
      case 17 -> model.marking().ban();
      case 18 -> Connecting.selection(model);
      case 19 -> withOne(model::chooseOutput);
      case 20 -> changeSelection();
      case 21 -> selectEdge();
      case 22 -> fix();
      case 23 -> reconnect();
      case 24 -> Arrangement.values()[random.nextInt(4)].selection(model);
      case 25 -> {
        model.selectUpstream();
        model.selectDownstream();
      }
      case 26 -> onTheGround();
      default -> rarely();
    }
    return "gesture " + kind;
  }

  private void onTheGround() {
    Grounding ground = model.ground();
    List<NodeGroup> groups = ground.now().groups();
    List<GroundNote> notes = ground.now().notes();
    switch (random.nextInt(6)) {
      case 0, 1 -> ground.group();
      case 2 -> ground.ungroup();
      case 3 -> ground.write("note " + random.nextInt(), new Position(random.nextInt(900), 0));
      case 4 -> groups.stream().findFirst().ifPresent(g -> ground.name(g, g.name() + "'"));
      default -> {
        if (!notes.isEmpty()) {
          GroundNote note = notes.get(random.nextInt(notes.size()));
          ground.move(note, note.at().plus(1, 1));
          ground.rewrite(ground.now().notes().getFirst(), random.nextBoolean() ? "" : "other");
        }
      }
    }
  }

  /// What is pasted covers nothing that was there.
  private void paste() {
    Position at = new Position(random.nextInt(900), random.nextInt(600));
    model.copying().through(clip, () -> random.nextBoolean() ? null : at);
    model.copying().copy();
    Map<String, Position> before = model.documentProperty().get().positions();
    model.copying().paste();
    Map<String, Position> after = model.documentProperty().get().positions();
    after.keySet().stream()
        .filter(id -> !before.containsKey(id))
        .forEach(
            id -> assertTrue(before.values().stream().noneMatch(p -> covers(p, after.get(id)))));
  }

  private static boolean covers(Position a, Position b) {
    return Math.abs(a.x() - b.x()) < GraphLayout.CARD_WIDTH
        && Math.abs(a.y() - b.y()) < GraphLayout.CARD_HEIGHT;
  }

  private void reconnect() {
    List<Edge> edges = model.graph().edges();
    if (!edges.isEmpty()) {
      Edge edge = edges.get(random.nextInt(edges.size()));
      withOne(
          id ->
              model.reconnect(
                  edge,
                  random.nextBoolean() ? new Edge(edge.from(), id) : new Edge(id, edge.to())));
      assertEquals(edges.size(), model.graph().edges().size());
    }
  }

  private void rarely() {
    switch (random.nextInt(9)) {
      case 8 -> {
        int step = Math.max(0, model.step() - random.nextInt(3));
        model.goToStep(step);
        assertEquals(step, model.step());
      }
      case 0 -> model.opening().draw(Template.values()[random.nextInt(Template.values().length)]);
      case 1 -> model.tidy();
      case 2 -> model.selectAll();
      case 3 -> ArrowKeys.move(model, ArrowKeys.Way.values()[random.nextInt(4)]);
      default ->
          ArrowKeys.go(model, ArrowKeys.Way.values()[random.nextInt(4)], random.nextBoolean());
    }
  }

  private String pick(String[] all) {
    return all[random.nextInt(all.length)];
  }

  private interface Two {
    void with(String a, String b);
  }

  private void withTwo(Two gesture) {
    withOne(a -> withOne(b -> gesture.with(a, b)));
  }

  private void withOne(java.util.function.Consumer<String> gesture) {
    List<Node> nodes = model.graph().nodes();
    if (!nodes.isEmpty()) {
      gesture.accept(nodes.get(random.nextInt(nodes.size())).id());
    }
  }

  private void select(int count) {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < count; i++) {
      withOne(ids::add);
    }
    model.select(ids);
  }

  private void selectEdge() {
    List<Edge> edges = model.graph().edges();
    if (!edges.isEmpty()) {
      model.select(edges.get(random.nextInt(edges.size())));
    }
  }

  private void moveSome() {
    Map<String, Position> to = new HashMap<>();
    withOne(id -> to.put(id, new Position(random.nextInt(900), random.nextInt(600))));
    model.move(to);
  }

  private void changeSelection() {
    List<Node> nodes =
        model.selectionProperty().get().nodes().stream().map(model.graph()::node).toList();
    if (!nodes.isEmpty()) {
      String role = pick(ROLES);
      model.change(nodes.stream().map(n -> n.withRole(role)).toList());
    }
  }

  /// A fix must mend what it says it mends.
  private void fix() {
    for (Finding f : model.assessmentProperty().get().findings()) {
      var fix = FindingFix.of(f, model.graph(), model.session());
      if (fix.isPresent() && !(f instanceof Finding.OverBudget)) {
        model.apply(fix.get().edit());
        assertFalse(
            model.assessmentProperty().get().findings().contains(f), f.sentence().english());
        return;
      }
    }
  }

  @Test
  void aReadingRoleJoinsWhatIsSelected() throws Exception {
    model = Editors.in(folder);
    model.add("assistant", "llama-3.2-1b", new Position(0, 0));
    model.add("assistant", "llama-3.2-3b", new Position(0, 88));
    model.selectAll();
    model.add("fuser");
    assertEquals(Set.of("n1", "n2"), Set.copyOf(model.graph().predecessors("n3")));
    assertEquals("n3", model.graph().output().orElseThrow());
    assertEquals(new Position(240, 44), model.documentProperty().get().positions().get("n3"));
    model.undo();
    assertEquals(2, model.graph().nodes().size());
  }

  @Test
  void everyStepHasANameAndIsGoneTo() throws Exception {
    model = Editors.in(folder);
    SampleGraph.open(model);
    GraphDocument first = model.documentProperty().get();
    model.add("assistant", "llama-3.2-1b");
    model.rename("n1", "helper");
    model.deleteSelection();
    List<String> names = model.steps().stream().map(Sentence::english).toList();
    assertEquals(List.of("As it was opened", "Add n1", "Name n1 helper", "Delete helper"), names);
    model.goToStep(0);
    assertEquals(first, model.documentProperty().get());
    assertEquals(4, model.steps().size(), "what was undone is still listed");
    model.goToStep(2);
    assertTrue(model.graph().contains("helper"));
  }

  @Test
  void cardsComeIntoLineAndAreSpaced() {
    Map<String, Position> at =
        Map.of("a", new Position(0, 0), "b", new Position(31, 10), "c", new Position(100, 90));
    assertEquals(new Position(50, 10), Arrangement.COLUMN.of(at).get("b"));
    assertEquals(new Position(31, 45), Arrangement.ROW.of(at).get("b"));
    assertEquals(new Position(50, 10), Arrangement.ACROSS.of(at).get("b"));
    assertEquals(new Position(31, 45), Arrangement.DOWN.of(at).get("b"));
  }

  @Test
  void whatIsCopiedIsADocumentThatAnotherWindowTakes() throws Exception {
    model = Editors.in(folder);
    SampleGraph.open(model);
    model.copying().through(clip, () -> null);
    model.select(Set.of("a", "b"));
    model.ground().group();
    model.selectAll();
    model.copying().copy();
    GraphDocument copied = GraphCodec.parse(clip.text(), "copied");
    assertEquals(model.graph().edges().size(), copied.graph().edges().size());
    EditorViewModel other = Editors.in(folder.resolve("other"));
    other.copying().through(clip, () -> new Position(500, 300));
    other.copying().paste();
    assertEquals(copied.graph().nodes().size(), other.graph().nodes().size());
    double left =
        other.documentProperty().get().positions().values().stream()
            .mapToDouble(Position::x)
            .min()
            .orElseThrow();
    assertEquals(500, left);
    NodeGroup group = other.documentProperty().get().ground().groups().getFirst();
    assertEquals(2, group.nodes().size());
    assertTrue(group.nodes().stream().allMatch(other.graph()::contains), "under its new ids");
    clip.put("no graph at all");
    other.copying().paste();
    assertTrue(
        other.session().problems().shownProperty().get().sentence().english().contains("Maybe"));
  }

  @Test
  void everyFindingButMissingFiguresHasAFix() throws Exception {
    model = Editors.in(folder);
    String text =
        """
        {"format": "collograph/graph", "version": 1,
         "nodes": [{"id": "a", "role": "assistant", "model": "lama-3.2-1"},
                   {"id": "b", "role": "fusr", "model": "llama-3.2-3b"},
                   {"id": "c", "role": "fuser", "model": "llama-3.2-3b"},
                   {"id": "d", "role": "assistant", "model": null},
                   {"id": "e", "role": "majority", "model": "llama-3.2-3b"}],
         "edges": [{"from": "a", "to": "b"}, {"from": "d", "to": "e"}], "output": null}
        """;
    model.opening().open(GraphCodec.parse(text, "a drawing"), "wrong in every way", false);
    for (int i = 0; i < 20 && !model.assessmentProperty().get().findings().isEmpty(); i++) {
      Finding f = model.assessmentProperty().get().findings().getFirst();
      FindingFix fix =
          FindingFix.of(f, model.graph(), model.session()).orElseThrow(() -> new AssertionError(f));
      assertFalse(fix.words().isBlank());
      model.apply(fix.edit());
    }
    assertEquals(List.of(), model.assessmentProperty().get().findings());
    assertNotNull(model.assessmentProperty().get().cost());
    assertEquals("llama-3.2-1b", model.graph().node("a").model());
    assertEquals("fuser", model.graph().node("b").role());
  }
}
