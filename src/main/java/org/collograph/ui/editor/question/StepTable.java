package org.collograph.ui.editor.question;

import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.collograph.cost.Metric;
import org.collograph.cost.ModelProfile;
import org.collograph.evaluation.Walkthrough;
import org.collograph.graph.Node;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Names;
import org.collograph.ui.common.Words;
import org.collograph.ui.editor.drawing.EditorViewModel;

/// What each node did with a question, a row a node; the selection is the canvas's.
final class StepTable extends TableView<Walkthrough.Step> {
  private final EditorViewModel editor;
  private boolean following;

  StepTable(EditorViewModel editor) {
    this.editor = editor;
    setId("steps");
    setAccessibleText(Words.of("Try on a question"));
    getStyleClass().addAll("dense", "small");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setPlaceholder(Labels.of("Not run yet.", "small", "muted"));
    column("node", 100, false, this::name);
    column("reads", 64, false, s -> s.reads().isEmpty() ? "–" : String.join(", ", s.reads()));
    column("answer", 74, true, StepTable::answer);
    column("tokens", 86, true, this::tokens);
    column("time", 58, true, this::time);
    getSelectionModel().selectedItemProperty().subscribe(this::lead);
    editor.selectionProperty().subscribe(_ -> follow());
  }

  private void lead(Walkthrough.Step s) {
    if (s != null && !following && editor.graph().contains(s.node())) {
      editor.select(Set.of(s.node()));
    }
  }

  void show(Walkthrough w) {
    following = true;
    getItems().setAll(w == null ? java.util.List.of() : w.steps());
    following = false;
    follow();
  }

  private void follow() {
    following = true;
    Set<String> chosen = editor.selectionProperty().get().nodes();
    getItems().stream()
        .filter(s -> chosen.contains(s.node()))
        .findFirst()
        .ifPresentOrElse(getSelectionModel()::select, getSelectionModel()::clearSelection);
    following = false;
  }

  private String name(Walkthrough.Step s) {
    if (!editor.graph().contains(s.node())) {
      return s.node();
    }
    Node node = editor.graph().node(s.node());
    return s.node() + "  " + (node.model() == null ? Names.role(node.role()) : node.model());
  }

  private static String answer(Walkthrough.Step s) {
    return AnswerVerdict.inShort(s.trace()) + (s.trace().right() ? " ✓" : " ✗");
  }

  private String tokens(Walkthrough.Step s) {
    return s.prompt().isEmpty()
        ? "–"
        : "%,d / %,d".formatted(s.trace().inputTokens(), s.trace().outputTokens());
  }

  /// Worked out from the model's rates.
  private String time(Walkthrough.Step s) {
    String model = editor.graph().contains(s.node()) ? editor.graph().node(s.node()).model() : null;
    Double seconds =
        editor.session().workplaceProperty().get().pool().models().stream()
            .filter(m -> m.name().equals(model))
            .findFirst()
            .map((ModelProfile m) -> m.seconds(s.trace().inputTokens(), s.trace().outputTokens()))
            .orElse(null);
    return s.prompt().isEmpty() || seconds == null ? "–" : Labels.amount(Metric.SECONDS, seconds);
  }

  private void column(
      String name, double width, boolean number, Function<Walkthrough.Step, String> value) {
    TableColumn<Walkthrough.Step, Walkthrough.Step> column = new TableColumn<>(Words.of(name));
    column.setPrefWidth(width);
    column.setMinWidth(width);
    if (number) {
      column.getStyleClass().add("number");
    }
    column.setSortable(false);
    column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(f.getValue()));
    column.setCellFactory(
        _ ->
            new TableCell<>() {
              @Override
              protected void updateItem(Walkthrough.Step s, boolean empty) {
                super.updateItem(s, empty);
                setText(empty ? "" : value.apply(s));
                setAlignment(number ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
                getStyleClass().removeAll("good", "bad");
                if (!empty && name.equals("answer")) {
                  getStyleClass().add(s.trace().right() ? "good" : "bad");
                }
              }
            });
    getColumns().add(column);
  }
}
