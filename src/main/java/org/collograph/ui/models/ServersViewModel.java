package org.collograph.ui.models;

import java.net.URI;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.collograph.llm.Discovery.Found;
import org.collograph.llm.ModelEntry;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Words;

/// The endpoints that answered, with their models.
final class ServersViewModel {
  private final ModelsViewModel models;
  private final Session session;
  private final ObservableList<Found> found = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();

  ServersViewModel(ModelsViewModel models) {
    this.models = models;
    this.session = models.session();
  }

  ObservableList<Found> found() {
    return found;
  }

  ReadOnlyBooleanProperty lookingProperty() {
    return looking.getReadOnlyProperty();
  }

  /// Looks for servers on this machine.
  void find() {
    look(
        () -> session.connections().discovery().local(),
        all -> {
          found.setAll(all);
          models.say(
              all.isEmpty()
                  ? Words.of(
                      "No server answers at the usual ports. Maybe start one and look again.")
                  : "");
        });
  }

  /// Asks the endpoint of the model in the form which models it has.
  void ask() {
    ModelEdit draft = models.selectedProperty().get();
    try {
      String address = draft.of(ModelField.ENDPOINT).get().strip();
      ModelEntry.requireAddress(draft.of(ModelField.NAME).get(), address);
      URI endpoint = URI.create(address);
      var key = draft.key();
      look(
          () -> session.connections().discovery().at(endpoint, key),
          one -> {
            found.removeIf(f -> f.endpoint().equals(one.endpoint()));
            found.addFirst(one);
            models.say(
                Words.count(
                    one.models().size(), "It answers: 1 model.", "It answers: %,d models."));
          });
    } catch (IllegalArgumentException e) {
      session.problems().show(e);
    }
  }

  private <T> void look(Callable<T> work, Consumer<T> done) {
    looking.set(true);
    session
        .background()
        .run(
            work,
            result -> {
              looking.set(false);
              session.problems().dismiss();
              done.accept(result);
            },
            e -> {
              looking.set(false);
              session.problems().show(e);
            });
  }
}
