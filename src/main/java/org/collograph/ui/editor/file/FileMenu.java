package org.collograph.ui.editor.file;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.collograph.ui.common.Command;
import org.collograph.ui.common.Words;

/// What can be done with the drawing's file.
public final class FileMenu {
  private FileMenu() {}

  /// @param commands of the editor; those of its files are listed with their keys
  public static MenuButton of(EditorFiles files, List<Command> commands) {
    MenuButton menu = new MenuButton(Words.of("File"));
    menu.setId("file-menu");
    menu.setMinWidth(MenuButton.USE_PREF_SIZE);
    for (Command c : commands) {
      if (c.group().equals("File")) {
        menu.getItems().add(item(c));
      }
    }
    Menu recent = new Menu(Words.of("Open recent"));
    menu.getItems().add(2, recent);
    menu.getItems().add(3, new SeparatorMenuItem());
    menu.setOnShowing(_ -> fill(recent, files));
    return menu;
  }

  private static void fill(Menu recent, EditorFiles files) {
    recent.getItems().clear();
    for (Path file : files.recent()) {
      MenuItem item = new MenuItem(file.getFileName() + "  –  " + file.getParent());
      item.setMnemonicParsing(false);
      item.setOnAction(_ -> files.open(file));
      recent.getItems().add(item);
    }
    recent.setDisable(recent.getItems().isEmpty());
  }

  /// The key is written beside the words; the shell hears it, wherever the focus is.
  private static MenuItem item(Command c) {
    String keys = c.hint().isEmpty() ? "" : "   " + c.hint();
    MenuItem item = new MenuItem(Words.of(c.words()) + keys);
    item.setOnAction(_ -> c.action().run());
    return item;
  }
}
