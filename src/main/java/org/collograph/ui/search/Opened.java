package org.collograph.ui.search;

import org.collograph.run.RunOutline;
import org.collograph.run.RunService;
import org.collograph.run.RunStory;
import org.collograph.run.StoredRun;

/// A stored run as the page shows it.
record Opened(ShownRun run, RunStory story) {
  /// Reads it: not for the window's thread.
  static Opened of(StoredRun stored, RunService service) {
    RunOutline outline = service.outline(stored);
    return new Opened(
        new ShownRun(stored.name(), stored.plan(), stored.simulated(), outline, false),
        service.story(stored, outline));
  }
}
