package org.collograph.task.grade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The phrases by which replies in one language name a choice, and how they stand about its letter:
/// "Die Antwort lautet C", "Cが正解です", "B ist falsch".
final class ChoiceLanguage {
  private static final String OPEN = "[\\s*_(\\[{\"'`$<>“„‘«»「『【】（:：]*+";
  private static final String CLOSE = "[\\s)\\]}*_\"'”’“»`$>」』）]{0,6}";
  private static final String STOP = "(?=[\\s.!。！)*_\"'”»]*+(?:$|[.!。！]|\\n))";
  private static final String CLAUSE = "[^.,;:!?，。；：！？\\n]";
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private final boolean isSpaced;
  private final boolean hasDecimalComma;
  private final Pattern value;
  private final boolean hasSuffixes;
  private final boolean hasArticle;
  private final String letter;
  private final Pattern alone;
  private final Pattern said;
  private final Pattern deniedAfter;
  private final Pattern deniedBefore;
  private final Pattern cue;
  private final Pattern link;
  private final Pattern but;

  /// @param phrases by the names of their lists
  /// @param spaced whether words are parted by blanks
  ChoiceLanguage(Map<String, List<String>> phrases, boolean spaced) {
    this.isSpaced = spaced;
    this.hasDecimalComma = phrases.containsKey("decimal");
    this.hasSuffixes =
        phrases.getOrDefault("afterTheLetter", List.of()).stream().anyMatch(p -> p.startsWith("'"));
    this.hasArticle = phrases.getOrDefault("is", List.of()).contains("a");
    this.letter = letter();
    this.alone = Pattern.compile(letter);
    String noun = any(phrases, "nouns");
    String is = any(phrases, "is");
    String fill = "(?:" + any(phrases, "fill") + "|[\\s*_:：,，-])*+";
    String right = any(phrases, "right");
    String denying = any(phrases, "wrong") + "|" + any(phrases, "not");
    String after = any(phrases, "afterTheLetter");
    String take = any(phrases, "take");
    String so = any(phrases, "so");
    this.said = said(noun, is, fill, right, after, take, so);
    String gap = "(?:(?!" + right + "|(?-i:[A-Z](?![\\p{L}])))" + CLAUSE + "){0,25}?";
    this.deniedAfter =
        Pattern.compile(
            "\\G" + CLOSE + "(?:" + denying + "|" + gap + "(?:" + denying + "))", FLAGS);
    this.deniedBefore =
        Pattern.compile(
            "(?:" + any(phrases, "not") + ")(?:" + any(phrases, "fill") + "|\\s)*[\\s(*_\"'„«]*$",
            FLAGS);
    this.but = Pattern.compile(any(phrases, "but"), FLAGS);
    this.value =
        Pattern.compile(
            "(?:" + noun + ")(?:(?![\\d$\\\\])" + CLAUSE + "){0,40}?(?:" + is + "|[:：=])" + fill,
            FLAGS);
    this.cue = Pattern.compile(String.join("|", is, right, take, so, after), FLAGS);
    this.link = Pattern.compile(String.join("|", is, right, take, so), FLAGS);
  }

  private String letter() {
    String before = isSpaced ? "(?<![\\p{L}\\p{N}])" : "(?<![a-zA-Z0-9])";
    // "C'est" is a word, "C'dir" a letter with its ending.
    String behind = hasSuffixes ? "(?![a-zA-Z])" : "(?![a-zA-Z]|['’]\\p{L})";
    return before + "(?<!\\p{Lu}\\.)([A-Z])" + behind;
  }

  private Pattern said(
      String noun, String is, String fill, String right, String after, String take, String so) {
    String ends = "(?:" + is + "|" + after + "|[\\s,-])*+";
    String upper = "(?-i:" + letter + ")";
    return Pattern.compile(
        String.join(
            "|",
            "(?:"
                + noun
                + ")"
                + CLAUSE
                + "{0,40}?(?:"
                + is
                + "|[:：=]|\\s[-–—]\\s)"
                + fill
                + OPEN
                + upper,
            "(?:" + noun + ")" + fill + OPEN + upper + STOP,
            "(?:" + right + ")\\s*(?:" + is + "|[:：]|" + noun + ")" + fill + OPEN + upper,
            "(?:" + take + ")" + fill + OPEN + upper,
            "(?:" + so + ")[,，]?" + fill + OPEN + upper + STOP,
            upper + CLOSE + ends + "(?:" + right + ")",
            upper + "[)\\]*_\"'’”»]{0,3}\\s?(?:" + after + ")" + STOP,
            "\\\\f?boxed\\s*\\{" + OPEN + "(?:\\\\text\\s*\\{)?" + OPEN + upper),
        FLAGS);
  }

  /// The longest first; as whole words where words are parted by blanks.
  private String any(Map<String, List<String>> phrases, String list) {
    List<String> all = phrases.getOrDefault(list, List.of());
    String each =
        all.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(p -> Pattern.quote(p).replace(" ", "\\E\\s+\\Q"))
            .collect(Collectors.joining("|"));
    String bounded = isSpaced ? "(?<!\\p{L})(?:" + each + ")(?!\\p{L})" : "(?:" + each + ")";
    return all.isEmpty() ? "(?!)" : bounded;
  }

  /// Where letters of choices stand in a sentence, articles left out.
  List<Integer> letters(String sentence, int choices) {
    List<Integer> all = new ArrayList<>();
    Matcher m = alone.matcher(sentence);
    while (m.find()) {
      int at = m.start(1);
      if (sentence.charAt(at) - 'A' < choices && !isArticle(sentence, at)) {
        all.add(at);
      }
    }
    return all;
  }

  private boolean isArticle(String sentence, int at) {
    String after = sentence.substring(at + 1, Math.min(sentence.length(), at + 4));
    boolean begins = sentence.substring(0, at).isBlank();
    String rest = sentence.substring(at, Math.min(sentence.length(), at + 40));
    return begins
        && after.matches("\\s\\p{Ll}.*")
        && (hasArticle || !said.matcher(rest).lookingAt());
  }

  boolean isDenied(String sentence, int at) {
    return deniedBefore.matcher(sentence.substring(Math.max(0, at - 40), at)).find()
        || deniedAfter.matcher(sentence).region(at + 1, sentence.length()).find();
  }

  /// Whether two letters belong together: "A und B", "A, B".
  boolean areJoined(String sentence, int one, int other) {
    String between = sentence.substring(one + 1, other);
    return between.length() <= 20
        && !but.matcher(between).find()
        && (between.matches("[\\s)\\]*\"'”»]*[,、/&+][\\s(\\[*\"'„«]*")
            || between.matches(CLAUSE + "*") && !link.matcher(between).find());
  }

  /// Where letters stand that a phrase says something of.
  List<Integer> said(String sentence) {
    List<Integer> all = new ArrayList<>();
    Matcher m = said.matcher(sentence);
    for (int from = 0; from <= sentence.length() && m.find(from); ) {
      int group = 1;
      while (m.group(group) == null) {
        group++;
      }
      all.add(m.start(group));
      from = m.start(group) + 1;
    }
    return all;
  }

  /// Whether the words before a letter lead to it.
  boolean leads(String words) {
    return link.matcher(words).find();
  }

  boolean hasDecimalComma() {
    return hasDecimalComma;
  }

  /// What announces an answer: a noun and its verb, up to where the answer begins.
  Pattern value() {
    return value;
  }

  boolean hasCue(String sentence) {
    return cue.matcher(sentence).find();
  }
}
