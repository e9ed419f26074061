package org.collograph.ui.editor.drawing;

import java.util.Set;
import org.collograph.graph.GraphEdit;
import org.jspecify.annotations.Nullable;

/// Parts of the drawing once more.
public final class Copying {
  private final EditorViewModel model;
  private @Nullable Snippet copied;

  Copying(EditorViewModel model) {
    this.model = model;
  }

  private Set<String> chosen() {
    return model.selectionProperty().get().nodes();
  }

  public void copy() {
    if (!chosen().isEmpty()) {
      copied = Snippet.of(model.documentProperty().get(), chosen());
    }
  }

  public void cut() {
    copy();
    model.deleteSelection();
  }

  /// Puts in what was copied, and selects it.
  public void paste() {
    if (copied != null) {
      insert(copied, false);
    }
  }

  /// The selection once more, beside itself: it reads what that reads, and is read by the same.
  public void duplicate() {
    if (!chosen().isEmpty()) {
      insert(Snippet.of(model.documentProperty().get(), chosen()), true);
    }
  }

  private void insert(Snippet snippet, boolean joined) {
    GraphEdit.InsertNodes edit = snippet.inserting(model.graph(), joined);
    model.apply(edit);
    model.select(edit.at().keySet());
  }
}
