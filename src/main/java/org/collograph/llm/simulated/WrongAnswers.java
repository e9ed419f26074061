package org.collograph.llm.simulated;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.collograph.task.Question;
import org.collograph.task.TaskKind;

/// What simulated models answer to a question where they fail: the common wrong answer, and others.
/// On average they are no larger, longer or later in the alphabet than right answers are, so that
/// nothing is gained by a rule that prefers some answers by their look. A function of the question
/// alone.
final class WrongAnswers {
  private static final int COMMON = 0;

  /// Of programs fewer are told apart than of numbers.
  private static final int DRAFTS = 6;

  private static final int NUMBERS = 60;
  private static final int TRIES = 8;

  private final Question question;
  private final String right;
  private final List<String> letters;
  private final AtomicReferenceArray<String> made;

  /// @param right normalised
  WrongAnswers(Question question, String right) {
    this.question = question;
    this.right = right;
    this.letters =
        IntStream.range(0, question.choices().size())
            .mapToObj(i -> String.valueOf((char) ('A' + i)))
            .filter(l -> !l.equals(right))
            .toList();
    this.made =
        new AtomicReferenceArray<>(1 + (question.kind() == TaskKind.CODE ? DRAFTS : NUMBERS));
  }

  /// The one that many give.
  String common() {
    return of(COMMON);
  }

  /// One of a model's own: seldom the common one, save where there are but a few letters.
  String own(Draws draws) {
    return question.kind() == TaskKind.CHOICE
        ? letters.get(draws.below(letters.size()))
        : of(1 + draws.below(made.length() - 1));
  }

  private String of(int number) {
    if (made.get(number) == null) {
      made.set(number, made(number));
    }
    return requireNonNull(made.get(number));
  }

  private String made(int number) {
    if (question.kind() == TaskKind.CODE) {
      return WrongCode.draft(question, 1 + number);
    }
    String bare = KnownQuestion.withoutSpace(question.text());
    Draws draws = Draws.of(number, "wrong answer", bare);
    if (question.kind() == TaskKind.CHOICE) {
      return letters.get(draws.below(letters.size()));
    }
    String wrong = WrongNumber.of(right, question.grader(), draws);
    for (int i = 0; i < TRIES && number != COMMON && wrong.equals(common()); i++) {
      wrong = WrongNumber.of(right, question.grader(), draws);
    }
    return wrong;
  }
}
