package org.collograph.task.grade;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which choice a reply in another language than English takes. The last sentence that says so
/// counts: the letter of which a phrase says something, or the only one there that is not denied.
final class ForeignChoice {
  private static final Pattern SENTENCES =
      Pattern.compile("(?<=[.!?！？;؛])\\s+|(?<=[。！？])|\\n+|(?<=[।])");
  private static final char SEVERAL = 0;

  private final ChoiceLanguage language;
  private final String sentence;
  private final List<Integer> affirmed;
  private final int letters;

  private ForeignChoice(ChoiceLanguage language, String sentence, int choices) {
    this.language = language;
    this.sentence = sentence;
    List<Integer> all = language.letters(sentence, choices);
    this.letters = all.size();
    boolean[] denied = new boolean[all.size()];
    for (int i = 0; i < denied.length; i++) {
      denied[i] = language.isDenied(sentence, all.get(i));
    }
    // What is joined to something denied is denied with it.
    for (int i = denied.length - 2; i >= 0; i--) {
      denied[i] |= denied[i + 1] && language.areJoined(sentence, all.get(i), all.get(i + 1));
    }
    for (int i = 1; i < denied.length; i++) {
      denied[i] |=
          denied[i - 1]
              && language.areJoined(sentence, all.get(i - 1), all.get(i))
              && !language.said(sentence).contains(all.get(i));
    }
    this.affirmed = all.stream().filter(at -> !denied[all.indexOf(at)]).toList();
  }

  /// The letter; `Optional.of("")` where several are taken at once.
  static Optional<String> in(ChoiceLanguage language, String text, int choices) {
    List<String> sentences = Stream.of(SENTENCES.split(text)).filter(s -> !s.isBlank()).toList();
    boolean isSeveral = false;
    for (String sentence : sentences.reversed()) {
      Optional<Character> taken = new ForeignChoice(language, sentence, choices).taken();
      if (taken.isPresent() && taken.get() != SEVERAL) {
        return Optional.of(taken.get().toString());
      }
      isSeveral |= taken.isPresent();
    }
    return isSeveral ? Optional.of("") : Optional.empty();
  }

  private Optional<Character> taken() {
    List<Integer> said = language.said(sentence).stream().filter(affirmed::contains).toList();
    if (!said.isEmpty()) {
      return Optional.of(alone(said.getLast()));
    }
    List<Character> distinct = affirmed.stream().map(sentence::charAt).distinct().toList();
    if (distinct.size() == 1) {
      boolean isBare = sentence.replaceAll("[\\s\\p{P}$]", "").length() == 1;
      boolean isLeft = letters > affirmed.size();
      return isBare || isLeft || language.hasCue(sentence)
          ? Optional.of(distinct.getFirst())
          : Optional.empty();
    }
    return distinct.isEmpty() ? Optional.empty() : Optional.of(inLastClause());
  }

  /// "… A is 1/3, so it must be B": what the last clause takes, where it says so.
  private char inLastClause() {
    int last = affirmed.getLast();
    int begin = Math.max(sentence.lastIndexOf(',', last), sentence.lastIndexOf('，', last));
    boolean isAlone = affirmed.get(affirmed.size() - 2) < begin;
    return isAlone && language.leads(sentence.substring(begin + 1, last))
        ? sentence.charAt(last)
        : SEVERAL;
  }

  private char alone(int at) {
    int i = affirmed.indexOf(at);
    boolean before = i > 0 && isOther(affirmed.get(i - 1), at);
    boolean after = i + 1 < affirmed.size() && isOther(at, affirmed.get(i + 1));
    return before || after ? SEVERAL : sentence.charAt(at);
  }

  private boolean isOther(int one, int other) {
    return sentence.charAt(one) != sentence.charAt(other)
        && language.areJoined(sentence, one, other);
  }
}
