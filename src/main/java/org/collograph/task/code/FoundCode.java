package org.collograph.task.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the program in a reply: in fenced blocks, bare, or as what a prompt goes on with.
public final class FoundCode {
  private static final Pattern THOUGHT = Pattern.compile("(?s)^.*</think(?:ing)?>");
  private static final Pattern FENCE =
      Pattern.compile("(?m)^[ \\t]*(```+|~~~+)[ \\t]*([a-zA-Z0-9_+-]*)[^\\n`]*$");
  private static final Pattern STATEMENT =
      Pattern.compile(
          "^(?:import |from \\S+ import |def |class |@|async def |[A-Za-z_]\\w*\\s*=[^=]).*");
  private static final Pattern DEFINES = Pattern.compile("(?m)^(?:def|class) +\\w+");
  private static final Pattern FUTURE = Pattern.compile("(?m)^from __future__ import .*$");
  private static final int LONGEST = 100_000;

  private FoundCode() {}

  /// The code that a reply holds, without its prose; empty where it holds none.
  ///
  /// @param entryPoint the function that is asked for; empty where it has no one name
  public static Optional<String> in(String reply, String entryPoint) {
    if (reply.length() > LONGEST) {
      return Optional.empty();
    }
    String text = THOUGHT.matcher(reply.replace("\r\n", "\n")).replaceFirst("");
    List<String> blocks = blocks(text);
    if (!blocks.isEmpty()) {
      return Optional.of(best(blocks, entryPoint));
    }
    return bare(text, entryPoint);
  }

  private static List<String> blocks(String text) {
    List<String> all = new ArrayList<>();
    Matcher m = FENCE.matcher(text);
    int open = -1;
    String language = "";
    String fence = "";
    while (m.find()) {
      if (open < 0) {
        open = Math.min(text.length(), m.end() + 1);
        fence = m.group(1);
        language = m.group(2).toLowerCase(java.util.Locale.ROOT);
      } else if (m.group(1).startsWith(fence) && m.group(2).isEmpty()) {
        add(all, language, text.substring(Math.min(open, m.start()), m.start()));
        open = -1;
      }
    }
    if (open >= 0) {
      // A reply that was cut off inside its block.
      add(all, language, text.substring(open));
    }
    return all;
  }

  private static void add(List<String> all, String language, String block) {
    boolean python = language.isEmpty() || language.startsWith("py");
    if (python && !block.isBlank()) {
      all.add(dedented(block));
    }
  }

  /// A block in a list stands further to the right: what all its lines have in common goes, where
  /// it begins with a statement.
  private static String dedented(String block) {
    String first = block.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
    boolean statement = STATEMENT.matcher(first.strip()).matches();
    return statement && Character.isWhitespace(first.charAt(0)) ? block.stripIndent() : block;
  }

  /// The last block that defines what is asked for, else the last that defines something, else the
  /// last.
  private static String best(List<String> blocks, String entryPoint) {
    for (String block : blocks.reversed()) {
      if (!entryPoint.isEmpty() && defines(block, entryPoint)) {
        return block;
      }
    }
    return blocks.reversed().stream()
        .filter(b -> DEFINES.matcher(b).find())
        .findFirst()
        .orElse(blocks.getLast());
  }

  static boolean defines(String code, String entryPoint) {
    return Pattern.compile(
            "(?m)^(?:async )?(?:def|class) +"
                + Pattern.quote(entryPoint)
                + "\\b|^"
                + Pattern.quote(entryPoint)
                + " *=")
        .matcher(code)
        .find();
  }

  /// A program with prose round it, or the body that a prompt goes on with.
  private static Optional<String> bare(String text, String entryPoint) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    boolean defines =
        entryPoint.isEmpty() ? DEFINES.matcher(text).find() : defines(text, entryPoint);
    if (!defines) {
      return isBody(text) ? Optional.of(body(text)) : Optional.empty();
    }
    List<String> lines = text.lines().toList();
    int from = 0;
    while (from < lines.size() && !STATEMENT.matcher(lines.get(from)).matches()) {
      from++;
    }
    int to = lines.size();
    while (to > from && isProse(lines.get(to - 1))) {
      to--;
    }
    return Optional.of(String.join("\n", lines.subList(from, to)) + "\n");
  }

  private static boolean isProse(String line) {
    return line.isBlank()
        || !Character.isWhitespace(line.charAt(0))
            && !STATEMENT.matcher(line).matches()
            && line.matches("[A-Z][\\w']* .*|.*[a-z] [a-z]+ [a-z]+.*");
  }

  private static boolean isBody(String text) {
    return text.matches("(?s)(?:[ \\t]*+\\n)*+[ \\t]++\\S.*")
        || text.strip()
            .matches("(?s)(?:return|pass|if|for|while|raise|try|with)\\b.*|[a-z_]\\w* *=[^=].*");
  }

  /// Up to where a model runs on into something else.
  private static String body(String text) {
    List<String> kept = new ArrayList<>();
    boolean indented = text.matches("(?s)(?:[ \\t]*+\\n)*+[ \\t]++\\S.*");
    for (String line : text.lines().toList()) {
      boolean outside = indented && !line.isBlank() && !Character.isWhitespace(line.charAt(0));
      if (outside && kept.stream().anyMatch(k -> !k.isBlank())) {
        break;
      }
      kept.add(indented ? line : "    " + line);
    }
    return String.join("\n", kept) + "\n";
  }

  /// The whole program: what the prompt defines before, and the code, or the prompt and its body.
  static String program(String code, String prompt, String entryPoint) {
    if (prompt.isEmpty()) {
      return code;
    }
    if (entryPoint.isEmpty() || !defines(code, entryPoint)) {
      return prompt + (prompt.endsWith("\n") ? "" : "\n") + code;
    }
    Pattern defined = Pattern.compile("(?m)^(?:async )?def +" + Pattern.quote(entryPoint) + "\\b");
    Matcher def = defined.matcher(prompt);
    return def.find() ? hoisted(prompt.substring(0, def.start()), code) : code;
  }

  /// Imports from `__future__` have to stand first.
  private static String hoisted(String head, String code) {
    Matcher m = FUTURE.matcher(code);
    StringBuilder first = new StringBuilder();
    while (m.find()) {
      first.append(m.group()).append('\n');
    }
    return first + head + "\n" + m.replaceAll("");
  }
}
