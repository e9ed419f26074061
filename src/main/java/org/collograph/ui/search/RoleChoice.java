package org.collograph.ui.search;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import org.collograph.graph.Role;
import org.collograph.graph.Roles;
import org.collograph.ui.common.Names;
import org.collograph.ui.common.Spoken;
import org.collograph.ui.common.Words;
import org.controlsfx.control.CheckComboBox;

/// Ticks the roles that a search may draw; with none ticked it draws the usual ones.
final class RoleChoice extends CheckComboBox<String> {
  private final StringProperty chosen;
  private final ObservableValue<Roles> known;
  private boolean isFilling;

  /// @param chosen names with commas between them; empty for the usual ones
  /// @param known the roles that there are, as they are made and changed meanwhile
  RoleChoice(StringProperty chosen, ObservableValue<Roles> known) {
    this.chosen = chosen;
    this.known = known;
    setConverter(new Spoken(Names::role));
    setMaxWidth(Double.MAX_VALUE);
    chosen.subscribe(_ -> fill());
    known.subscribe(_ -> fill());
    getCheckModel().getCheckedItems().addListener((ListChangeListener<String>) _ -> take());
  }

  private List<String> names() {
    return chosen.get().isBlank() ? List.of() : List.of(chosen.get().strip().split("\\s*,\\s*"));
  }

  private void fill() {
    if (isFilling) {
      return;
    }
    isFilling = true;
    List<String> all = known.getValue().all().stream().map(Role::name).toList();
    if (!getItems().equals(all)) {
      getItems().setAll(all);
    }
    getCheckModel().clearChecks();
    names().stream().filter(all::contains).forEach(getCheckModel()::check);
    tell();
    isFilling = false;
  }

  private void take() {
    if (!isFilling) {
      isFilling = true;
      chosen.set(String.join(", ", getCheckModel().getCheckedItems()));
      tell();
      isFilling = false;
    }
  }

  private void tell() {
    setTitle(getCheckModel().getCheckedItems().isEmpty() ? Words.of("the usual ones") : null);
  }
}
