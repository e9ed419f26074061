package org.collograph.ui.editor.inspect;

import java.util.HashMap;
import java.util.Map;
import javafx.util.StringConverter;
import org.collograph.ui.common.Names;

/// Shows the names of roles in the language of the window; models' stay as they are.
final class SpokenName extends StringConverter<String> {
  /// By what is shown.
  private final Map<String, String> names = new HashMap<>();

  @Override
  public String toString(String name) {
    String shown = name == null ? "" : Names.role(name);
    names.put(shown, name);
    return shown;
  }

  @Override
  public String fromString(String shown) {
    return names.getOrDefault(shown, shown);
  }
}
