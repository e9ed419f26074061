package org.collograph.llm.simulated;

import java.util.stream.IntStream;
import org.collograph.task.Question;
import org.collograph.task.TaskKind;
import org.collograph.words.Refusal;

/// A question as the simulated pool holds it.
///
/// @param text with its choices, without white space
/// @param difficulty d ~ N(0, 1), a function of the question's text alone
/// @param commonWrong the wrong answer that many give
record KnownQuestion(
    Question question, String text, String right, double difficulty, String commonWrong) {

  private static final int WRONG_DRAFTS = 6;

  static KnownQuestion of(Question q) {
    String bare = withoutSpace(q.text());
    String right = q.grader().normalise(requireAnswer(q));
    Draws draws = Draws.of(0, "common wrong answer", bare);
    String common = q.kind() == TaskKind.CODE ? WrongCode.draft(q, 1) : wrong(q, right, draws);
    return new KnownQuestion(
        q,
        withoutSpace(q.asked()),
        right,
        Ability.normal(Draws.of(0, "difficulty", bare).uniform()),
        common);
  }

  private static String requireAnswer(Question q) {
    if (q.kind() == TaskKind.OPEN || q.answer().isBlank()) {
      throw new Refusal(
          "The simulated pool cannot answer '%s': its task has %s. Maybe choose a pool of real"
              + " models.",
          q.text().lines().findFirst().orElse(""),
          q.kind() == TaskKind.OPEN ? "open answers" : "no solution in its file");
    }
    return q.answer();
  }

  static String withoutSpace(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        bare.append(text.charAt(i));
      }
    }
    return bare.toString();
  }

  /// A wrong answer of one's own.
  String ownWrong(Draws draws) {
    return wrong(question, right, draws);
  }

  private static String wrong(Question q, String right, Draws draws) {
    if (q.kind() == TaskKind.CODE) {
      return WrongCode.draft(q, 2 + draws.below(WRONG_DRAFTS));
    }
    if (q.kind() == TaskKind.CHOICE) {
      var letters =
          IntStream.range(0, q.choices().size())
              .mapToObj(i -> String.valueOf((char) ('A' + i)))
              .filter(l -> !l.equals(right))
              .toList();
      return letters.get(draws.below(letters.size()));
    }
    long near = near(right);
    long spread = Math.max(1_000, Math.abs(near));
    long offset = 1 + (long) (draws.uniform() * spread);
    long wrong = draws.chance(0.5) || near < offset ? near + offset : near - offset;
    return String.valueOf(wrong);
  }

  /// The right answer where it is a whole number of a usual size, else 0: a wrong answer is a whole
  /// number and so never equals a right one that is not.
  private static long near(String right) {
    return right.matches("-?\\d{1,12}") ? Long.parseLong(right) : 0;
  }
}
