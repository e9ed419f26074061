package org.collograph.ui.common;

import javafx.scene.paint.Color;

/// The theme's colours for what is painted by hand; those of the style sheet, light and dark.
public record Inks(
    Color muted, Color accent, Color amber, Color red, Color green, Color text, Color ground) {
  private static final Inks LIGHT =
      new Inks(
          Color.web("#57606a"),
          Color.web("#0969da"),
          Color.web("#9a6700"),
          Color.web("#cf222e"),
          Color.web("#1a7f37"),
          Color.web("#24292f"),
          Color.web("#ffffff"));
  private static final Inks DARK =
      new Inks(
          Color.web("#a9b3bd"),
          Color.web("#58a6ff"),
          Color.web("#d29922"),
          Color.web("#f85149"),
          Color.web("#3fb950"),
          Color.web("#e6edf3"),
          Color.web("#161b22"));

  public static Inks of(boolean dark) {
    return dark ? DARK : LIGHT;
  }
}
