package org.collograph.ui.tasks;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.collograph.task.TaskKind;
import org.collograph.task.grade.DecimalSign;
import org.collograph.task.grade.Grader;
import org.collograph.task.grade.JudgeGrader;
import org.collograph.task.grade.MathGrader;
import org.collograph.task.grade.NumberGrader;
import org.collograph.task.math.Conventions;
import org.collograph.task.read.AnswerForm;
import org.collograph.task.read.Mapping;
import org.collograph.task.read.TaskFile;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;

/// How a file of questions is read and graded, as it stands in the form. An empty field is not set.
final class TaskFileEdit {
  /// The kind follows from a field of the file, or from the answers.
  static final String BY_ANSWER = "by the answer";

  static final List<String> DECIMAL = List.of("as the column shows", "point", "comma");
  static final List<String> PERCENT = List.of("either", "dropped", "fraction");

  final StringProperty name = new SimpleStringProperty("");
  final StringProperty question = new SimpleStringProperty("");
  final StringProperty context = new SimpleStringProperty("");
  final StringProperty answers = new SimpleStringProperty(ReadingChoices.ANSWERS.getFirst());
  final StringProperty encoding = new SimpleStringProperty(ReadingChoices.ENCODINGS.getFirst());
  final StringProperty firstRow = new SimpleStringProperty(ReadingChoices.FIRST_ROW.getFirst());
  final StringProperty answer = new SimpleStringProperty("");
  final StringProperty kind = new SimpleStringProperty(BY_ANSWER);
  final StringProperty choices = new SimpleStringProperty("");
  final StringProperty tests = new SimpleStringProperty("");
  final StringProperty entryPoint = new SimpleStringProperty("");
  final BooleanProperty leaveOut = new SimpleBooleanProperty();
  final StringProperty decimal = new SimpleStringProperty(DECIMAL.getFirst());
  final StringProperty percent = new SimpleStringProperty(PERCENT.getFirst());
  final StringProperty digits = new SimpleStringProperty("4");
  final BooleanProperty ordered = new SimpleBooleanProperty();
  final BooleanProperty units = new SimpleBooleanProperty(true);
  final BooleanProperty names = new SimpleBooleanProperty(true);
  final StringProperty judge = new SimpleStringProperty("");
  final StringProperty rubric = new SimpleStringProperty(JudgeGrader.DEFAULT.rubric());
  private @Nullable String kindField;
  private @Nullable String setup;

  /// Everything whose change makes another task.
  List<ObservableValue<?>> parts() {
    return List.of(
        question,
        context,
        answer,
        answers,
        kind,
        choices,
        tests,
        entryPoint,
        decimal,
        percent,
        digits,
        ordered,
        units,
        names,
        judge,
        rubric);
  }

  /// Everything whose change makes other fields.
  List<ObservableValue<?>> layout() {
    return List.of(encoding, firstRow);
  }

  void takeLayout(TaskFile t) {
    encoding.set(t.encoding() == null ? ReadingChoices.ENCODINGS.getFirst() : t.encoding());
    firstRow.set(ReadingChoices.FIRST_ROW.get(t.header() == null ? 0 : t.header() ? 1 : 2));
  }

  @Nullable String encoding() {
    return encoding.get().equals(ReadingChoices.ENCODINGS.getFirst()) ? null : encoding.get();
  }

  @Nullable Boolean header() {
    int at = ReadingChoices.FIRST_ROW.indexOf(firstRow.get());
    return at <= 0 ? null : at == 1;
  }

  void take(Mapping m) {
    question.set(text(m.question()));
    context.set(text(m.context()));
    answers.set(ReadingChoices.ANSWERS.get(m.answers() == null ? 0 : m.answers().ordinal() + 1));
    answer.set(text(m.answer()));
    kind.set(m.kind() == null ? BY_ANSWER : m.kind().word());
    choices.set(String.join(", ", m.choices()));
    tests.set(text(m.tests()));
    entryPoint.set(text(m.entryPoint()));
    kindField = m.kindField();
    setup = m.setup();
  }

  void take(@Nullable Grader grader) {
    switch (grader) {
      case MathGrader(Conventions c) -> {
        percent.set(PERCENT.get(c.percent().ordinal()));
        digits.set(String.valueOf(c.digits()));
        ordered.set(c.ordered());
        units.set(c.units());
        names.set(c.names());
      }
      case NumberGrader(DecimalSign sign) -> decimal.set(sign.word());
      case JudgeGrader(String model, String words) -> {
        judge.set(model);
        rubric.set(words);
      }
      case null, default -> {
        take(MathGrader.DEFAULT);
        decimal.set(DECIMAL.getFirst());
      }
    }
  }

  private static String text(@Nullable String field) {
    return field == null ? "" : field;
  }

  private static @Nullable String orNull(StringProperty field) {
    return field.get() == null || field.get().isBlank() ? null : field.get().strip();
  }

  Mapping mapping() {
    TaskKind chosen = kind.get().equals(BY_ANSWER) ? null : TaskKind.of(kind.get(), "the kind");
    return new Mapping(
        orNull(question),
        orNull(context),
        orNull(answer),
        ReadingChoices.ANSWERS.indexOf(answers.get()) <= 0
            ? null
            : AnswerForm.of(answers.get(), "the form of the answers"),
        chosen,
        chosen == null ? kindField : null,
        Stream.of(choices.get().split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList(),
        orNull(tests),
        setup,
        orNull(entryPoint));
  }

  /// @param isOwn whether the format is one whose fields are chosen
  /// @throws IllegalArgumentException where a field of the form cannot be read
  TaskFile file(String format, Path questions, boolean isOwn, @Nullable TaskKind found) {
    Mapping mapping = isOwn ? mapping() : null;
    TaskKind graded = mapping != null && mapping.kind() != null ? mapping.kind() : found;
    return new TaskFile(
        orNull(name),
        format,
        questions.toString(),
        encoding(),
        header(),
        mapping,
        leaveOut.get(),
        grader(graded));
  }

  /// Null where the kind's own grader will do.
  private @Nullable Grader grader(@Nullable TaskKind kind) {
    if (kind == TaskKind.MATH) {
      return new MathGrader(conventions());
    }
    int sign = DECIMAL.indexOf(decimal.get()) - 1;
    if (kind == TaskKind.NUMBER && sign >= 0) {
      return new NumberGrader(DecimalSign.values()[sign]);
    }
    return kind == TaskKind.OPEN
        ? new JudgeGrader(judge.get().strip(), rubric.get().strip())
        : null;
  }

  private Conventions conventions() {
    try {
      return new Conventions(
          Conventions.Percent.values()[Math.max(0, PERCENT.indexOf(percent.get()))],
          ordered.get(),
          Integer.parseInt(digits.get().strip()),
          units.get(),
          names.get());
    } catch (NumberFormatException e) {
      throw new Refusal(e, "The digits are '%s'. Maybe 4 is meant.", digits.get());
    }
  }
}
