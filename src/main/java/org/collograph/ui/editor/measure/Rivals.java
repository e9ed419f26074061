package org.collograph.ui.editor.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.collograph.run.StoredRun;
import org.collograph.run.Workplace;
import org.collograph.ui.common.Session;

/// What the drawing may be measured against: nothing, files that were chosen, stored runs' best.
final class Rivals {
  private final Session session;
  private final ObjectProperty<Rival> chosen;
  private final ObservableList<Rival> all = FXCollections.observableArrayList(new Rival.Nothing());

  Rivals(Session session, ObjectProperty<Rival> chosen) {
    this.session = session;
    this.chosen = chosen;
    session.workplaceProperty().subscribe(_ -> chosen.set(new Rival.Nothing()));
  }

  ObservableList<Rival> all() {
    return all;
  }

  /// Takes a graph's file among them and chooses it.
  void choose(Path file) {
    Rival rival = new Rival.InFile(file);
    if (!all.contains(rival)) {
      all.add(rival);
    }
    chosen.set(rival);
  }

  /// Looks for stored runs on this task and pool.
  void refresh() {
    Workplace place = session.workplaceProperty().get();
    if (place != null) {
      session
          .background()
          .run(() -> session.service().runsOn(place), this::show, session.problems()::show);
    }
  }

  private void show(List<StoredRun> runs) {
    Rival now = chosen.get();
    List<Rival> found = new ArrayList<>(all);
    found.removeIf(Rival.BestOf.class::isInstance);
    runs.forEach(r -> found.add(new Rival.BestOf(r)));
    all.setAll(found);
    chosen.set(now);
  }
}
