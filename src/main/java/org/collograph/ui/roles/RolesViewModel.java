package org.collograph.ui.roles;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.collograph.codec.RolesCodec;
import org.collograph.graph.Role;
import org.collograph.graph.Roles;
import org.collograph.ui.common.Session;
import org.collograph.words.Refusal;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// The roles that are known, of which a person's own can be changed. Lives on the window's thread.
public final class RolesViewModel {
  /// What the file and the session have after a change.
  private record Known(List<Role> own, Roles all) {}

  private final Session session;
  private final ObservableList<Role> shown = FXCollections.observableArrayList();
  private List<Role> own = List.of();
  private final ReadOnlyObjectWrapper<@Nullable Role> selected = new ReadOnlyObjectWrapper<>();
  private final RoleDraft draft = new RoleDraft();

  public RolesViewModel(Session session) {
    this.session = session;
    session
        .background()
        .run(
            session.roleFile()::read,
            read -> {
              own = read;
              shown.setAll(session.roles().all());
              select(shown.getFirst());
            },
            session.problems()::show);
  }

  ObservableList<Role> shown() {
    return shown;
  }

  /// Null where a new one is being written.
  ReadOnlyObjectProperty<@Nullable Role> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  RoleDraft draft() {
    return draft;
  }

  boolean isOwn(Role role) {
    return own.stream().anyMatch(r -> r.name().equals(role.name()));
  }

  void select(@Nullable Role role) {
    if (role != null) {
      selected.set(role);
      draft.show(role);
    }
  }

  /// Begins a new one, like what is shown where `like`.
  void begin(boolean like) {
    Role before = selected.get();
    selected.set(null);
    if (like && before != null) {
      draft.show(before);
      draft.name.set(before.name() + "-2");
      draft.letter.set("");
    } else {
      draft.clear();
    }
  }

  /// Keeps what was written, or says what is wrong with it.
  void save() {
    try {
      Role role = draft.role();
      Role before = selected.get();
      requireFree(role, before);
      List<Role> all = new ArrayList<>(own);
      int at = before == null ? -1 : names(all).indexOf(before.name());
      if (at < 0) {
        all.add(role);
      } else {
        all.set(at, role);
      }
      keep(all, role.name(), Sentence.of("The role '%s' is kept.", role.name()));
    } catch (IllegalArgumentException e) {
      session.problems().show(Sentence.of(e));
    }
  }

  private void requireFree(Role role, @Nullable Role before) {
    boolean isSame = before != null && before.name().equals(role.name());
    if (!isSame && names(shown).contains(role.name())) {
      throw new Refusal(
          "There is a role '%s' already. Maybe give this one another name.", role.name());
    }
  }

  /// Takes a person's own role away.
  void delete() {
    Role gone = selected.get();
    if (gone != null && isOwn(gone)) {
      List<Role> all = own.stream().filter(r -> !r.name().equals(gone.name())).toList();
      keep(
          all,
          null,
          Sentence.of("The role '%s' is deleted; drawings that have it say so.", gone.name()));
    }
  }

  private static List<String> names(List<Role> roles) {
    return roles.stream().map(Role::name).toList();
  }

  private void keep(List<Role> all, @Nullable String chosen, Sentence told) {
    session
        .background()
        .run(
            () -> written(all),
            known -> {
              own = known.own();
              session.problems().dismiss();
              session.know(known.all());
              shown.setAll(known.all().all());
              select(chosen == null ? shown.getFirst() : known.all().get(chosen));
              session.notices().hint(told);
            },
            session.problems()::show);
  }

  private Known written(List<Role> all) throws IOException {
    Roles known = RolesCodec.with(all);
    session.roleFile().write(all);
    return new Known(all, known);
  }
}
