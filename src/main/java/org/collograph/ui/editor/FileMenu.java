package org.collograph.ui.editor;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What can be done with the drawing's file.
final class FileMenu {
  private FileMenu() {}

  static MenuButton of(EditorFiles files) {
    MenuButton menu = new MenuButton("File");
    menu.setId("file-menu");
    menu.getItems()
        .addAll(
            item("New", files::create),
            item("Open…", files::open),
            item("Open the sample", files::openSample),
            new SeparatorMenuItem(),
            item("Save", files::save),
            item("Save as…", files::saveAs),
            item("Export…", files::export));
    return menu;
  }

  private static MenuItem item(String words, Runnable action) {
    MenuItem item = new MenuItem(words);
    item.setOnAction(_ -> action.run());
    return item;
  }
}
