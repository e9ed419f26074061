package org.collograph.ui.shell;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.collograph.run.RunStore;
import org.collograph.run.StoreSize;
import org.collograph.ui.common.LongWork;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Words;

/// How much room the data folder takes, by what, and giving back what is free. Lives on the
/// window's thread.
final class RoomViewModel {
  private static final double MEGABYTE = 1e6;

  /// Less is not worth the work.
  private static final long WORTHWHILE = 1_000_000;

  private final Session session;
  private final LongWork work;
  private final ReadOnlyStringWrapper size = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper roomy = new ReadOnlyBooleanWrapper();

  RoomViewModel(Session session) {
    this.session = session;
    this.work = new LongWork(session.background());
  }

  /// Empty before it is known.
  ReadOnlyStringProperty sizeProperty() {
    return size.getReadOnlyProperty();
  }

  /// Whether there is much to give back.
  ReadOnlyBooleanProperty roomyProperty() {
    return roomy.getReadOnlyProperty();
  }

  LongWork work() {
    return work;
  }

  private RunStore store() {
    return session.service().store();
  }

  void look() {
    session.background().run(() -> store().size(), this::show, session.problems()::show);
  }

  private void show(StoreSize s) {
    roomy.set(s.free() >= WORTHWHILE);
    String all =
        Words.of(
            "%.1f MB: runs %.1f, replies %.1f, free %.1f, the file's own %.1f",
            s.bytes() / MEGABYTE,
            s.runs() / MEGABYTE,
            s.replies() / MEGABYTE,
            s.free() / MEGABYTE,
            s.own() / MEGABYTE);
    size.set(
        s.byRun().entrySet().stream()
            .findFirst()
            .map(
                most ->
                    all
                        + "\n"
                        + Words.of(
                            "The largest is %s with %.1f MB.",
                            most.getKey(), most.getValue() / MEGABYTE))
            .orElse(all));
  }

  /// Not to be broken off: the file is written anew.
  void trim() {
    work.start(
        _ -> {
          store().compact();
          return store().size();
        },
        this::show,
        session.problems()::show);
  }
}
