package org.collograph.ui.roles;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.collograph.graph.Role;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;

/// A role as it is being written.
final class RoleDraft {
  final StringProperty name = new SimpleStringProperty("");
  final StringProperty letter = new SimpleStringProperty("");
  final StringProperty least = new SimpleStringProperty("0");

  /// Empty for no limit.
  final StringProperty most = new SimpleStringProperty("");

  final StringProperty prompt = new SimpleStringProperty("");

  /// It calls no model and takes a vote.
  final BooleanProperty votes = new SimpleBooleanProperty();

  final BooleanProperty usual = new SimpleBooleanProperty();

  /// Takes over what a role is.
  void show(Role role) {
    name.set(role.name());
    letter.set(role.letter());
    least.set(String.valueOf(role.minReads()));
    most.set(role.maxReads() == null ? "" : String.valueOf(role.maxReads()));
    String words = role.prompt();
    prompt.set(words == null ? "" : words);
    votes.set(words == null);
    usual.set(role.isUsual());
  }

  void clear() {
    for (StringProperty text : List.of(name, letter, most, prompt)) {
      text.set("");
    }
    least.set("0");
    votes.set(false);
    usual.set(false);
  }

  /// @throws IllegalArgumentException for what is no role
  Role role() {
    String called = name.get().strip();
    if (called.isEmpty()) {
      throw new Refusal(
          "The role has no name. Maybe say in one word what it does, such as critic.");
    }
    if (!votes.get() && prompt.get().isBlank()) {
      throw new Refusal(
          "The role '%s' has no prompt. Maybe say what its model is to do, or let it take a vote.",
          called);
    }
    return new Role(
        called,
        letter(called),
        whole("least", least.get(), called),
        most.get().isBlank() ? null : (Integer) whole("most", most.get(), called),
        votes.get() ? null : prompt.get().strip(),
        usual.get());
  }

  private String letter(String called) {
    String given = letter.get().strip();
    String first = given.isEmpty() ? called : given;
    return first.substring(0, first.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
  }

  private static int whole(String which, @Nullable String text, String called) {
    try {
      return Integer.parseInt(text == null ? "" : text.strip());
    } catch (NumberFormatException e) {
      throw new Refusal(
          e,
          "'%s' is not a number of answers that the role '%s' reads at %s. Maybe 2 is meant.",
          text,
          called,
          which);
    }
  }
}
