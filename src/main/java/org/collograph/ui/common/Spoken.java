package org.collograph.ui.common;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.util.StringConverter;

/// Shows the names that plans and graphs have for things as the window calls them.
public final class Spoken extends StringConverter<String> {
  private final UnaryOperator<String> words;

  /// By what is shown.
  private final Map<String, String> names = new HashMap<>();

  /// @param words for each name
  public Spoken(UnaryOperator<String> words) {
    this.words = words;
  }

  @Override
  public String toString(String name) {
    String shown = name == null ? "" : words.apply(name);
    names.put(shown, name);
    return shown;
  }

  @Override
  public String fromString(String shown) {
    return names.getOrDefault(shown, shown);
  }
}
