package org.collograph.task.grade;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What follows the last "the answer is", `####` or "Answer:".
final class AnswerCue {
  private static final Pattern CUE =
      Pattern.compile(
          "####|(?:^|\\n"
              + ")\\s*A:|(?i:\\b(?:answers?|result|solution|respuesta|réponse|antwort|resposta|risposta)\\b[^.\\n"
              + ":=]{0,40}?(?:\\b(?:is|are|est|es|ist|é|è)\\b\\s*:?|:))|(?i:\\banswer\\b(?=\\s*(?:\\$|\\\\[(\\[])))|答案(?:是|为|：|:)?");
  private static final Pattern LEAD =
      Pattern.compile("\\G(?:[\\s*:=_`>]|\\\\approx|approximately|therefore|thus|equal to)*+");
  private static final Pattern FORMULA =
      Pattern.compile(
          "\\G(?:\\$\\$(.{1,600}?)\\$\\$|\\$([^$]{1,600})\\$|\\\\\\((.{1,600}?)\\\\\\)|\\\\\\[(.{1,600}?)\\\\])",
          Pattern.DOTALL);
  private static final Pattern SENTENCE_END =
      Pattern.compile("(?:[.。!?](?=\\s|$|[A-Z])|\\n|,? (?:because|since|as|which|so)\\b)");
  private static final Pattern PLAIN =
      Pattern.compile("[-+\\d\\s.,/^*()=<>!{}\\[\\]\\\\a-zA-Z$%°√π×≤≥≠∞¼½¾⅓⅔-]{1,60}");

  private AnswerCue() {}

  static Optional<String> last(String text) {
    return ChoiceLanguages.of(text).flatMap(l -> last(text, l.value())).or(() -> last(text, CUE));
  }

  private static Optional<String> last(String text, Pattern cue) {
    Matcher m = cue.matcher(text);
    Optional<String> last = Optional.empty();
    while (m.find()) {
      Optional<String> said = said(text, m.end());
      last = said.isPresent() ? said : last;
    }
    return last;
  }

  private static Optional<String> said(String text, int from) {
    Matcher lead = LEAD.matcher(text).region(from, text.length());
    int begin = lead.lookingAt() ? lead.end() : from;
    Matcher formula = FORMULA.matcher(text).region(begin, text.length());
    if (formula.lookingAt()) {
      return LooseFormula.from(text, begin, formula.end());
    }
    Matcher end = SENTENCE_END.matcher(text).region(begin, text.length());
    int stop = Math.min(end.find() ? end.start() : text.length(), begin + 600);
    String said = text.substring(begin, stop).strip();
    if (said.isEmpty()) {
      return Optional.empty();
    }
    if (said.startsWith("not ")) {
      // "not 5 but 6"
      return LooseFormula.last(said);
    }
    return isAnswer(said) ? Optional.of(said) : LooseFormula.first(said);
  }

  /// Whether the whole of what follows is an answer, not a sentence with one in it.
  private static boolean isAnswer(String said) {
    boolean words =
        said.matches("(?s).*[A-Za-z]{2,} +[A-Za-z]{2,} +[A-Za-z]{2,}.*")
            || said.matches("(?s).*[^\\x00-\\x{24FF}].*");
    boolean digits = said.matches("(?s).*[\\d\\\\].*");
    return said.length() <= 60
        && !said.contains("$")
        && !(words && !said.contains("\\"))
        && (PLAIN.matcher(said).matches()
                && digits
                && !said.matches("(?s).*\\d [A-Za-z]{2,} [A-Za-z]{2,}.*|.*[½⅓⅔¼¾\\d] [a-z]{3,}.*")
            || !digits && !words);
  }
}
