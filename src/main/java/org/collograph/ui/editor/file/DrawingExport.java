package org.collograph.ui.editor.file;

import java.nio.file.Path;
import java.util.List;
import org.collograph.codec.json.BoundedFile;
import org.collograph.cost.GraphCost;
import org.collograph.export.GraphExport;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.GraphDocument;
import org.collograph.run.Workplace;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Words;
import org.collograph.ui.editor.drawing.EditorViewModel;
import org.jspecify.annotations.Nullable;

/// Lets the drawing leave as a picture, or for another program that draws.
final class DrawingExport {
  /// Older ones are not asked what they know of a drawing.
  private static final int MOST_RUNS = 20;

  private final EditorFiles files;

  DrawingExport(EditorFiles files) {
    this.files = files;
  }

  void ask() {
    files
        .whereTo("Export the graph", files.suggested("png"), GraphExport.endings())
        .ifPresent(this::export);
  }

  private static List<String> caption(
      Session session, CollaborationGraph graph, @Nullable GraphCost cost, Workplace place) {
    var runs = session.service().runsOn(place).stream().limit(MOST_RUNS).toList();
    return session.service().caption(graph, runs, cost == null ? null : cost.total()).stream()
        .map(Words::of)
        .toList();
  }

  /// Writes the drawing in the form that the path's ending names.
  private void export(Path path) {
    EditorViewModel model = files.model();
    Session session = model.session();
    GraphDocument now = model.documentProperty().get();
    Workplace place = session.workplaceProperty().get();
    GraphCost cost = model.assessmentProperty().get().cost();
    session
        .background()
        .run(
            () -> {
              String name = path.toString();
              GraphExport form = GraphExport.of(name.substring(name.lastIndexOf('.') + 1));
              BoundedFile.write(
                  path,
                  form.bytes(
                      now,
                      session.roles(),
                      place.pool().models(),
                      form.isPicture() ? caption(session, now.graph(), cost, place) : List.of(),
                      place.pool().simulated()));
              return path;
            },
            p -> {
              session.problems().dismiss();
              files.told("Exported %s.", p);
            },
            session.problems()::show);
  }
}
