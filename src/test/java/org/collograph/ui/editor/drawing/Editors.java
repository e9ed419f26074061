package org.collograph.ui.editor.drawing;

import java.nio.file.Path;
import org.collograph.ui.common.Sessions;

/// Editors without a window, for tests.
public final class Editors {
  private Editors() {}

  /// With the sample task and the simulated pool open.
  public static EditorViewModel in(Path folder) throws Exception {
    return new EditorViewModel(Sessions.in(folder));
  }
}
