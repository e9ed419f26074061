package org.collograph.task.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The blocks of Python that a reply marks off: between fences, or in the tags that models were
/// taught by published prompts.
final class CodeBlocks {
  private static final Pattern FENCE =
      Pattern.compile("(?m)^[ \\t]*(```+|~~~+)[ \\t]*([a-zA-Z0-9_+-]*)[^\\n`]*$");
  private static final Pattern OPEN_TAG =
      Pattern.compile("(?m)^[ \\t]*(?:\\[(PYTHON|BEGIN|CODE)\\]|<(code|python)>)[ \\t]*$?");
  private static final Pattern CLOSE_TAG =
      Pattern.compile("(?m)^[ \\t]*(?:\\[/(?:PYTHON|CODE)\\]|\\[DONE\\]|</(?:code|python)>)");
  private static final Pattern PROMPTED = Pattern.compile("(?m)^[ \\t]*>>> ");
  private static final Pattern NUMBERED = Pattern.compile("^\\s*(\\d+)(?:[:.|]\\s?|  ?)(.*)$");

  private CodeBlocks() {}

  static List<String> of(String text) {
    List<String> fenced = fenced(text);
    List<String> all = fenced.isEmpty() ? tagged(text) : fenced;
    return all.stream().map(CodeBlocks::plain).filter(b -> !b.isBlank()).toList();
  }

  private static List<String> fenced(String text) {
    List<String> all = new ArrayList<>();
    Matcher m = FENCE.matcher(text);
    int open = -1;
    String language = "";
    String fence = "";
    while (m.find()) {
      if (open < 0 && isClosing(text, m)) {
        // Its beginning is missing: the reply itself is the block.
        return List.of(text.substring(0, m.start()));
      }
      if (open < 0) {
        open = Math.min(text.length(), m.end() + 1);
        fence = m.group(1);
        language = m.group(2).toLowerCase(Locale.ROOT);
      } else if (m.group(1).startsWith(fence) && m.group(2).isEmpty()) {
        add(all, language, text.substring(Math.min(open, m.start()), m.start()));
        open = -1;
      }
    }
    // A reply may have been cut off inside its block.
    add(all, language, open < 0 ? "" : text.substring(open));
    return all;
  }

  /// A bare fence with code before it and no other one.
  private static boolean isClosing(String text, Matcher m) {
    String before = text.substring(0, m.start());
    return m.group(2).isEmpty()
        && FoundCode.isStatement(before.lines().findFirst().orElse(""))
        && !FENCE.matcher(before).find()
        && FENCE.matcher(text).results().count() == 1;
  }

  private static List<String> tagged(String text) {
    List<String> all = new ArrayList<>();
    Matcher open = OPEN_TAG.matcher(text);
    Matcher close = CLOSE_TAG.matcher(text);
    if (close.find() && !(open.find() && open.start() < close.start())) {
      // The prompt has opened it; what follows is a question that nobody asked.
      add(all, "", text.substring(0, close.start()));
      return all;
    }
    int from = 0;
    while (from <= text.length() && open.find(from)) {
      int end = close.find(open.end()) ? close.start() : text.length();
      add(all, "", text.substring(open.end(), end));
      from = Math.max(end, open.end());
    }
    return all;
  }

  private static void add(List<String> all, String language, String block) {
    boolean python = language.isEmpty() || language.startsWith("py");
    if (python && !block.isBlank()) {
      all.add(block);
    }
  }

  private static String plain(String block) {
    String bare = withoutNumbers(withoutPrompts(block));
    // A block in a list stands further to the right.
    String first = bare.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
    boolean isMoved =
        FoundCode.isStatement(first.strip())
            && !first.isEmpty()
            && Character.isWhitespace(first.charAt(0));
    return isMoved ? bare.stripTrailing().stripIndent() + "\n" : bare;
  }

  /// Of a session at the prompt only what was typed.
  private static String withoutPrompts(String block) {
    if (!PROMPTED.matcher(block).find() || FoundCode.DEFINES.matcher(block).find()) {
      return block;
    }
    StringBuilder typed = new StringBuilder();
    block
        .lines()
        .map(l -> l.matches("\\s*(?:>>>|\\.\\.\\.)") ? l + " " : l)
        .filter(l -> l.matches("\\s*(?:>>>|\\.\\.\\.) .*"))
        .forEach(
            l -> typed.append(l.strip().length() > 3 ? l.strip().substring(4) : "").append('\n'));
    return typed.toString();
  }

  private static String withoutNumbers(String block) {
    List<String> lines = block.lines().filter(l -> !l.isBlank()).toList();
    StringBuilder bare = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      Matcher m = NUMBERED.matcher(lines.get(i));
      if (lines.size() < 2 || !m.matches() || !m.group(1).equals(String.valueOf(i + 1))) {
        return block;
      }
      bare.append(m.group(2)).append('\n');
    }
    return bare.isEmpty() ? block : bare.toString();
  }
}
