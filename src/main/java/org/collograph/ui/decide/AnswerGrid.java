package org.collograph.ui.decide;

import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.collograph.run.lessons.JudgedQuestions;
import org.collograph.ui.common.Inks;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Names;
import org.collograph.ui.common.Words;
import org.jspecify.annotations.Nullable;

/// Questions across, graphs down: green and full where right, red and hollow where wrong. A cell
/// opens what every node said.
final class AnswerGrid extends Pane {
  private static final double NAMES = 150;
  private static final double TOP = 8;
  private static final double TALLEST = 22;
  private static final double FOOT = 34;

  private final Answered model;
  private final Consumer<Answered.Cell> opened;
  private final Canvas canvas = new Canvas();
  private final Label told = Labels.of("", "small", "muted");

  /// @param opened shows a cell that was chosen
  AnswerGrid(Answered model, Consumer<Answered.Cell> opened) {
    this.model = model;
    this.opened = opened;
    setId("answers");
    setMinSize(0, 0);
    told.setWrapText(true);
    getChildren().addAll(canvas, told);
    model.judgedProperty().subscribe(_ -> requestLayout());
    model.readingProperty().subscribe(_ -> requestLayout());
    model.session().darkProperty().subscribe(_ -> requestLayout());
    addEventHandler(MouseEvent.MOUSE_MOVED, this::tell);
    addEventHandler(MouseEvent.MOUSE_EXITED, _ -> told.setText(hint()));
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::open);
  }

  private String hint() {
    JudgedQuestions judged = model.judgedProperty().get();
    return judged == null
        ? Words.of(
            model.readingProperty().get()
                ? "Reading what each graph got right…"
                : "Nothing was judged: a search that was stopped has asked no question that it had"
                    + " not seen.")
        : Words.of(
            "%,d questions that chose nothing; a click shows what every node said",
            judged.questions().size());
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    told.setText(hint());
    told.setMaxWidth(getWidth() - 24);
    JudgedQuestions judged = model.judgedProperty().get();
    if (judged != null) {
      paint(g, judged);
    }
    told.resize(getWidth() - 24, judged == null ? 40 : FOOT);
    told.relocate(12, judged == null ? TOP : getHeight() - FOOT - 4);
  }

  private double wide(JudgedQuestions j) {
    return Math.min(14, (getWidth() - NAMES - 12) / Math.max(1, j.questions().size()));
  }

  private double tall(JudgedQuestions j) {
    return Math.min(TALLEST, (getHeight() - TOP - FOOT - 8) / Math.max(1, j.rows().size()));
  }

  private void paint(GraphicsContext g, JudgedQuestions j) {
    Inks inks = Inks.of(model.session().darkProperty().get());
    double w = wide(j);
    double h = tall(j);
    double gap = w > 5 ? 1 : 0;
    g.setFont(Font.font(Math.clamp(h - 4, 7, 11)));
    for (int i = 0; i < j.rows().size(); i++) {
      JudgedQuestions.Row row = j.rows().get(i);
      double y = TOP + i * h;
      g.setFill(inks.text());
      g.fillText(name(row), 12, y + h / 2 + 4, NAMES - 18);
      for (int k = 0; k < j.questions().size(); k++) {
        JudgedQuestions.Answer answer = row.answers().get(j.questions().get(k));
        if (answer != null) {
          cell(g, inks, answer.right(), NAMES + k * w, y, w - gap, h - 1.5);
        }
      }
    }
  }

  /// Wrong ones are flat, so that the two are told apart without their colours.
  private static void cell(
      GraphicsContext g, Inks inks, boolean right, double x, double y, double w, double h) {
    Color ink = right ? inks.green() : inks.red().deriveColor(0, 1, 1, 0.4);
    g.setFill(ink);
    double height = right ? h : h * 0.45;
    g.fillRect(x, y + h - height, w, height);
  }

  private static String name(JudgedQuestions.Row row) {
    return row.name() == null ? Words.of("the best") : Names.yardstick(row.name());
  }

  private record Place(JudgedQuestions.Row row, String question) {}

  private @Nullable Place at(MouseEvent e) {
    JudgedQuestions j = model.judgedProperty().get();
    if (j == null) {
      return null;
    }
    int column = (int) Math.floor((e.getX() - NAMES) / wide(j));
    int row = (int) Math.floor((e.getY() - TOP) / tall(j));
    boolean isIn =
        column >= 0 && column < j.questions().size() && row >= 0 && row < j.rows().size();
    return isIn ? new Place(j.rows().get(row), j.questions().get(column)) : null;
  }

  private void tell(MouseEvent e) {
    Place at = at(e);
    setCursor(at == null ? null : Cursor.HAND);
    JudgedQuestions.Answer answer = at == null ? null : at.row().answers().get(at.question());
    told.setText(
        at == null
            ? hint()
            : Words.of(
                "%s · question %s · %s",
                name(at.row()),
                at.question(),
                answer == null
                    ? Words.of("not asked")
                    : answer.right() ? "✓ " + Words.of("right") : "✗ " + Words.of("wrong")));
  }

  private void open(MouseEvent e) {
    Place at = at(e);
    if (at == null) {
      return;
    }
    JudgedQuestions.Answer answer = at.row().answers().get(at.question());
    if (answer != null) {
      model.open(answer.trial(), at.question(), opened);
    }
  }
}
