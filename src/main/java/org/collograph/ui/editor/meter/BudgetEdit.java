package org.collograph.ui.editor.meter;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.collograph.cost.Budget;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Words;
import org.collograph.words.Sentence;

/// What a question may cost, as a text that the meters follow while it is typed. It says how it was
/// read; Enter closes it once it can be, and closed otherwise it leaves the budget as it was.
public final class BudgetEdit extends VBox {
  private final TextField field = new TextField();
  private final Label hint = Labels.of("", "small", "muted");
  private final Button done = new Button(Words.of("Done"));
  private boolean isTaken;

  /// @param close called by Enter
  public BudgetEdit(Session session, Runnable close) {
    super(8);
    getStyleClass().add("chooser");
    setMaxSize(320, USE_PREF_SIZE);
    field.setId("budget-edit");
    field.setText(session.budgetTextProperty().get());
    field.setAccessibleText(Words.of("Budget a question"));
    hint.setWrapText(true);
    hint.setId("budget-hint");
    done.setDefaultButton(true);
    String before = field.getText();
    done.setOnAction(
        _ -> {
          isTaken = true;
          close.run();
        });
    parentProperty()
        .addListener(
            (_, _, now) -> {
              if (now == null && !isTaken) {
                session.budgetTextProperty().set(before);
              }
            });
    field.textProperty().subscribe(text -> follow(session, text));
    Label examples = Labels.of("Such as 18 units and 6 s, or 0.2 ct", "small", "muted");
    Label unit = Labels.of("A unit is one call of the pool's smallest model.", "small", "muted");
    unit.setWrapText(true);
    HBox foot = new HBox(8, Labels.spring(), done);
    getChildren()
        .addAll(Labels.of("Budget a question", "strong"), field, hint, examples, unit, foot);
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
      Budget read = Budget.parse(List.of(text));
      session.budgetTextProperty().set(text);
      hint.setText(Words.of("Read as %s.", read.toString()));
      hint.getStyleClass().add("muted");
      done.setDisable(false);
    } catch (IllegalArgumentException e) {
      hint.setText(Words.of(Sentence.of(e)));
      hint.getStyleClass().add("bad");
      done.setDisable(true);
    }
  }
}
