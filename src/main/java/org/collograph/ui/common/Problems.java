package org.collograph.ui.common;

import java.io.IOException;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The sentence that the window shows when something went wrong; null where nothing did.
public final class Problems {
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper();

  public ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  public void show(Exception e) {
    show(sentence(e));
  }

  public void show(String sentence) {
    message.set(sentence);
  }

  public void dismiss() {
    message.set(null);
  }

  static String sentence(Exception e) {
    return switch (e) {
      case IllegalArgumentException i -> i.getMessage();
      case IOException io ->
          "A file could not be read or written: %s. Maybe its folder is gone or may not be written."
              .formatted(io.getMessage());
      default ->
          e.getMessage() == null
              ? "Something went wrong here that should not: " + e
              : e.getMessage();
    };
  }
}
