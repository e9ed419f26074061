package org.collograph.task;

import java.util.List;
import java.util.Objects;
import org.collograph.task.code.CodeTests;
import org.collograph.task.grade.Grader;
import org.collograph.words.OneLine;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;

/// One question with its right answer.
///
/// @param choices empty unless the kind is CHOICE; the first is A
/// @param answer the right answer: a letter for a choice, a program for code, else its text. Where
///   it cannot be read the question is left unscored, never counted as wrong
/// @param grader by which answers are told right from wrong
/// @param tests null unless the kind is CODE
public record Question(
    String text,
    List<String> choices,
    String answer,
    TaskKind kind,
    Grader grader,
    @Nullable CodeTests tests) {
  private static final int MOST_QUOTED = 58;

  public Question {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(grader, "grader");
    choices = List.copyOf(choices);
    if (!grader.kinds().contains(kind.word())) {
      throw new Refusal(
          "The grader '%s' is not for questions of kind '%s'. Maybe '%s' is meant.",
          grader.name(), kind.word(), kind.grader().name());
    }
    if (text == null || text.isBlank()) {
      throw new Refusal("A question has no text. Maybe its field is misnamed.");
    }
    if ((kind == TaskKind.CODE) != (tests != null)) {
      throw new Refusal(
          "The question '%s' is of kind '%s' and has %s. Maybe its kind is wrong.",
          brief(text), kind.word(), tests == null ? "no tests" : "tests");
    }
    answer = Objects.requireNonNullElse(answer, "");
    if (answer.isBlank() && kind != TaskKind.CODE && kind != TaskKind.OPEN) {
      throw new Refusal(
          "The question '%s' has no answer. Maybe its field is misnamed.", brief(text));
    }
    if (kind == TaskKind.CHOICE) {
      requireChoice(text, choices, answer);
    }
  }

  /// A question whose kind says how it is graded.
  public Question(String text, List<String> choices, String answer, TaskKind kind) {
    this(text, choices, answer, kind, kind.grader(), null);
  }

  private static void requireChoice(String text, List<String> choices, String answer) {
    boolean letter =
        answer.length() == 1 && answer.charAt(0) >= 'A' && answer.charAt(0) < 'A' + choices.size();
    if (choices.size() < 2 || !letter) {
      throw new Refusal(
          "The question '%s' has %d choices and the answer '%s'. Maybe the answer's letter is"
              + " missing among them.",
          brief(text), choices.size(), answer);
    }
  }

  static String brief(String text) {
    return OneLine.of(text, MOST_QUOTED);
  }

  /// The question as it stands in a prompt: its text and its lettered choices.
  public String asked() {
    StringBuilder all = new StringBuilder(text.strip());
    for (int i = 0; i < choices.size(); i++) {
      all.append('\n').append((char) ('A' + i)).append(". ").append(choices.get(i).strip());
    }
    return all.toString();
  }

  /// The same for equal questions, whatever file or place they stand in.
  public String id() {
    return QuestionHash.of(this).hex();
  }

  /// Whether its right answer can be compared with at all.
  public boolean isScored() {
    return kind == TaskKind.CODE || kind == TaskKind.OPEN || grader.reads(answer);
  }

  /// The same, graded by another grader.
  public Question gradedBy(Grader other) {
    return new Question(text, choices, answer, kind, other, tests);
  }
}
