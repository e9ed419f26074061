package org.collograph.ui.search;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.collograph.search.steer.Cell;
import org.collograph.search.steer.Steer;
import org.collograph.ui.common.Words;
import org.jspecify.annotations.Nullable;

/// The hand on the probabilities: drags one, and pins, bans and frees by a menu. Arrow keys go from
/// one to the next, Enter opens its menu.
final class CellHand {
  private static final double STILL = 3;
  private static final List<Double> VALUES = List.of(0.9, 0.5, 0.1);

  private final Probabilities table;
  private final ByHand byHand;
  private @Nullable ContextMenu open;
  private @Nullable Spot pressed;
  private double fromX;
  private double fromY;

  CellHand(Probabilities table, ByHand byHand) {
    this.table = table;
    this.byHand = byHand;
    table.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    table.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    table.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    table.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  private void press(MouseEvent e) {
    table.requestFocus();
    hide();
    pressed = e.getButton() == MouseButton.PRIMARY ? table.spotAt(e.getX(), e.getY()) : null;
    table.choose(pressed);
    fromX = e.getX();
    fromY = e.getY();
  }

  private double value(Spot s, MouseEvent e) {
    double moved = s.isEdge() ? fromY - e.getY() : e.getX() - fromX;
    return Math.round(Math.clamp(s.p() + moved / s.across(), 0, 1) * 100) / 100.0;
  }

  private boolean isStill(MouseEvent e) {
    return Math.hypot(e.getX() - fromX, e.getY() - fromY) < STILL;
  }

  private void drag(MouseEvent e) {
    Spot s = pressed;
    if (s != null && !isStill(e)) {
      table.say("%.2f → %.2f".formatted(s.p(), value(s, e)), e.getX(), e.getY());
    }
  }

  private void release(MouseEvent e) {
    Spot s = pressed;
    pressed = null;
    if (s != null && !isStill(e)) {
      byHand.ask(List.of(new Steer.Tilt(s.cell(), value(s, e))));
    }
  }

  private void key(KeyEvent e) {
    switch (e.getCode()) {
      case LEFT, UP -> table.chooseNext(-1);
      case RIGHT, DOWN -> table.chooseNext(1);
      case ENTER, SPACE -> {
        Spot s = table.chosen();
        if (s != null) {
          show(s, s.at());
        }
      }
      default -> {
        return;
      }
    }
    e.consume();
  }

  private void menu(ContextMenuEvent e) {
    Spot s = e.isKeyboardTrigger() ? table.chosen() : table.spotAt(e.getX(), e.getY());
    if (s != null) {
      table.choose(s);
      show(s, s.at());
      e.consume();
    }
  }

  private void hide() {
    if (open != null) {
      open.hide();
    }
  }

  private void show(Spot s, Bounds at) {
    hide();
    ContextMenu menu = new ContextMenu();
    menu.setId("cell-menu");
    String head =
        byHand.branches()
            ? Words.of("A new search from after round %d:", byHand.leaves())
            : Words.of("From the next round on:");
    MenuItem first = new MenuItem(head);
    first.setDisable(true);
    menu.getItems().add(first);
    menu.getItems().addAll(items(s.cell()));
    if (s.cell() instanceof Cell.Named n) {
      menu.getItems().addAll(new SeparatorMenuItem(), others(n));
    }
    open = menu;
    Point2D below = table.localToScreen(at.getCenterX(), at.getMaxY());
    menu.show(table, below.getX(), below.getY());
  }

  /// Also those of which nothing can be seen, because they are never drawn.
  private Menu others(Cell.Named than) {
    Menu others = new Menu(Words.of("another for this slot"));
    for (String name : table.alternatives(than)) {
      Menu one = new Menu(name);
      one.getItems().addAll(items(new Cell.Named(than.slot(), name)));
      others.getItems().add(one);
    }
    return others;
  }

  private List<MenuItem> items(Cell cell) {
    List<Steer> changes = new ArrayList<>(List.of(new Steer.Pin(cell), new Steer.Ban(cell)));
    if (byHand.of(cell) != null) {
      changes.add(new Steer.Free(cell));
    }
    VALUES.forEach(p -> changes.add(new Steer.Tilt(cell, p)));
    return changes.stream()
        .map(
            c -> {
              MenuItem item = new MenuItem(byHand.words().of(c));
              item.setOnAction(_ -> byHand.ask(List.of(c)));
              return item;
            })
        .toList();
  }
}
