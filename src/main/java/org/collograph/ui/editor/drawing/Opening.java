package org.collograph.ui.editor.drawing;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.collograph.export.GraphLayout;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.GraphDocument;
import org.collograph.graph.GraphEdit;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// Puts another drawing in place of the one that is there: from a file, found by a search, or made
/// of a template. Undo brings the old one back. Remembers which file the drawing belongs to.
public final class Opening {
  private final EditorViewModel model;
  private final DrawingHistory drawing;
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();

  Opening(EditorViewModel model, DrawingHistory drawing) {
    this.model = model;
    this.drawing = drawing;
  }

  /// Grows when another drawing is opened, so that the view can show the whole of it.
  public ReadOnlyIntegerProperty countProperty() {
    return count.getReadOnlyProperty();
  }

  /// Opens a graph that was found.
  public void found(CollaborationGraph graph) {
    open(GraphDocument.of(graph), "Found graph", false);
  }

  /// @param isKept whether it can be had again as it is, so that there is nothing to save
  public void open(GraphDocument opened, String name, boolean isKept) {
    laidOut(opened, d -> show(d, new DrawingHistory.Origin(name, null, isKept ? d : null)));
  }

  /// Opens what a file holds.
  public void adopt(GraphDocument read, Path file) {
    laidOut(read, d -> show(d, new DrawingHistory.Origin(name(file), file, d)));
  }

  /// Brings back what was drawn and not saved.
  ///
  /// @param file that it was to be saved to; null where none was named
  public void recover(GraphDocument drawn, @Nullable Path file) {
    String name = file == null ? "Recovered drawing" : name(file);
    laidOut(drawn, d -> show(d, new DrawingHistory.Origin(name, file, null)));
  }

  /// A template is an edit like any other: the drawing keeps its name and its file.
  public void draw(Template form) {
    CollaborationGraph template = form.of(model.modelAtHand(), model.session());
    laidOut(
        GraphDocument.of(template),
        laidOut -> {
          model.apply(new GraphEdit.ReplaceDocument(laidOut, Sentence.of(form.words())));
          count.set(count.get() + 1);
        });
  }

  private void laidOut(GraphDocument opened, Consumer<GraphDocument> then) {
    boolean placed = opened.positions().size() == opened.graph().nodes().size();
    model
        .session()
        .background()
        .run(
            () -> placed ? opened : opened.withPositions(GraphLayout.of(opened.graph())),
            then,
            model.session().problems()::show);
  }

  private void show(GraphDocument opened, DrawingHistory.Origin from) {
    drawing.open(opened, from);
    model.selectNothing();
    model.show();
    count.set(count.get() + 1);
  }

  /// The file that the drawing was opened from or saved to.
  public Optional<Path> file() {
    return Optional.ofNullable(drawing.origin().file());
  }

  /// From now on a file holds the drawing as it was.
  public void saved(GraphDocument as, Path file) {
    drawing.saved(new DrawingHistory.Origin(name(file), file, as));
    model.show();
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
