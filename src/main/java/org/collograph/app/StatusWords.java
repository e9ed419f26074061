package org.collograph.app;

import org.collograph.graph.CollaborationGraph;
import org.collograph.run.RunStory;
import org.collograph.ui.common.Words;
import org.collograph.ui.serving.ServingViewModel;
import org.collograph.ui.shell.Shell;
import org.jspecify.annotations.Nullable;

/// The status line: what is drawn, what is served, and how far the search is.
final class StatusWords {
  private final Shell shell;
  private String searching = "";
  private String serving = "";

  StatusWords(Shell shell) {
    this.shell = shell;
  }

  void show(CollaborationGraph graph) {
    String nodes = Words.count(graph.nodes().size(), "1 node", "%,d nodes");
    String edges = Words.count(graph.edges().size(), "1 edge", "%,d edges");
    shell.leftStatus().set(nodes + " · " + edges);
  }

  /// @param s null where there is no search
  void show(@Nullable RunStory s) {
    searching =
        s == null
            ? Words.of("no search is running")
            : Words.of(
                "search %s · %.0f %% · %,d calls, %,d from the cache",
                Words.of(s.state().word()),
                s.stage().progress() * 100,
                s.counts().spend().calls(),
                s.counts().spend().cachedCalls());
    shell.rightStatus().set(serving + searching);
  }

  /// @param served null where nothing is
  void serves(ServingViewModel.@Nullable Served served) {
    serving =
        served == null
            ? ""
            : Words.of("serving '%s' at %s", served.name(), served.address()) + " · ";
    shell.rightStatus().set(serving + searching);
  }
}
