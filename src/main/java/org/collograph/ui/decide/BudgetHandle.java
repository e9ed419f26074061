package org.collograph.ui.decide;

import java.util.function.DoubleUnaryOperator;
import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;

/// Stands on the budget's line: pulled by the mouse, moved by the arrow keys.
public final class BudgetHandle extends Button {
  /// Not at a budget that was set.
  private static final PseudoClass FREE = PseudoClass.getPseudoClass("free");

  /// Part of the reach that a key moves it by.
  private static final double STEP = 1.0 / 60;

  private final AnyBudget model;
  private final DoubleUnaryOperator toBudget;
  private double grabbed;

  /// @param toBudget the budget at a place across the chart, in its pixels
  public BudgetHandle(AnyBudget model, DoubleUnaryOperator toBudget) {
    this.model = model;
    this.toBudget = toBudget;
    setId("budget-handle");
    getStyleClass().add("budget-handle");
    setCursor(Cursor.H_RESIZE);
    setAccessibleText(Words.of("Budget to look at"));
    addEventHandler(MouseEvent.MOUSE_PRESSED, e -> grabbed = e.getX() - getWidth() / 2);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::pull);
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    model.handleProperty().subscribe(_ -> show());
    model.teamsProperty().subscribe(_ -> show());
  }

  private void show() {
    Double at = model.handleProperty().get();
    setVisible(at != null);
    pseudoClassStateChanged(FREE, !model.isLimited());
    setText(at == null ? "" : "◂ " + Labels.amount(model.metric(), at) + " ▸");
  }

  private void pull(MouseEvent e) {
    double x = localToParent(e.getX(), e.getY()).getX() - grabbed;
    moveTo(toBudget.applyAsDouble(x));
    e.consume();
  }

  private void key(KeyEvent e) {
    Double at = model.handleProperty().get();
    double by = model.reach() * STEP;
    if (at == null) {
      return;
    }
    switch (e.getCode()) {
      case LEFT -> moveTo(at - by);
      case RIGHT -> moveTo(at + by);
      case HOME -> moveTo(0);
      case END -> moveTo(model.reach());
      default -> {
        return;
      }
    }
    e.consume();
  }

  private void moveTo(double budget) {
    double least = model.cost(model.teamsProperty().get().getFirst());
    model.handleProperty().set(Math.clamp(budget, least, Math.max(least, model.reach())));
  }
}
