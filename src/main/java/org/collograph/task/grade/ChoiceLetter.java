package org.collograph.task.grade;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which choice a reply takes, read from free text. The last statement counts; where it names
/// several choices, or where none is made, there is no answer: better none than one that was not
/// given.
final class ChoiceLetter {
  private static final String MARKS = "[\\s*_(\\[{\"'`“‘<$:]*+";
  private static final String AFTER =
      "(?:[)\\].:*_,`!>”’-]|\\s*$|\\s*`|(?=\\s+[A-Z\\d(])|(?=\\s*[-–—]\\s)";

  /// Nothing but a letter in signs, or a small one before its choice.
  private static final Pattern WRAPPED =
      Pattern.compile(
          "\\s*(?:(?:Final|Answer|Option|####)\\s*:?)?[\\s\"'`*_$>\\\\(\\[{]*([A-Z])[\\s\"'`*_$\\\\)\\]}.]*|\\s*\\(?([a-j])\\)\\s+[^\\n"
              + "]{1,80}\\s*");

  private static final Pattern LEADING =
      Pattern.compile(
          "^(?:[Aa]nswer\\s*:?|A:)?"
              + MARKS
              + "([A-Z]|[a-z](?=[).:\\]*_\\s]*$))"
              + AFTER
              + "|(?=\\s+(?:because|since)\\b)|(?=[^\\x00-\\x7F]))");
  private static final Pattern LAST_LINE =
      Pattern.compile("(?:^|\\n)[\\s*_(\\[\"'$>-]*+([A-Z])(?:[)\\].:*_]+[^\\n]*|\\s*)\\s*$");
  private static final Pattern PARENTHESISED = Pattern.compile("(?<![A-Za-z])\\(([A-Z])\\)");
  private static final Pattern REFUSAL =
      Pattern.compile(
          "(?i)\\b(?:no correct (?:answer|option|choice)|none of (?:the|these)"
              + " (?:above|options|choices|answers)[^.]{0,20}(?:correct|match)|cannot (?:be"
              + " )?(?:determined?|answer|provide|choose)|can't (?:determine|answer|choose)|unable"
              + " to (?:determine|answer|choose)|not (?:enough|sufficient) information|don't"
              + " know|do not know)");

  private ChoiceLetter() {}

  /// The letter in a reply; empty where no single one can be told.
  ///
  /// @param choices their texts, to know an answer in a choice's own words; or as many blanks
  static Optional<String> in(String reply, List<String> choices) {
    String text = FreeText.plain(FreeText.answering(reply));
    String before = FreeText.beforeNextQuestion(text);
    Matcher bare = WRAPPED.matcher(before);
    if (bare.matches()) {
      return known(bare.group(1) == null ? bare.group(2) : bare.group(1), choices.size());
    }
    return taken(before, choices);
  }

  private static Optional<String> taken(String before, List<String> choices) {
    Optional<String> said = stated(before, choices.size());
    if (said == null) {
      return Optional.empty();
    }
    if (said.isPresent()) {
      return said;
    }
    if (REFUSAL.matcher(before).find()) {
      return Optional.empty();
    }
    return leading(before, choices.size())
        .or(() -> lastLine(before, choices.size()))
        .or(() -> inWords(before, choices))
        .or(() -> onlyOne(before, choices.size()));
  }

  static boolean isRefusal(String text) {
    return REFUSAL.matcher(text).find();
  }

  /// Null where the last statement names several.
  private static @Nullable Optional<String> stated(String text, int choices) {
    Optional<ChoiceLanguage> foreign = ChoiceLanguages.of(text);
    if (foreign.isPresent()) {
      Optional<String> taken = ForeignChoice.in(foreign.get(), text, choices);
      return taken.filter(String::isEmpty).isPresent() ? null : taken;
    }
    List<ChoiceStatements> all = ChoiceStatements.in(text, choices);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    char letter = all.getLast().letter();
    return letter == 0 ? null : Optional.of(String.valueOf(letter));
  }

  private static Optional<String> leading(String text, int choices) {
    Matcher m = LEADING.matcher(text);
    return m.find()
        ? known(m.group(1), choices).filter(l -> !isListed(text, m, choices))
        : Optional.empty();
  }

  /// Whether what begins is a walk through all the choices, one a line.
  private static boolean isListed(String text, Matcher m, int choices) {
    char next = (char) (Character.toUpperCase(m.group(1).charAt(0)) + 1);
    return next - 'A' < choices
            && Pattern.compile("\\n[\\s*_(-]*" + next + "[).:]").matcher(text).find()
        || text.substring(m.end(1)).matches("(?s)[)\\].*_]*\\s*(?:,|and|or|&|/)\\s*\\(?[A-Z]\\b.*");
  }

  private static Optional<String> lastLine(String text, int choices) {
    Matcher m = LAST_LINE.matcher(text);
    return m.find() && !isWalk(text, m.start(1), choices) && !isListed(text, m, choices)
        ? known(m.group(1), choices)
        : Optional.empty();
  }

  private static boolean isWalk(String text, int at, int choices) {
    Matcher lines =
        Pattern.compile("(?:^|\\n)[\\s*_(-]*([A-Z])[).:]").matcher(text.substring(0, at));
    int seen = 0;
    while (lines.find()) {
      seen++;
    }
    return seen > 0 && choices > 1;
  }

  /// Exactly one choice whose own words the reply holds.
  private static Optional<String> inWords(String text, List<String> choices) {
    String said = words(text);
    int found = -1;
    for (int i = 0; i < choices.size(); i++) {
      String choice = words(choices.get(i));
      if (choice.length() > 2 && said.contains(choice)) {
        if (found >= 0) {
          return Optional.empty();
        }
        found = i;
      }
    }
    return found < 0 ? Optional.empty() : Optional.of(String.valueOf((char) ('A' + found)));
  }

  private static String words(String text) {
    return " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
  }

  /// The only letter in brackets of the last sentence.
  private static Optional<String> onlyOne(String text, int choices) {
    String[] sentences = text.strip().split("(?<=[.!?])\\s+|\\n+");
    Matcher m = PARENTHESISED.matcher(sentences[sentences.length - 1]);
    Optional<String> only = Optional.empty();
    while (m.find()) {
      Optional<String> here = known(m.group(1), choices);
      if (here.isPresent() && only.isPresent() && !here.equals(only)) {
        return Optional.empty();
      }
      only = here;
    }
    return only;
  }

  private static Optional<String> known(String letter, int choices) {
    String upper = letter.toUpperCase(Locale.ROOT);
    return upper.charAt(0) - 'A' < choices ? Optional.of(upper) : Optional.empty();
  }
}
