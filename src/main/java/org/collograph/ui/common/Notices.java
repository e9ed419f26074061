package org.collograph.ui.common;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// What the window says in passing: what was done, and what a key would have needed. It goes by
/// itself and moves nothing; what went wrong is a [Problems.Problem].
public final class Notices {
  /// @param verb on a button beside it; null where there is nothing to do
  /// @param action what the button does
  public record Notice(Sentence words, @Nullable String verb, Runnable action) {}

  private final ReadOnlyObjectWrapper<Notice> last = new ReadOnlyObjectWrapper<>();

  /// Null where nothing was said yet.
  public ReadOnlyObjectProperty<Notice> lastProperty() {
    return last.getReadOnlyProperty();
  }

  /// Why a key or a button did nothing.
  public void hint(Sentence words) {
    say(new Notice(words, null, () -> {}));
  }

  public void done(Sentence words, String verb, Runnable action) {
    say(new Notice(words, verb, action));
  }

  /// The same once more is said once more.
  private void say(Notice notice) {
    last.set(null);
    last.set(notice);
  }
}
