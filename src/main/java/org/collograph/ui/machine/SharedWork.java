package org.collograph.ui.machine;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.collograph.run.Sharing;
import org.collograph.ui.common.Session;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// Work that is shared over an engine, and work that is done for others. Lives on the window's
/// thread.
public final class SharedWork {
  private final Session session;
  private final Sharing sharing;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  /// @param shared the engine over which work is shared; null for none
  /// @param workers who is there, by their own names; null where the engine does not tell
  /// @param complaints what was complained of last
  /// @param worksFor the engine for which this process works; null for none
  /// @param done pieces of work that it has done
  record State(
      @Nullable String shared,
      @Nullable List<String> workers,
      List<Sentence> complaints,
      @Nullable String worksFor,
      int done) {
    static final State NONE = new State(null, null, List.of(), null, 0);
  }

  SharedWork(Session session) {
    this.session = session;
    this.sharing = session.service().workshop().sharing();
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Whether an engine is being joined or left.
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  void share(String engine, String queue) {
    change(() -> sharing.share(engine, queue));
  }

  void keep() {
    change(sharing::keep);
  }

  void work(String engine, String queue) {
    change(() -> sharing.work(engine, queue));
  }

  void rest() {
    change(sharing::rest);
  }

  /// Looks who is there.
  void look() {
    change(() -> {});
  }

  private void change(Runnable what) {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    session
        .background()
        .run(
            () -> {
              what.run();
              return now();
            },
            now -> {
              busy.set(false);
              state.set(now);
            },
            e -> {
              busy.set(false);
              session.problems().show(e);
            });
  }

  private State now() {
    return new State(
        sharing.shared().orElse(null),
        sharing.workers().orElse(null),
        sharing.complaints(),
        sharing.worksFor().orElse(null),
        sharing.done());
  }
}
