package org.collograph.task.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.collograph.task.grade.MathGrader;
import org.collograph.task.table.Row;
import org.collograph.words.Refusal;
import org.collograph.words.Sentence;

/// Finds how a column writes its answers, over all its rows: a single `2` says nothing, a column of
/// 0 to 3 among four choices does.
final class AnswerColumn {
  private static final double MOST = 0.8;
  private static final List<AnswerForm> OF_CHOICES =
      List.of(
          AnswerForm.LABEL,
          AnswerForm.LETTER,
          AnswerForm.WORDS,
          AnswerForm.FROM_0,
          AnswerForm.FROM_1,
          AnswerForm.LETTER_OR_WORDS);

  private record Cell(String text, Choices choices) {}

  private final String field;
  private final List<Cell> cells = new ArrayList<>();

  AnswerColumn(String field, List<Row> rows, List<String> choices) {
    this.field = field;
    for (Row row : rows) {
      if (row.has(field) && !row.value(field).isContainerNode()) {
        cells.add(new Cell(row.text(field), Choices.of(row, choices)));
      }
    }
  }

  /// @throws IllegalArgumentException with what to do, where it is open or none fits
  AnswerForm form() {
    long chosen = cells.stream().filter(c -> c.choices().texts().size() > 1).count();
    if (chosen * 2 > cells.size()) {
      return ofChoices();
    }
    return isUsual(c -> c.contains("####"))
        ? AnswerForm.AFTER_MARK
        : isUsual(c -> c.contains("\\boxed") || c.contains("\\fbox"))
            ? AnswerForm.BOXED
            : AnswerForm.PLAIN;
  }

  private boolean isUsual(Predicate<String> is) {
    return !cells.isEmpty()
        && cells.stream().filter(c -> is.test(c.text())).count() * 2 > cells.size();
  }

  private AnswerForm ofChoices() {
    List<AnswerForm> fitting = OF_CHOICES.stream().filter(f -> fit(f) == cells.size()).toList();
    if (fitting.isEmpty()) {
      fitting = OF_CHOICES.stream().filter(f -> fit(f) >= MOST * cells.size()).toList();
    }
    if (fitting.isEmpty()) {
      throw new Refusal(
          "'%s' holds '%s' and the like: not all are letters, or all words, or all places of the"
              + " choices. Maybe a choice is empty or stands twice, or another field holds the"
              + " answer.",
          field, cells.getFirst().text());
    }
    AnswerForm first = fitting.getFirst();
    fitting.stream().filter(f -> isOpen(first, f)).findFirst().ifPresent(f -> ask(first, f));
    return first;
  }

  private long fit(AnswerForm form) {
    return cells.stream().filter(c -> c.choices().place(c.text(), form).isPresent()).count();
  }

  /// Two readings that differ, of which none is plainer than the other.
  private boolean isOpen(AnswerForm one, AnswerForm other) {
    boolean isRead =
        one == AnswerForm.FROM_0 && other == AnswerForm.FROM_1
            || one == AnswerForm.LETTER && other == AnswerForm.WORDS
            || one == AnswerForm.WORDS && other.compareTo(AnswerForm.LETTER_OR_WORDS) > 0;
    return isRead && cells.stream().anyMatch(c -> differ(c, one, other));
  }

  private static boolean differ(Cell c, AnswerForm one, AnswerForm other) {
    Optional<Integer> a = c.choices().place(c.text(), one);
    Optional<Integer> b = c.choices().place(c.text(), other);
    return a.isPresent() && b.isPresent() && !a.equals(b);
  }

  private void ask(AnswerForm one, AnswerForm other) {
    throw new Refusal(
        "It is open what '%s' of '%s' means: %s or %s. Maybe say how answers are written, as"
            + " 'answers' of a task file's mapping.",
        cells.getFirst().text(), field, Sentence.of(one.word()), Sentence.of(other.word()));
  }

  /// The answer in the form of its column; empty where it is not there.
  static Optional<String> read(String text, AnswerForm form, Choices choices) {
    return switch (form) {
      case PLAIN -> Optional.of(text.strip()).filter(t -> !t.isEmpty());
      case AFTER_MARK -> afterMark(text);
      case BOXED -> MathGrader.boxed(text).filter(t -> !t.isBlank());
      default -> choices.place(text, form).map(p -> String.valueOf((char) ('A' + p)));
    };
  }

  private static Optional<String> afterMark(String text) {
    int mark = text.lastIndexOf("####");
    return mark < 0
        ? Optional.empty()
        : Optional.of(text.substring(mark + 4).strip()).filter(t -> !t.isEmpty());
  }
}
