package org.collograph.ui.editor.measure;

import java.io.IOException;
import java.nio.file.Path;
import org.collograph.codec.GraphFiles;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.RunService;
import org.collograph.run.StoredRun;
import org.collograph.ui.common.Words;
import org.jspecify.annotations.Nullable;

/// What the drawing is measured against.
sealed interface Rival {
  /// As it stands in a list and in a sentence.
  String words();

  /// The graph to ask; null for none.
  ///
  /// @throws IllegalArgumentException where there is none any more
  @Nullable CollaborationGraph graph(RunService service) throws IOException;

  record Nothing() implements Rival {
    @Override
    public String words() {
      return Words.of("nothing");
    }

    @Override
    public @Nullable CollaborationGraph graph(RunService service) {
      return null;
    }
  }

  /// The best of a stored run.
  record BestOf(StoredRun run) implements Rival {
    @Override
    public String words() {
      return Words.of("the best of %s", run.name());
    }

    @Override
    public CollaborationGraph graph(RunService service) {
      return service.best(run);
    }
  }

  record InFile(Path file) implements Rival {
    @Override
    public String words() {
      return file.getFileName().toString();
    }

    @Override
    public CollaborationGraph graph(RunService service) throws IOException {
      return GraphFiles.read(file).graph();
    }
  }
}
