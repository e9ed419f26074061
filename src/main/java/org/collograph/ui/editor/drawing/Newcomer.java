package org.collograph.ui.editor.drawing;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.collograph.ui.common.Session;

/// Whether nobody has searched here yet and a search would cost nothing.
public final class Newcomer {
  private final Session session;
  private final ReadOnlyBooleanWrapper here = new ReadOnlyBooleanWrapper();

  public Newcomer(Session session) {
    this.session = session;
    session.simulatedProperty().subscribe(_ -> look());
  }

  public ReadOnlyBooleanProperty hereProperty() {
    return here.getReadOnlyProperty();
  }

  /// A search begins.
  public void leave() {
    here.set(false);
  }

  /// Looks again.
  public void look() {
    if (!session.simulatedProperty().get()) {
      here.set(false);
      return;
    }
    session
        .background()
        .run(() -> session.service().store().runs().isEmpty(), here::set, session.problems()::show);
  }
}
