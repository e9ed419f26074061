package org.collograph.ui.editor.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import org.collograph.ui.editor.drawing.EditorViewModel;
import org.collograph.ui.editor.drawing.Editors;
import org.collograph.ui.editor.drawing.SampleGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionViewModelTest {
  @TempDir Path folder;
  private EditorViewModel editor;
  private QuestionViewModel model;

  @BeforeEach
  void open() throws Exception {
    editor = Editors.in(folder);
    SampleGraph.open(editor);
    model = new QuestionViewModel(editor);
  }

  @Test
  void questionsGoRoundAtTheirEnds() {
    var first = model.questionProperty().get();
    model.go(-1);
    assertEquals(model.count() - 1, model.numberProperty().get());
    assertNotEquals(first, model.questionProperty().get());
    model.go(1);
    assertEquals(first, model.questionProperty().get());
  }

  @Test
  void everyNodeOfTheDrawingAnswers() {
    model.run();
    var walked = model.walkthroughProperty().get();
    assertEquals(editor.graph().nodes().size(), walked.steps().size());
    assertTrue(walked.outcome().isScored());
    assertFalse(model.runningProperty().get());
    walked
        .steps()
        .forEach(s -> assertFalse(AnswerVerdict.of(walked.question(), s.trace()).isBlank()));
  }

  @Test
  void whatWasSaidIsForgottenWhenTheDrawingChanges() {
    model.run();
    assertNotNull(model.walkthroughProperty().get());
    editor.select(Set.of(editor.graph().nodes().getFirst().id()));
    assertNotNull(model.walkthroughProperty().get());
    editor.add("assistant");
    assertNull(model.walkthroughProperty().get());
  }

  @Test
  void withNothingDrawnItSaysWhatToDo() {
    editor.selectAll();
    editor.deleteSelection();
    model.run();
    assertNull(model.walkthroughProperty().get());
    assertTrue(
        editor.session().problems().shownProperty().get().sentence().english().contains("Maybe"));
  }
}
