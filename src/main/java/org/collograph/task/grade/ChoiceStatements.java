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
  private static final String SIGNS = "[\\s*_(\\[{\"'`$<>“‘]";
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
      "is|was|are|must be|would be|should be|has to be|will be|seems to be|remains|es|est|ist|é";
  private static final String VERB =
      "(?i:\\s*(?:" + BE + ")\\b|\\s*[:=]|\\s+[-–—](?=\\s)|\\s*是|\\s*为)";
  private static final String ENGLISH = "ans|answer|choice|option|solution|response|letter";
  private static final String FOREIGN = "respuesta|réponse|antwort|resposta|risposta|ответ";
  private static final String ONE = "(?:right|correct|odd|best) one(?: out)?";
  private static final String NOUN =
      "(?i:\\b(?:" + ENGLISH + "|" + FOREIGN + "|" + ONE + ")s?\\b|答案|选项)";
  private static final String ADVERBS =
      "therefore|thus|then|likely|clearly|probably|definitely|most likely|indeed|simply";
  private static final String FILL_WORDS =
      ADVERBS
          + "|the|option|choice|letter|answer|statement|correct|best|final|second one|first one";
  private static final String FILL = "(?i:\\s*(?:" + FILL_WORDS + ")\\b\\s*[:,]?|\\s*[:*_]+)*+";
  private static final String SHORT_NOUN =
      "(?i:\\bor answer|\\b(?:final )?answer|\\boption|\\bchoice)\\s*+";
  private static final String ALONE = "(?=[\\s.!)*_\\]}]*+(?:$|\\n))";
  private static final String CHOOSE =
      "choose|chose|pick|select|settled? on|go with|going with|closest to|prefer";
  private static final String TAKE =
      "(?i:\\b(?:" + CHOOSE + "|leaves|leaving|left with|not [A-Z],? but)\\b|选)";
  private static final String CONCLUDE =
      "so|thus|hence|therefore|it is|it's|it must be|that's|that is|that would be";
  private static final String GUESS =
      "probably|most likely|likely|definitely|clearly|certainly|surely|i think";
  private static final String SO = "(?i:(?<![\\w'])(?:" + CONCLUDE + "|" + GUESS + "|∴),?)";
  private static final String STOP = "(?=[\\s)*_”’'\"]*+(?:[.!)]*\\s*(?:$|\\n)|[.!](?:\\s|$)))";

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
              "(?i:[\"']answer[\"']\\s*:\\s*[\"'])" + LETTER,
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
  private static final String AND =
      "[)\\]}*_.\"'`$]*\\s*(?:,?\\s*(?:and|or|nor|&)|[,/])(?:\\s+(?:possibly|maybe|perhaps|even))?\\s*";
  private static final String OTHER = "[(\\[{*_\"'`$]*([A-Z])(?![A-Za-z'’])";
  private static final Pattern MORE =
      Pattern.compile("\\G" + AND + OTHER + "(?!\\s+(?:is|was)\\b)");
  private static final Pattern BEFORE =
      Pattern.compile("(?<![A-Za-z])[A-Z][)\\]]*\\s*(?:,?\\s*(?:and|or)|,|/)\\s*[(\\[]*$");
  private static final String BAD =
      "(?:wrong|incorrect|false|not|ruled|out|eliminated|no |impossible)";
  private static final Pattern WRONG =
      Pattern.compile(
          "\\G[)\\]]*(?:(?:,\\s*|,?\\s+(?:and|or|nor)\\s+)[(]?[A-Z][)]?)*+"
              + "\\s+(?:(?:is|are|was|were|seems?)\\s+)(?:both |all |also |clearly )?"
              + BAD);
  private static final String NOT =
      "not|isn't|isn’t|cannot be|can't be|never|neither|nor|except|than|unlike";
  private static final Pattern NEGATED = Pattern.compile("(?i)\\b(?:" + NOT + ")\\b[\\s(*_]*$");
  private static final Pattern FORBIDDEN =
      Pattern.compile("(?i)\\b(?:don't|don’t|do not|should not|shouldn't|never|avoid|not)\\s*$");
  private static final Pattern ARTICLE =
      Pattern.compile(
          "\\s+(?!because|since|as|is|and|or|with|which|for|by|but|in|due|if|from|given|then)[a-z].*",
          Pattern.DOTALL);

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
      if (letter - 'A' < choices && !isWord(text, m, group) && !isDenied(text, m, group)) {
        Matcher more = MORE.matcher(text).region(m.end(group), text.length());
        boolean several =
            more.find()
                    && more.group(1).charAt(0) - 'A' < choices
                    && more.group(1).charAt(0) != letter
                || BEFORE.matcher(head(text, m.start(group))).find();
        all.add(new ChoiceStatements(m.start(group), several ? 0 : letter));
      }
    }
  }

  private static String head(String text, int at) {
    return text.substring(Math.max(0, at - 24), at);
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
            && !after.matches("(?s)\\s+(?:because|is|since|as)\\b.*")
        || letter.equals("A") && ARTICLE.matcher(after).matches() && !isSubject(m);
  }

  /// "A would be right": a verb follows, not a noun.
  private static boolean isSubject(Matcher m) {
    return m.pattern() == SUBJECT;
  }

  /// "not B", "B and C are wrong", "don't choose A".
  private static boolean isDenied(String text, Matcher m, int group) {
    return NEGATED.matcher(head(text, m.start(group))).find()
        || FORBIDDEN.matcher(head(text, m.start())).find()
        || WRONG.matcher(text).region(m.end(group), text.length()).find();
  }
}
