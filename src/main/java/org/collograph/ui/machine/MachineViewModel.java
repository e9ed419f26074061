package org.collograph.ui.machine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.collograph.run.Checkup;
import org.collograph.ui.common.Session;

/// What this machine has. Lives on the window's thread.
public final class MachineViewModel {
  private final Session session;
  private final Path data;
  private final ReadOnlyObjectWrapper<List<Checkup.Check>> checks =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
  private final SimulatedModels simulated;
  private final SharedWork shared;

  /// @param data the data folder
  /// @param simulatedPool the file of the built-in pool
  public MachineViewModel(Session session, Path data, Callable<byte[]> simulatedPool) {
    this.session = session;
    this.data = data;
    this.simulated = new SimulatedModels(session, simulatedPool);
    this.shared = new SharedWork(session);
  }

  /// Empty before it was looked at.
  public ReadOnlyObjectProperty<List<Checkup.Check>> checksProperty() {
    return checks.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty lookingProperty() {
    return looking.getReadOnlyProperty();
  }

  public SimulatedModels simulated() {
    return simulated;
  }

  public SharedWork shared() {
    return shared;
  }

  /// Looks, which may take seconds: code is run, and servers are looked for.
  public void look() {
    if (looking.get()) {
      return;
    }
    looking.set(true);
    Checkup checkup =
        new Checkup(
            data, Optional::empty, session.connections(), session.service().workshop().judge());
    session
        .background()
        .run(
            checkup::all,
            found -> {
              looking.set(false);
              checks.set(found);
            },
            e -> {
              looking.set(false);
              session.problems().show(e);
            });
  }
}
