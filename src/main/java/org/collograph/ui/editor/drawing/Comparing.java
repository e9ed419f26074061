package org.collograph.ui.editor.drawing;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.collograph.graph.GraphDifference;
import org.collograph.graph.GraphDocument;
import org.jspecify.annotations.Nullable;

/// Another drawing that this one is shown beside.
public final class Comparing {
  /// @param before the other one
  /// @param name of it
  /// @param difference of the drawing as it is now from it
  public record Compared(GraphDocument before, String name, GraphDifference difference) {}

  private final EditorViewModel model;
  private final ReadOnlyObjectWrapper<@Nullable Compared> compared = new ReadOnlyObjectWrapper<>();

  Comparing(EditorViewModel model) {
    this.model = model;
    model.documentProperty().subscribe(_ -> follow());
  }

  /// Null where none is.
  public ReadOnlyObjectProperty<@Nullable Compared> comparedProperty() {
    return compared.getReadOnlyProperty();
  }

  public void with(GraphDocument before, String name) {
    compared.set(new Compared(before, name, GraphDifference.of(before.graph(), model.graph())));
  }

  public void end() {
    compared.set(null);
  }

  private void follow() {
    Compared now = compared.get();
    if (now != null) {
      with(now.before(), now.name());
    }
  }
}
