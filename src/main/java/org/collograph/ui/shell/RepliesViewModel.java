package org.collograph.ui.shell;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.collograph.evaluation.ResponseCache;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Words;

/// The replies that are kept: how many, and forgetting them. What is forgotten cannot come back, so
/// it is asked for twice.
final class RepliesViewModel {
  private static final double MEGABYTE = 1e6;
  private static final double TOLD_IN_MEGABYTES = 1e5;

  private final Session session;
  private final ReadOnlyStringWrapper size = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();

  RepliesViewModel(Session session) {
    this.session = session;
  }

  ReadOnlyStringProperty sizeProperty() {
    return size.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty emptyProperty() {
    return empty.getReadOnlyProperty();
  }

  /// Whether the next [#forget] is for good.
  ReadOnlyBooleanProperty askingProperty() {
    return asking.getReadOnlyProperty();
  }

  void look() {
    session
        .background()
        .run(
            () -> session.service().store().replies().size(), this::show, session.problems()::show);
  }

  private void show(ResponseCache.Size s) {
    empty.set(s.replies() == 0);
    size.set(
        s.replies() == 0
            ? Words.of("none yet")
            : s.bytes() < TOLD_IN_MEGABYTES
                ? Words.of("%,d, with %,d bytes of text", s.replies(), s.bytes())
                : Words.of("%,d, with %.1f MB of text", s.replies(), s.bytes() / MEGABYTE));
  }

  /// At first only asks.
  void forget() {
    asking.set(!asking.get());
    if (asking.get()) {
      return;
    }
    session
        .background()
        .run(
            () -> {
              session.service().store().replies().clear();
              return session.service().store().replies().size();
            },
            this::show,
            session.problems()::show);
  }
}
