package org.collograph.ui.common;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Something that can be done by a key, from the command palette or from a menu.
///
/// @param group that the cheat sheet lists it under
/// @param words what it does, as a verb
/// @param keys null where it has none, or where a typed character calls it
/// @param typed the character that calls it, whatever key gives it; null where keys do
/// @param mouse how it is done by the mouse, for the cheat sheet alone; null for all others
public record Command(
    String group,
    String words,
    @Nullable KeyCombination keys,
    @Nullable String typed,
    @Nullable String mouse,
    Runnable action) {
  /// As they are written on keyboards.
  private static final Map<String, String> KEYS =
      Map.of(
          "Ctrl", "Ctrl",
          "Shift", "Shift",
          "Space", "Space",
          "Delete", "Del",
          "Back Space", "Backspace",
          "Escape", "Esc");

  /// Called by keys, whatever is held down with them.
  public static Command keyed(String group, String words, KeyCombination keys, Runnable action) {
    return new Command(group, words, keys, null, null, action);
  }

  /// Not called at all: it says how something is done by the mouse.
  public static Command byMouse(String group, String words, String mouse) {
    return new Command(group, words, null, null, mouse, () -> {});
  }

  /// The one of these words, as they are before they are put into another language.
  public static Command named(List<Command> commands, String words) {
    return commands.stream().filter(c -> c.words().equals(words)).findFirst().orElseThrow();
  }

  /// Called by a key alone, which does nothing while a text is being typed.
  public static Command plain(String group, String words, KeyCode key, Runnable action) {
    return keyed(group, words, new KeyCodeCombination(key), action);
  }

  /// Called by a key together with Ctrl, or Command on a Mac.
  public static Command shortcut(String group, String words, KeyCode key, Runnable action) {
    return keyed(group, words, new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN), action);
  }

  public static Command shifted(String group, String words, KeyCode key, Runnable action) {
    return keyed(
        group,
        words,
        new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
        action);
  }

  public static Command typed(String group, String words, String character, Runnable action) {
    return new Command(group, words, null, character, null, action);
  }

  /// Called from the command palette alone.
  public static Command named(String group, String words, Runnable action) {
    return new Command(group, words, null, null, null, action);
  }

  /// What calls it, as written on keys; empty where nothing does.
  public String hint() {
    if (mouse != null) {
      return Words.of(mouse);
    }
    if (typed != null) {
      return typed;
    }
    return keys == null
        ? ""
        : Arrays.stream(keys.getDisplayText().split("(?<=.)\\+"))
            .map(key -> Words.of(KEYS.getOrDefault(key, key)))
            .collect(Collectors.joining("+"));
  }

  private boolean isPlain() {
    return keys instanceof KeyCodeCombination k
        && k.getShortcut() == KeyCombination.ModifierValue.UP;
  }

  /// Does what a key calls for.
  ///
  /// @param typing whether a text field has the key
  /// @return whether there was something
  public static boolean run(List<Command> commands, KeyEvent e, boolean typing) {
    for (Command c : commands) {
      boolean called =
          e.getEventType() == KeyEvent.KEY_TYPED
              ? c.typed != null && !typing && c.typed.equals(e.getCharacter())
              : c.keys != null && c.keys.match(e) && !(typing && c.isPlain());
      if (called) {
        c.action.run();
        return true;
      }
    }
    return false;
  }
}
