package org.collograph.llm.simulated;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.collograph.task.Question;

/// What a simulated model writes where it fails: a program that defines what is asked for and does
/// not work. It says so, as everything simulated does.
final class WrongCode {
  private static final Pattern DEFINED = Pattern.compile("(?m)^(?:def|class) +(\\w+)");

  private WrongCode() {}

  /// @param number of the draft: different drafts are different answers
  static String draft(Question q, int number) {
    String name = requireNonNull(q.tests()).entryPoint();
    if (name.isEmpty()) {
      Matcher m = DEFINED.matcher(q.answer());
      while (m.find()) {
        if (name.isEmpty() || q.tests().test().contains(m.group(1) + "(")) {
          name = m.group(1);
        }
      }
    }
    // As many drafts stand before the right program in the alphabet as behind it.
    boolean isFirst = Draws.of(number, "draft", q.text()).chance(0.5);
    String right = q.grader().normalise(q.answer());
    String begin = right.substring(0, right.length() - right.stripLeading().length());
    return String.format(
        Locale.ROOT,
        """
        %s\
        %s = True
        def %s(*arguments):
            raise ValueError("simulated draft %d does not work")\
        """,
        begin,
        isFirst ? "a_draft" : "unfinished",
        name.isEmpty() ? "answer" : name,
        number);
  }
}
