package org.collograph.llm.simulated;

import org.collograph.task.Question;
import org.collograph.task.TaskKind;
import org.collograph.words.Refusal;

/// A question as the simulated pool holds it.
///
/// @param text with its choices, without white space
/// @param difficulty d ~ N(0, 1), a function of the question's text alone
record KnownQuestion(
    Question question, String text, String right, double difficulty, WrongAnswers wrong) {

  static KnownQuestion of(Question q) {
    String right = q.grader().normalise(requireAnswer(q));
    double uniform = Draws.of(0, "difficulty", withoutSpace(q.text())).uniform();
    return new KnownQuestion(
        q, withoutSpace(q.asked()), right, Ability.normal(uniform), new WrongAnswers(q, right));
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

  /// A question with the same answers that is harder or easier.
  KnownQuestion ofDifficulty(double d) {
    return new KnownQuestion(question, text, right, d, wrong);
  }

  /// The wrong answer that many give.
  String commonWrong() {
    return wrong.common();
  }

  /// A wrong answer of one's own.
  String ownWrong(Draws draws) {
    return wrong.own(draws);
  }
}
