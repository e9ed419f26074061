package org.collograph.app;

import org.collograph.cli.CommandRoot;
import org.collograph.cli.SampleSearch;
import org.collograph.cli.Services;

/// Opens the window, or says why it cannot and runs the sample search in the terminal instead.
final class Workbench {
  private Workbench() {}

  static int open(Services services, CommandRoot root) throws Exception {
    var reason = Display.missing();
    if (reason.isPresent()) {
      root.say(reason.get() + " The sample search runs here in the terminal instead.");
      return SampleSearch.run(root);
    }
    return 0;
  }
}
