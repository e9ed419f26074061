package org.collograph.ui.common;

import java.nio.file.Path;
import java.util.List;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.StoredRun;

/// Where a screen can send a person: every way from one page to another. The window has it.
public interface Navigation {
  /// For screens outside a window: goes nowhere.
  Navigation NOWHERE =
      new Navigation() {
        @Override
        public void openAsDrawing(CollaborationGraph graph) {}

        @Override
        public void open(StoredRun run) {}

        @Override
        public void compare(List<StoredRun> two) {}

        @Override
        public void searchOn(Path task) {}

        @Override
        public void searchWith(Path pool) {}

        @Override
        public void toRoles() {}

        @Override
        public void serve(CollaborationGraph graph, String name) {}
      };

  /// A graph as a drawing in the editor.
  void openAsDrawing(CollaborationGraph graph);

  /// A stored run on the search page.
  void open(StoredRun run);

  /// Two stored runs side by side.
  void compare(List<StoredRun> two);

  /// Makes a task file the plan's.
  void searchOn(Path task);

  /// Makes a pool's file the plan's, and opens it anew even where it was that before: the file may
  /// have changed.
  void searchWith(Path pool);

  /// Where roles are made and changed.
  void toRoles();

  /// Where a graph is served as a model.
  ///
  /// @param name for the model
  void serve(CollaborationGraph graph, String name);
}
