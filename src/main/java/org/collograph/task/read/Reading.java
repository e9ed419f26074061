package org.collograph.task.read;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.collograph.task.Question;
import org.collograph.task.TaskKind;
import org.collograph.task.grade.DecimalSign;
import org.collograph.task.grade.Grader;
import org.collograph.task.grade.NumberGrader;
import org.collograph.task.table.Row;
import org.collograph.task.table.Table;
import org.collograph.words.Refusal;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// What a file holds: its questions, and what in it is none.
///
/// @param notes how it was read, where it could have been read otherwise
/// @param asked what has to be said before it is a task; null where nothing is open
public record Reading(
    List<Question> questions,
    List<Rejected> rejected,
    List<Sentence> notes,
    @Nullable Sentence asked) {
  public static final Reading NOTHING = new Reading(List.of(), List.of(), List.of());

  Reading(List<Question> questions, List<Rejected> rejected, List<Sentence> notes) {
    this(questions, rejected, notes, null);
  }

  public Reading {
    questions = List.copyOf(questions);
    rejected = List.copyOf(rejected);
    notes = List.copyOf(notes);
  }

  /// A row that is no question.
  ///
  /// @param place file and line
  /// @param unanswered whether it has no more than a missing answer: such rows stop nothing
  public record Rejected(String place, Sentence reason, boolean unanswered) {}

  /// Questions that are read one by one; what is wrong with one does not stop the next.
  static final class Rows {
    private final List<Question> questions = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();

    Rows(Table table, Function<Row, Question> question) {
      Iterator<Table.Broken> broken = table.broken().iterator();
      Table.Broken next = broken.hasNext() ? broken.next() : null;
      for (int i = 0; i <= table.rows().size(); i++) {
        for (; next != null && next.at() <= i; next = broken.hasNext() ? broken.next() : null) {
          rejected.add(new Rejected(next.place(), next.reason(), false));
        }
        if (i < table.rows().size()) {
          add(table.rows().get(i), question);
        }
      }
    }

    private void add(Row row, Function<Row, Question> question) {
      try {
        questions.add(question.apply(row));
      } catch (IllegalArgumentException e) {
        rejected.add(new Rejected(row.what(), Sentence.of(e), e instanceof Unanswered));
      }
    }

    Reading reading(List<Sentence> notes) {
      return new Reading(questions, rejected, notes);
    }
  }

  private Reading with(UnaryOperator<Question> change) {
    return new Reading(questions.stream().map(change).toList(), rejected, notes, asked);
  }

  /// @throws IllegalArgumentException where the grader is not for the questions' kind
  Reading gradedBy(Grader grader) {
    // That of code knows each question's own function.
    Reading graded =
        with(
            q ->
                q.kind() == TaskKind.CODE && grader.name().equals("code") ? q : q.gradedBy(grader));
    return new Reading(graded.questions, rejected, notes);
  }

  /// Numbers among formulas are formulas too: where both stand in a file, all are of kind MATH.
  Reading unified() {
    Set<TaskKind> kinds = questions.stream().map(Question::kind).collect(Collectors.toSet());
    return kinds.equals(Set.of(TaskKind.NUMBER, TaskKind.MATH))
        ? with(q -> new Question(q.text(), q.choices(), q.answer(), TaskKind.MATH))
        : this;
  }

  /// Where all answers are numbers and one is `1,234`, nothing tells thousands from decimals unless
  /// another one does: that is asked, never taken.
  Reading askingWhatIsOpen() {
    List<String> answers = questions.stream().map(Question::answer).toList();
    boolean numbers = questions.stream().allMatch(q -> q.grader() instanceof NumberGrader);
    Optional<String> open =
        numbers && NumberGrader.shown(answers).isEmpty()
            ? NumberGrader.open(answers)
            : Optional.empty();
    return open.map(
            a ->
                new Reading(
                    questions,
                    rejected,
                    notes,
                    Sentence.of(
                        "It is open whether '%s' is %s or %s: the other answers of the column do"
                            + " not tell. Maybe say so by 'decimal' (point or comma) of the grader"
                            + " 'number' in a task file.",
                        a,
                        new NumberGrader(DecimalSign.POINT).normalise(a),
                        new NumberGrader(DecimalSign.COMMA).normalise(a))))
        .orElse(this);
  }

  /// Numbers that leave it open are read as those of the same column that do not.
  Reading asTheColumnShows() {
    List<String> answers = questions.stream().map(Question::answer).toList();
    boolean numbers = questions.stream().allMatch(q -> q.grader() instanceof NumberGrader);
    return numbers && NumberGrader.shown(answers).filter(DecimalSign.COMMA::equals).isPresent()
        ? with(q -> q.gradedBy(new NumberGrader(DecimalSign.COMMA)))
        : this;
  }

  /// How it was read, and what is left out of it.
  public List<Sentence> told() {
    long unanswered = rejected.stream().filter(Rejected::unanswered).count();
    List<Sentence> all = new ArrayList<>();
    notes.stream()
        .collect(Collectors.groupingBy(Sentence::form, LinkedHashMap::new, Collectors.toList()))
        .values()
        .forEach(alike -> all.add(first(alike)));
    if (unanswered > 0) {
      all.add(
          Sentence.of(
              "%,d rows of %,d have no answer that can be read and are left out.",
              unanswered, rejected.size() + questions.size()));
    }
    return all;
  }

  /// A folder of many files says the same of each.
  private static Sentence first(List<Sentence> alike) {
    return alike.size() == 1
        ? alike.getFirst()
        : Sentence.of("%s (%,d files like this.)", alike.getFirst(), alike.size());
  }

  /// @throws IllegalArgumentException where something has to be said first
  void requireNothingAsked() {
    if (asked != null) {
      throw new Refusal(asked);
    }
  }

  /// @throws IllegalArgumentException with the first row that is no question, and their number;
  ///   rows without an answer are none of them unless they are most
  void requireWhole() {
    List<Rejected> stopping = rejected.stream().filter(r -> !r.unanswered()).toList();
    if (!stopping.isEmpty()) {
      throw new Refusal(whole(stopping));
    }
    if (rejected.size() > questions.size()) {
      throw new Refusal(whole(rejected));
    }
  }

  private Sentence whole(List<Rejected> all) {
    Rejected first = all.getFirst();
    boolean isPlaced = first.reason().english().contains(first.place());
    Sentence said =
        isPlaced ? first.reason() : Sentence.of("%s: %s", first.place(), first.reason());
    return all.size() == 1
        ? said
        : Sentence.of(
            "%s (%,d rows like this of %,d.)",
            said, all.size(), rejected.size() + questions.size());
  }
}
