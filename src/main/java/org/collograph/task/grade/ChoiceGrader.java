package org.collograph.task.grade;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Answers that are one letter of a multiple choice. Two letters, or none, are no answer.
public enum ChoiceGrader implements Grader {
  INSTANCE;

  private static final Pattern LETTER =
      Pattern.compile(
          "^[\\s*_(\\[{\"'$]*(?:\\\\text\\{)?(?:option |choice )?\\(?([A-Za-z])(?![A-Za-z'’])");

  private static final Pattern ALONE = Pattern.compile("^[\\s*_(\\[]*([A-Z])[\\s*_)\\].:]*$");

  @Override
  public Optional<String> extract(String reply, int choices) {
    List<AnswerMarks.Mark> marks = AnswerMarks.in(reply);
    for (int i = marks.size() - 1; i >= 0; i--) {
      Optional<String> letter = letter(LETTER, marks.get(i).text(), choices);
      if (letter.isPresent()) {
        return letter;
      }
    }
    Optional<String> whole = letter(ALONE, reply.strip(), choices);
    if (whole.isPresent()) {
      return whole;
    }
    String[] lines = reply.strip().split("\n");
    return letter(ALONE, lines[lines.length - 1], choices);
  }

  private static Optional<String> letter(Pattern pattern, String text, int choices) {
    Matcher m = pattern.matcher(text);
    if (!m.find()) {
      return Optional.empty();
    }
    String letter = m.group(1).toUpperCase(Locale.ROOT);
    boolean known = letter.charAt(0) - 'A' < choices;
    // "a" in running text is an article, not a choice.
    boolean article =
        m.group(1).equals("a") && m.end() < text.length() && text.charAt(m.end()) == ' ';
    return known && !article ? Optional.of(letter) : Optional.empty();
  }

  @Override
  public String normalise(String answer) {
    return answer.strip().toUpperCase(Locale.ROOT);
  }
}
