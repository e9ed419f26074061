package org.collograph.ui.editor.drawing;

import java.util.Set;
import java.util.function.Supplier;
import org.collograph.codec.GraphCodec;
import org.collograph.export.GraphLayout;
import org.collograph.graph.GraphDocument;
import org.collograph.graph.GraphEdit;
import org.collograph.graph.Position;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// Parts of the drawing once more. What is copied is a document of its own, as text: another window
/// takes it, and so does a mail.
public final class Copying {
  private final EditorViewModel model;
  private TextClip clip = new TextClip.Own();
  private Supplier<@Nullable Position> pointer = () -> null;

  Copying(EditorViewModel model) {
    this.model = model;
  }

  /// @param shared with other windows
  /// @param over where the mouse is on the drawing; null where it is elsewhere
  public void through(TextClip shared, Supplier<@Nullable Position> over) {
    clip = shared;
    pointer = over;
  }

  private Set<String> chosen() {
    return model.selectionProperty().get().nodes();
  }

  private Snippet snippet() {
    return Snippet.of(model.documentProperty().get(), chosen());
  }

  public void copy() {
    if (!chosen().isEmpty()) {
      clip.put(GraphCodec.text(snippet().document()));
    }
  }

  public void cut() {
    copy();
    model.deleteSelection();
  }

  /// Puts in what was copied, where the mouse is, and selects it.
  public void paste() {
    String text = clip.text();
    if (text == null || text.isBlank()) {
      model
          .session()
          .notices()
          .hint(Sentence.of("Nothing was copied. Maybe select cards and press Ctrl+C first."));
      return;
    }
    try {
      paste(GraphCodec.parse(text, "the clipboard"));
    } catch (IllegalArgumentException e) {
      model.session().problems().show(Sentence.of(e));
    }
  }

  private void paste(GraphDocument read) {
    if (read.graph().isEmpty()) {
      return;
    }
    boolean isPlaced = read.positions().keySet().size() == read.graph().nodes().size();
    GraphDocument placed = isPlaced ? read : read.withPositions(GraphLayout.of(read.graph()));
    Set<String> all = Set.copyOf(placed.positions().keySet());
    Snippet part = Snippet.of(placed, all);
    Position at = pointer.get();
    insert(at == null ? part : part.at(at), false);
  }

  /// The selection once more, beside itself: it reads what that reads, and is read by the same.
  public void duplicate() {
    if (!chosen().isEmpty()) {
      insert(snippet(), true);
    }
  }

  private void insert(Snippet snippet, boolean joined) {
    GraphEdit.InsertNodes edit = snippet.inserting(model.documentProperty().get(), joined);
    model.apply(edit);
    model.select(edit.at().keySet());
  }
}
