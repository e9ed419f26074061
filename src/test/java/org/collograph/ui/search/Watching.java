package org.collograph.ui.search;

import org.collograph.run.SearchRun;

/// Shows a run that was started elsewhere.
public final class Watching {
  private Watching() {}

  public static void watch(SearchViewModel model, SearchRun run) {
    model.launch(() -> run);
  }
}
