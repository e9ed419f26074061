package org.collograph.ui.trials;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.GraphMark;
import org.collograph.ui.common.Session;
import org.jspecify.annotations.Nullable;

/// Stars and notes of the graphs of a run. Lives on the window's thread.
final class Marks {
  private final Session session;
  private final Map<CollaborationGraph, GraphMark> all = new HashMap<>();
  private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
  private @Nullable String run;

  Marks(Session session) {
    this.session = session;
  }

  /// Grows with every change.
  ReadOnlyLongProperty changesProperty() {
    return changes.getReadOnlyProperty();
  }

  GraphMark of(CollaborationGraph graph) {
    return all.getOrDefault(graph, GraphMark.none(graph));
  }

  void of(@Nullable String other) {
    run = other;
    all.clear();
    changes.set(changes.get() + 1);
    if (other != null) {
      session
          .background()
          .run(
              () -> session.service().store().marks(other),
              found -> {
                if (other.equals(run)) {
                  take(found);
                }
              },
              session.problems()::show);
    }
  }

  private void take(List<GraphMark> found) {
    found.forEach(m -> all.putIfAbsent(m.graph(), m));
    changes.set(changes.get() + 1);
  }

  void star(CollaborationGraph graph) {
    GraphMark now = of(graph);
    keep(now.starred(!now.starred()));
  }

  void note(CollaborationGraph graph, String text) {
    try {
      keep(of(graph).noted(text));
    } catch (IllegalArgumentException e) {
      session.problems().show(e);
    }
  }

  /// Shown at once; where it cannot be kept that is said, and it is as it was.
  private void keep(GraphMark mark) {
    String name = run;
    if (name == null) {
      return;
    }
    GraphMark before = of(mark.graph());
    set(mark);
    session
        .background()
        .run(
            () -> {
              session.service().store().mark(name, mark);
              return mark;
            },
            _ -> {},
            e -> {
              session.problems().show(e);
              if (name.equals(run)) {
                set(before);
              }
            });
  }

  private void set(GraphMark mark) {
    all.put(mark.graph(), mark);
    changes.set(changes.get() + 1);
  }
}
