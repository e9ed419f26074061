package org.collograph.ui.editor.meter;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.collograph.cost.Budget;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Words;
import org.collograph.words.Sentence;

/// What a question may cost, as a text that the meters follow while it is typed; Enter closes it.
public final class BudgetEdit extends VBox {
  private final TextField field = new TextField();
  private final Label hint = Labels.of("Such as 18 units and 6 s", "small", "muted");

  /// @param close called by Enter
  public BudgetEdit(Session session, Runnable close) {
    super(8);
    getStyleClass().add("chooser");
    setMaxSize(300, USE_PREF_SIZE);
    field.setId("budget-edit");
    field.setText(session.budgetTextProperty().get());
    field.setAccessibleText(Words.of("Budget a question"));
    field.textProperty().subscribe(text -> follow(session, text));
    field.setOnAction(_ -> close.run());
    getChildren().addAll(Labels.of("Budget a question", "strong"), field, hint);
    focusedProperty()
        .subscribe(
            focused -> {
              if (focused) {
                field.requestFocus();
                field.selectAll();
              }
            });
    setFocusTraversable(true);
  }

  private void follow(Session session, String text) {
    hint.getStyleClass().removeAll("bad", "muted");
    try {
      Budget.parse(Session.budgets(text));
      session.budgetTextProperty().set(text);
      hint.setText(Words.of("Such as 18 units and 6 s"));
      hint.getStyleClass().add("muted");
    } catch (IllegalArgumentException e) {
      hint.setText(Words.of(Sentence.of(e)));
      hint.setWrapText(true);
      hint.getStyleClass().add("bad");
    }
  }
}
