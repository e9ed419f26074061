package org.collograph.ui.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.collograph.task.TaskKind;
import org.collograph.task.read.Guess;
import org.collograph.task.read.Reading;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// Which field is what, and by which conventions answers are compared.
final class ReadingForm extends VBox {
  private final TasksViewModel model;

  ReadingForm(TasksViewModel model) {
    super(10);
    this.model = model;
    setStyle("-fx-padding: 12");
    TaskFileEdit d = model.draft();
    BooleanBinding isOwn = Bindings.createBooleanBinding(model::isOwn, model.formatProperty());
    add("Name", text(d.name, "task-name"), null);
    add("Question", why(field(d.question, "map-question"), Guess.Part.QUESTION), isOwn);
    add("What belongs to it: a passage, an input", field(d.context, "map-context"), isOwn);
    add("Answer", why(field(d.answer, "map-answer"), Guess.Part.ANSWER), isOwn);
    add("How answers are written", choice("map-answers", ReadingChoices.ANSWERS, d.answers), isOwn);
    add("Kind", kind(), isOwn);
    add(
        "Choices: their fields, or one with a list",
        why(text(d.choices, "map-choices"), Guess.Part.CHOICES),
        isOwn);
    add("Tests, for code", field(d.tests, "map-tests"), isOwn);
    add("Name of the function, for code", field(d.entryPoint, "map-function"), isOwn);
    add(
        "Decimal sign of numbers like 1,234 and 22.000",
        choice("grade-decimal", TaskFileEdit.DECIMAL, d.decimal),
        isOf(TaskKind.NUMBER));
    ofMath(d);
    ofOpen(d);
    add("Encoding", choice("read-encoding", ReadingChoices.ENCODINGS, d.encoding), null);
    add("First row of a CSV", choice("read-header", ReadingChoices.FIRST_ROW, d.firstRow), isOwn);
  }

  /// A field of the form with what suggested it, as long as it says so.
  private VBox why(Control field, Guess.Part part) {
    Label why = Labels.of("", "small", "muted");
    why.setWrapText(true);
    why.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> {
                  Sentence reason = model.guessedProperty().get().why().get(part);
                  return reason == null ? "" : Words.of(Sentence.of("Guessed: %s.", reason));
                },
                model.guessedProperty()));
    why.managedProperty().bind(why.textProperty().isNotEmpty());
    return new VBox(2, field, why);
  }

  private static ComboBox<String> choice(String id, List<String> all, StringProperty chosen) {
    ComboBox<String> box = new ComboBox<>();
    box.getItems().addAll(all);
    box.valueProperty().bindBidirectional(chosen);
    box.setId(id);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setCellFactory(_ -> new InWords());
    box.setButtonCell(new InWords());
    return box;
  }

  private static final class InWords extends ListCell<String> {
    @Override
    protected void updateItem(String word, boolean empty) {
      super.updateItem(word, empty);
      setText(empty || word == null ? "" : Words.of(word));
    }
  }

  private void ofMath(TaskFileEdit d) {
    BooleanBinding isMath = isOf(TaskKind.MATH);
    add(
        "28 % equals 28 (dropped), 0.28 (fraction) or either",
        choice("grade-percent", TaskFileEdit.PERCENT, d.percent), isMath);
    add("Digits a decimal needs to stand for 1/3", text(d.digits, "grade-digits"), isMath);
    add(null, flag("The order of a list counts", d.ordered, "grade-ordered"), isMath);
    add(null, flag("15 cm equals 15", d.units, "grade-units"), isMath);
    add(null, flag("x = 5 equals 5", d.names, "grade-names"), isMath);
  }

  private void ofOpen(TaskFileEdit d) {
    BooleanBinding isOpen = isOf(TaskKind.OPEN);
    add("Model that judges", text(d.judge, "judge-model"), isOpen);
    TextArea rubric = new TextArea();
    rubric.setId("judge-rubric");
    rubric.setWrapText(true);
    rubric.setPrefRowCount(4);
    rubric.textProperty().bindBidirectional(d.rubric);
    add("Rubric: what makes an answer right", rubric, isOpen);
  }

  private BooleanBinding isOf(TaskKind kind) {
    return Bindings.createBooleanBinding(
        () -> {
          Reading r = model.readingProperty().get();
          boolean chosen = model.draft().kind.get().equals(kind.word()) && model.isOwn();
          return chosen || r.questions().stream().anyMatch(q -> q.kind() == kind);
        },
        model.readingProperty(),
        model.draft().kind);
  }

  private void add(@Nullable String label, Node node, @Nullable BooleanBinding shown) {
    VBox box = new VBox(3);
    if (label != null) {
      box.getChildren().add(Labels.of(label, "small", "muted"));
      node.setAccessibleText(Words.of(label));
    }
    box.getChildren().add(node);
    if (shown != null) {
      box.visibleProperty().bind(shown);
      box.managedProperty().bind(shown);
    }
    getChildren().add(box);
  }

  private static TextField text(StringProperty value, String id) {
    TextField field = new TextField();
    field.setId(id);
    field.textProperty().bindBidirectional(value);
    return field;
  }

  private static CheckBox flag(String words, BooleanProperty value, String id) {
    CheckBox box = new CheckBox(Words.of(words));
    box.setId(id);
    box.selectedProperty().bindBidirectional(value);
    return box;
  }

  /// One of the file's fields, or none.
  private ComboBox<String> field(StringProperty value, String id) {
    ComboBox<String> box = new ComboBox<>();
    box.setId(id);
    box.setMaxWidth(Double.MAX_VALUE);
    model
        .fieldsProperty()
        .subscribe(
            names -> {
              List<String> all = new ArrayList<>(List.of(""));
              all.addAll(names);
              String now = value.get();
              // Else the box goes on showing what stands now where its choice stood before.
              box.setValue("");
              box.getItems().setAll(all);
              value.set(now);
            });
    box.valueProperty().bindBidirectional(value);
    return box;
  }

  private ComboBox<String> kind() {
    List<String> all = new ArrayList<>(List.of(TaskFileEdit.BY_ANSWER));
    Stream.of(TaskKind.values()).map(TaskKind::word).forEach(all::add);
    return choice("map-kind", all, model.draft().kind);
  }
}
