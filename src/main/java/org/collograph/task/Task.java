package org.collograph.task;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.collograph.task.TaskKind.Subject;
import org.collograph.task.grade.DecimalSign;
import org.collograph.task.grade.NumberGrader;
import org.collograph.words.Refusal;
import org.collograph.words.Sentence;

/// A named set of questions of one kind.
public final class Task {
  private final String name;
  private final List<Question> questions;
  private final List<Question> read;
  private final List<Sentence> readAs;
  private final Map<Split, List<Question>> splits = new EnumMap<>(Split.class);

  public Task(String name, List<Question> questions) {
    this(name, questions, List.of());
  }

  /// Questions that stand twice are kept once.
  ///
  /// @param readAs how its file was read, where it could have been read otherwise
  public Task(String name, List<Question> questions, List<Sentence> readAs) {
    if (questions.isEmpty()) {
      throw new Refusal(
          "The task '%s' has no question. Maybe another folder or file is meant.", name);
    }
    this.name = name;
    Map<String, Question> unique = new LinkedHashMap<>();
    for (Question q : questions) {
      Question same = unique.putIfAbsent(q.asked(), q);
      if (same != null) {
        requireSameAnswer(name, same, q);
      }
    }
    this.questions = List.copyOf(unique.values());
    this.read = List.copyOf(questions);
    this.readAs = List.copyOf(readAs);
    requireOneSubject();
    for (Split split : Split.values()) {
      splits.put(split, this.questions.stream().filter(q -> Split.of(q) == split).toList());
    }
  }

  private static void requireSameAnswer(String name, Question same, Question q) {
    boolean isRead = q.kind() != TaskKind.CODE && q.kind() != TaskKind.OPEN;
    if (isRead && !q.grader().equal(same.answer(), q.answer())) {
      throw new Refusal(
          "The task '%s' asks '%s' twice, with the answers '%s' and '%s'. Maybe one of them is"
              + " wrong.",
          name, Question.brief(q.text()), same.answer(), q.answer());
    }
  }

  /// What a user should know before trusting a figure: how the file was read, repeated questions,
  /// answers that cannot be read. Worked out when it is asked for.
  public List<Sentence> notes() {
    List<Sentence> notes = new ArrayList<>(readAs);
    notes.addAll(Duplicates.of(read).notes());
    long unread = questions.stream().filter(q -> !q.isScored()).count();
    if (unread > 0) {
      notes.add(
          Sentence.of(
              "%,d questions have a right answer that cannot be read and are left unscored.",
              unread));
    }
    numbers().ifPresent(notes::add);
    return notes;
  }

  /// How the answers' numbers are read, where they could be other ones.
  private Optional<Sentence> numbers() {
    if (!(questions.getFirst().grader() instanceof NumberGrader grader)) {
      return Optional.empty();
    }
    List<String> answers = questions.stream().map(Question::answer).toList();
    boolean isComma = grader.decimal() == DecimalSign.COMMA;
    return NumberGrader.open(answers)
        // Thousands after a comma are what most files mean.
        .filter(a -> isComma || (a.contains(".") && NumberGrader.shown(answers).isEmpty()))
        .map(
            a ->
                Sentence.of(
                    "The answer '%s' is read as %s. Maybe say how numbers are written, with decimal"
                        + " point or comma, where it is another one.",
                    a, grader.normalise(a)));
  }

  private void requireOneSubject() {
    Question first = questions.getFirst();
    questions.stream()
        .filter(q -> q.kind() != first.kind())
        .findFirst()
        .ifPresent(
            q -> {
              throw new Refusal(
                  "The task '%s' has questions of kind '%s' and of kind '%s'. Maybe make them two"
                      + " tasks.",
                  name, first.kind().word(), q.kind().word());
            });
  }

  public String name() {
    return name;
  }

  public List<Question> questions() {
    return questions;
  }

  public TaskKind kind() {
    return questions.getFirst().kind();
  }

  public Subject subject() {
    return kind().subject();
  }

  public List<Question> split(Split split) {
    return requireNonNull(splits.get(split));
  }

  /// Both halves of validation, in the order of the task.
  public List<Question> validation() {
    return Stream.of(Split.CHOOSING, Split.JUDGING).flatMap(s -> split(s).stream()).toList();
  }

  /// These questions in an order hashed from question and seed.
  public static List<Question> ordered(List<Question> questions, long seed) {
    record Keyed(String key, Question question) {}
    return questions.stream()
        .map(q -> new Keyed(QuestionHash.orderKey(q, seed), q))
        .sorted(Comparator.comparing(Keyed::key))
        .map(Keyed::question)
        .toList();
  }

  /// @param voter name of a role that votes
  /// @throws IllegalArgumentException where the task's answers cannot be counted as votes
  public void requireVotes(String voter) {
    if (!kind().hasVotes()) {
      throw new Refusal(
          "Answers of kind '%s' cannot be counted as votes, so '%s' is not for the task '%s'. Maybe"
              + " take a fuser instead.",
          kind().word(), voter, name);
    }
  }

  /// @throws IllegalArgumentException with the sizes, where a split has fewer than `least`
  public void requireSplits(int least, Split... needed) {
    for (Split split : needed) {
      if (split(split).size() < least) {
        throw new Refusal(
            "The task '%s' is too small: %d questions for search, %d + %d for validation and %d for"
                + " the test, and this needs at least %d of each. Maybe add questions.",
            name,
            split(Split.SEARCH).size(),
            split(Split.CHOOSING).size(),
            split(Split.JUDGING).size(),
            split(Split.TEST).size(),
            least);
      }
    }
  }
}
