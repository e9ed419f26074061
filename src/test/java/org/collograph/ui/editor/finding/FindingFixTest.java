package org.collograph.ui.editor.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Edge;
import org.collograph.graph.Finding;
import org.collograph.graph.GraphDocument;
import org.collograph.graph.Graphs;
import org.collograph.graph.Node;
import org.collograph.ui.editor.drawing.EditorViewModel;
import org.collograph.ui.editor.drawing.Editors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a fix offers makes the finding go away.
class FindingFixTest {
  @TempDir Path folder;
  private EditorViewModel editor;

  @BeforeEach
  void open() throws Exception {
    editor = Editors.in(folder);
  }

  private static final Node FIRST = Graphs.assistant("a", "llama-3.2-1b");

  private void draw(List<Node> nodes, List<Edge> edges, String output) {
    editor
        .opening()
        .open(GraphDocument.of(CollaborationGraph.of(nodes, edges, output)), "test", true);
  }

  private List<Finding> findings() {
    return editor.assessmentProperty().get().findings();
  }

  private void mend(Class<? extends Finding> kind) {
    Finding finding = findings().stream().filter(kind::isInstance).findFirst().orElseThrow();
    FindingFix fix = FindingFix.of(finding, editor.graph(), editor.session()).orElseThrow();
    assertFalse(fix.words().isBlank());
    editor.apply(fix.edit());
    assertTrue(findings().stream().noneMatch(kind::isInstance), findings().toString());
    editor.undo();
    assertTrue(findings().contains(finding));
  }

  @Test
  void eachIsMendedInOneUndoableStep() {
    draw(List.of(FIRST), List.of(), null);
    mend(Finding.NoOutput.class);
    Node second = Graphs.assistant("b", "llama-3.2-1b");
    draw(List.of(FIRST, second), List.of(new Edge("a", "b"), new Edge("b", "a")), "b");
    mend(Finding.Cycle.class);
    draw(List.of(FIRST, second), List.of(), "b");
    mend(Finding.CannotReachOutput.class);
    draw(List.of(new Node("a", "fuser", "llama-3.2-1b")), List.of(), "a");
    mend(Finding.ReadsOutOfRange.class);
    draw(List.of(new Node("a", "assistent", "llama-3.2-1b")), List.of(), "a");
    mend(Finding.UnknownRole.class);
    draw(List.of(Graphs.assistant("a", "llama-3.2-1")), List.of(), "a");
    mend(Finding.UnknownModel.class);
    draw(List.of(new Node("a", "assistant", null)), List.of(), "a");
    mend(Finding.NoModel.class);
  }

  @Test
  void theNearestNameIsTaken() {
    draw(List.of(Graphs.assistant("a", "llama-3.2-1")), List.of(), "a");
    FindingFix fix =
        FindingFix.of(findings().getFirst(), editor.graph(), editor.session()).orElseThrow();
    assertEquals("Take llama-3.2-1b", fix.words());
  }
}
