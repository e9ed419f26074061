package org.collograph.task.grade;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The part of a reply in which its answer may stand: after its thinking, before it runs on into a
/// conversation or a question that nobody asked.
final class FreeText {
  private static final int LONGEST = 200_000;
  private static final Pattern THOUGHT =
      Pattern.compile("</think(?:ing)?>", Pattern.CASE_INSENSITIVE);
  private static final Pattern OPEN_THOUGHT =
      Pattern.compile("<think(?:ing)?>", Pattern.CASE_INSENSITIVE);
  private static final Pattern GAP = Pattern.compile("\\s{60,}+");
  private static final Pattern END =
      Pattern.compile("<\\|[a-z_]+\\|>|</s>|<EOS_TOKEN>|<end_of_turn>|\\[/?INST]");
  private static final Pattern NEXT_QUESTION =
      Pattern.compile(
          "\\n\\s*(?:#+ *)?\\**(?:Question|Q|Problem)\\**(?: *\\d+)? *[:.]|\\n\\s*Options?:",
          Pattern.CASE_INSENSITIVE);

  private FreeText() {}

  static String answering(String reply) {
    // Of a reply that never ends only the end can hold its answer.
    String s = reply.length() > LONGEST ? reply.substring(reply.length() - LONGEST) : reply;
    s = GAP.matcher(s).replaceAll("\n\n");
    int from = 0;
    Matcher thought = THOUGHT.matcher(s);
    while (thought.find()) {
      from = thought.end();
    }
    s = s.substring(from);
    Matcher open = OPEN_THOUGHT.matcher(s);
    if (open.find()) {
      // Thinking that was cut off answers nothing.
      s = s.substring(0, open.start());
    }
    Matcher end = END.matcher(s);
    return end.find() && end.start() > 0 ? s.substring(0, end.start()) : s;
  }

  /// Before the next question, where one follows an answer.
  static String beforeNextQuestion(String text) {
    Matcher next = NEXT_QUESTION.matcher(text);
    int lead = text.length() - text.stripLeading().length();
    return next.find(Math.min(text.length(), lead + 1)) ? text.substring(0, next.start()) : text;
  }

  /// Letters and signs of other shapes as plain ones: `𝐁`, `：`, `（C）`.
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }
}
