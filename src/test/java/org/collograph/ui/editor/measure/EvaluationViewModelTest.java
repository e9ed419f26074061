package org.collograph.ui.editor.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.collograph.codec.GraphCodec;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.GraphDocument;
import org.collograph.graph.Graphs;
import org.collograph.run.Part;
import org.collograph.ui.editor.drawing.EditorViewModel;
import org.collograph.ui.editor.drawing.Editors;
import org.collograph.ui.editor.drawing.SampleGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationViewModelTest {
  @TempDir Path folder;
  private EditorViewModel editor;
  private EvaluationViewModel model;

  @BeforeEach
  void open() throws Exception {
    editor = Editors.in(folder.resolve("data"));
    SampleGraph.open(editor);
    model = new EvaluationViewModel(editor);
    model.form().questionsProperty().set("30");
  }

  private Measured measured() {
    return model.measuredProperty().get();
  }

  @Test
  void theDrawingIsMeasuredOnTheSplitThatIsChosen() {
    assertTrue(model.estimateProperty().get().startsWith("30 pairs"));
    model.start();
    assertEquals(30, measured().report().accuracy().n());
    assertFalse(measured().isCutShort());
    assertTrue(EvaluationWords.accuracy(measured()).contains("30 questions of the validation"));
    assertEquals("", EvaluationWords.difference(measured()));
    assertTrue(model.isOfTheDrawing());
    editor.add("assistant");
    assertFalse(model.isOfTheDrawing());
  }

  @Test
  void againstItselfNothingIsBetterAndTheSentenceSaysSo() throws Exception {
    Path file = folder.resolve("same.json");
    GraphCodec.write(editor.documentProperty().get(), file);
    model.rivals().choose(file);
    model.form().repeatsProperty().set("2");
    assertTrue(model.estimateProperty().get().startsWith("120 pairs"));
    model.start();
    assertEquals(120, measured().report().asked());
    assertEquals(0, measured().report().difference().difference());
    assertTrue(EvaluationWords.difference(measured()).contains("the same graph"));
  }

  @Test
  void anOpeningOfTheSealedSplitIsCountedAndSaid() {
    model.form().partProperty().set(Part.TEST);
    assertTrue(model.estimateProperty().get().contains("opens the sealed test split"));
    model.start();
    assertEquals(1, measured().report().openings());
    model.start();
    assertEquals(2, measured().report().openings());
    assertEquals(2, editor.session().service().store().sealedOpenings("arithmetic").times());
  }

  @Test
  void whatCannotBeMeasuredIsSaidAndNothingIsAsked() {
    model.form().repeatsProperty().set("some");
    assertTrue(model.estimateProperty().get().contains("'some'"));
    model.start();
    assertNull(measured());
    model.form().repeatsProperty().set("1");
    editor
        .opening()
        .open(
            GraphDocument.of(
                CollaborationGraph.of(
                    List.of(Graphs.assistant("a", "no such model")), List.of(), "a")),
            "wrong",
            true);
    model.start();
    assertNull(measured());
    assertTrue(
        editor.session().problems().shownProperty().get().sentence().english().contains("Maybe"));
  }
}
