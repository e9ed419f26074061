package org.collograph.task.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.collograph.task.Question;
import org.collograph.task.TaskKind;
import org.collograph.task.grade.DecimalSign;
import org.collograph.task.grade.NumberGrader;
import org.collograph.words.Refusal;
import org.collograph.words.Sentence;

/// What a file holds: its questions, and what in it is none.
public record Reading(List<Question> questions, List<Rejected> rejected) {
  public Reading {
    questions = List.copyOf(questions);
    rejected = List.copyOf(rejected);
  }

  /// A row that is no question.
  ///
  /// @param place file and line
  public record Rejected(String place, Sentence reason) {}

  /// Questions that are read one by one; what is wrong with one does not stop the next.
  static final class Rows {
    private final List<Question> questions = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();

    /// Makes a question of a row.
    interface Row {
      Question question();
    }

    void add(String place, Row row) {
      try {
        questions.add(row.question());
      } catch (IllegalArgumentException e) {
        reject(place, Sentence.of(e));
      }
    }

    void reject(String place, Sentence reason) {
      rejected.add(new Rejected(place, reason));
    }

    int size() {
      return questions.size() + rejected.size();
    }

    Reading reading() {
      return new Reading(questions, rejected);
    }
  }

  static Reading of(List<Reading> parts) {
    return new Reading(
        parts.stream().flatMap(p -> p.questions().stream()).toList(),
        parts.stream().flatMap(p -> p.rejected().stream()).toList());
  }

  /// Numbers among formulas are formulas too: where both stand in a file, all are of kind MATH.
  Reading unified() {
    Set<TaskKind> kinds = questions.stream().map(Question::kind).collect(Collectors.toSet());
    return kinds.equals(Set.of(TaskKind.NUMBER, TaskKind.MATH))
        ? new Reading(
            questions.stream()
                .map(q -> new Question(q.text(), q.choices(), q.answer(), TaskKind.MATH))
                .toList(),
            rejected)
        : this;
  }

  /// Numbers that leave it open are read as those of the same column that do not.
  Reading asTheColumnShows() {
    List<String> answers = questions.stream().map(Question::answer).toList();
    boolean numbers = questions.stream().allMatch(q -> q.grader() instanceof NumberGrader);
    return numbers && NumberGrader.shown(answers).filter(DecimalSign.COMMA::equals).isPresent()
        ? new Reading(
            questions.stream().map(q -> q.gradedBy(new NumberGrader(DecimalSign.COMMA))).toList(),
            rejected)
        : this;
  }

  /// @throws IllegalArgumentException with the first row that is no question, and their number
  void requireWhole() {
    if (!rejected.isEmpty()) {
      throw new Refusal(whole(rejected.getFirst()));
    }
  }

  private Sentence whole(Rejected first) {
    boolean isPlaced = first.reason().english().contains(first.place());
    Sentence said =
        isPlaced ? first.reason() : Sentence.of("%s: %s", first.place(), first.reason());
    return rejected.size() == 1
        ? said
        : Sentence.of(
            "%s (%,d rows like this of %,d.)",
            said, rejected.size(), rejected.size() + questions.size());
  }
}
