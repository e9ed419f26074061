package org.collograph.ui.common;

import javafx.scene.layout.Region;

/// One of several panels that share a place beneath a page.
public interface Drawer {
  /// In English.
  String title();

  /// What stands beside the titles while it is the chosen one; asked for once.
  ///
  /// @param open opens the drawer and does what it is for
  Region head(Runnable open);

  /// What is seen while it is open; asked for once, when it is first opened.
  Region body();

  /// Does what it is for.
  void start();
}
