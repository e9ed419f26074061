package org.collograph.task.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds where a text says which choice it takes: "the answer is (C)", "so B", "D is correct",
/// `\boxed{A}`.
///
/// @param letter the choice; 0 where several are named at once
record ChoiceStatements(int at, char letter) {
  private static final String SIGNS = "[\\s*_(\\[{\"'`$<>]";
  private static final String STYLES = "(?:text|mathrm|mathbf|textbf|f?boxed)";
  private static final String OPEN = "(?:" + SIGNS + "|\\\\" + STYLES + "\\s*\\{|\\\\\\()*+";
  private static final String AT_END = "(?=[\\s.)*_]*+(?:$|\\n))";
  private static final String CAPITAL = "(?<![A-Za-z])([A-Z])";
  private static final String IN_BRACKETS = "(?<=[(\\[{])([a-z])(?=[)\\]}])";
  private static final String SMALL = "(?<![A-Za-z])([a-z])" + AT_END;
  private static final String NO_TERM = "(?![A-Za-z'’])(?! ?[-+=*/^] ?[\\dA-Za-z])";
  private static final String LETTER =
      "(?:" + CAPITAL + "|" + IN_BRACKETS + "|" + SMALL + ")" + NO_TERM;
  private static final String BE =
      "is|was|are|must be|would be|should be|has to be|will be|seems to be|remains";
  private static final String VERB = "(?i:\\s*(?:" + BE + ")\\b|\\s*[:=]|\\s*是|\\s*为)";
  private static final String NOUN =
      "(?i:\\b(?:ans|answer|choice|option|solution|respuesta|réponse|antwort|resposta)s?\\b|答案|选项)";
  private static final String ADVERBS =
      "therefore|thus|then|likely|clearly|probably|definitely|most likely|indeed|simply";
  private static final String FILL_WORDS =
      ADVERBS + "|the|option|choice|letter|answer|statement|correct|best|final";
  private static final String FILL = "(?i:\\s*(?:" + FILL_WORDS + ")\\b\\s*:?|\\s*[:*_]+)*+";
  private static final String SHORT_NOUN =
      "(?i:\\bor answer|\\b(?:final )?answer|\\boption|\\bchoice)\\s*+";
  private static final String ALONE = "(?=[\\s.)*_\\]}]*+(?:$|\\n))";
  private static final String TAKE =
      "(?i:\\b(?:choose|chose|pick|select|settled? on|go with|going with|closest to|prefer)\\b)";
  private static final String SO =
      "(?:^|[.;,]\\s|\\n)(?i:\\s*(?:so|thus|hence|therefore|it is|it's|it must be),?)";
  private static final String STOP = "(?=[\\s.)*_]*+(?:$|\\n|[.]))";

  private static final Pattern CUE =
      Pattern.compile(
          String.join(
              "|",
              NOUN + "[^.\\n:=;()]{0,60}?" + VERB + FILL + OPEN + LETTER,
              SHORT_NOUN + OPEN + LETTER + ALONE,
              "(?i:\\bor answer)\\s*+[(\\[]" + LETTER,
              TAKE + FILL + OPEN + LETTER,
              SO + FILL + OPEN + LETTER + STOP,
              "\\\\f?boxed\\s*\\{" + OPEN + LETTER,
              "(?i:\"answer\"\\s*:\\s*\")" + LETTER,
              "(?i:<answer>)" + OPEN + LETTER,
              "(?i:\\b(?:is|be))\\s+[(\\[]" + LETTER + "[)\\]]"),
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final String SURE = "(?:definitely |clearly |probably |therefore |thus )?";
  private static final String RIGHT =
      "(?:correct|right|best|true|only (?:correct|right)|closest|most [a-z]+)\\b";
  private static final Pattern SUBJECT =
      Pattern.compile(
          OPEN
              + LETTER
              + "[)\\]*_.]*+\\s+(?i:(?:is|would be|must be|seems)\\s+"
              + SURE
              + "(?:the )?"
              + RIGHT
              + ")(?!\\s+(?i:about|that|in|to assume))");
  private static final String AND = "[)\\]}*_.\"'`$]*\\s*(?:,?\\s*(?:and|or|&)|[,/])\\s*";
  private static final Pattern MORE =
      Pattern.compile(
          "\\G" + AND + "[(\\[{*_\"'`$]*([A-Z])(?![A-Za-z'’])(?!\\s+(?:is|are|was|double))");
  private static final String NOT =
      "not|isn't|isn’t|cannot be|can't be|never|neither|except|than|unlike";
  private static final Pattern NEGATED = Pattern.compile("(?i)\\b(?:" + NOT + ")\\b[\\s(*_]*$");

  /// In the order of the text.
  static List<ChoiceStatements> in(String text, int choices) {
    List<ChoiceStatements> all = new ArrayList<>();
    collect(CUE, text, choices, all);
    collect(SUBJECT, text, choices, all);
    all.sort(java.util.Comparator.comparingInt(ChoiceStatements::at));
    return all;
  }

  private static void collect(
      Pattern pattern, String text, int choices, List<ChoiceStatements> all) {
    Matcher m = pattern.matcher(text);
    int from = 0;
    while (from <= text.length() && m.find(from)) {
      int group = group(m);
      from = m.end(group);
      char letter = Character.toUpperCase(m.group(group).charAt(0));
      if (letter - 'A' < choices && !isWord(text, m, group) && !isNegated(text, m.start(group))) {
        Matcher more = MORE.matcher(text).region(m.end(group), text.length());
        boolean several =
            more.find()
                && more.group(1).charAt(0) - 'A' < choices
                && more.group(1).charAt(0) != letter;
        all.add(new ChoiceStatements(m.start(group), several ? 0 : letter));
      }
    }
  }

  private static int group(Matcher m) {
    for (int i = 1; i <= m.groupCount(); i++) {
      if (m.group(i) != null) {
        return i;
      }
    }
    throw new IllegalStateException(m.group());
  }

  /// "I cannot say", "A diagonal is": a pronoun or an article, not a choice.
  private static boolean isWord(String text, Matcher m, int group) {
    String letter = m.group(group);
    String after = text.substring(m.end(group), Math.min(text.length(), m.end(group) + 12));
    return letter.equals("I")
        && after.matches("(?s)\\s+[a-z].*")
        && !after.matches("(?s)\\s+(?:because|is|since|as)\\b.*");
  }

  private static boolean isNegated(String text, int at) {
    return NEGATED.matcher(text.substring(Math.max(0, at - 24), at)).find();
  }
}
