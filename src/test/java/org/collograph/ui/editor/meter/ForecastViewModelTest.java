package org.collograph.ui.editor.meter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import org.collograph.run.Plans;
import org.collograph.run.RunState;
import org.collograph.ui.common.Sessions;
import org.collograph.ui.editor.drawing.EditorViewModel;
import org.collograph.ui.editor.drawing.Editors;
import org.collograph.ui.editor.drawing.SampleGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForecastViewModelTest {
  @TempDir Path folder;
  private EditorViewModel editor;
  private ForecastViewModel forecast;

  @BeforeEach
  void open() throws Exception {
    editor = Editors.in(folder);
    SampleGraph.open(editor);
    forecast = new ForecastViewModel(editor);
  }

  @Test
  void askingMeasuresTheDrawingUntilItChanges() {
    assertNull(forecast.standingProperty().get().measured());
    forecast.ask();
    assertEquals(100, forecast.standingProperty().get().measured().n());
    editor.add("assistant");
    assertNull(forecast.standingProperty().get().measured());
  }

  @Test
  void aSearchOnTheTaskLetsOneExpectWhatWasNotAsked() throws Exception {
    assertNull(forecast.standingProperty().get().expected());
    var run =
        Sessions.finished(editor.session(), Plans.of("agent-reinforce", "18 units", 1, null, 1));
    assertEquals(RunState.FINISHED, run.state());
    forecast.refresh();
    assertNotNull(forecast.standingProperty().get().expected());
  }
}
