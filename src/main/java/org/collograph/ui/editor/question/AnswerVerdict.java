package org.collograph.ui.editor.question;

import org.collograph.evaluation.NodeTrace;
import org.collograph.task.Question;
import org.collograph.ui.common.Words;
import org.collograph.words.OneLine;

/// Says why an answer is right or wrong: what was found, what is right, and by which grader.
public final class AnswerVerdict {
  private static final int LONGEST = 300;

  private AnswerVerdict() {}

  static String of(Question question, NodeTrace trace) {
    String grader = question.grader().id();
    if (trace.why() != null) {
      return brief(trace.why()) + " (" + grader + ")";
    }
    if (trace.answer() == null) {
      return Words.of("No answer was found in the reply (%s).", grader);
    }
    String gold = brief(question.grader().normalise(question.answer()));
    return trace.right()
        ? Words.of("Found %s, which equals %s (%s).", brief(trace.answer()), gold, grader)
        : Words.of("Found %s, which is not %s (%s).", brief(trace.answer()), gold, grader);
  }

  /// The answer on one line: of a program its first.
  public static String inShort(NodeTrace trace) {
    if (trace.answer() == null) {
      return Words.of("none");
    }
    int line = trace.answer().indexOf('\n');
    return line < 0 ? trace.answer() : trace.answer().substring(0, line) + " …";
  }

  private static String brief(String text) {
    return OneLine.of(text, LONGEST);
  }
}
