package org.collograph.task.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the program in a reply: in fenced blocks, bare, or as what a prompt goes on with.
public final class FoundCode {
  private static final Pattern THOUGHT = Pattern.compile("(?s)^.*</think(?:ing)?>");
  private static final Pattern STATEMENT =
      Pattern.compile(
          "^(?:import |from \\S+ import |def |class |@|async def |[A-Za-z_]\\w*\\s*=[^=]).*");
  static final Pattern DEFINES = Pattern.compile("(?m)^(?:def|class) +\\w+");
  private static final Pattern FUTURE = Pattern.compile("(?m)^from __future__ import .*$");
  private static final Pattern RETURNS = Pattern.compile("(?m)^return\\b");
  private static final int INDENT = 4;
  private static final int LONGEST = 100_000;

  private FoundCode() {}

  /// The code that a reply holds, without its prose; empty where it holds none.
  ///
  /// @param entryPoint the function that is asked for; empty where it has no one name
  public static Optional<String> in(String reply, String entryPoint) {
    if (reply.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = reply.replace("\r\n", "\n").replace('\u00a0', ' ');
    String text = THOUGHT.matcher(plain).replaceFirst("");
    List<String> blocks = CodeBlocks.of(text);
    if (!blocks.isEmpty()) {
      return Optional.of(best(blocks, entryPoint));
    }
    return bare(text, entryPoint);
  }

  static boolean isStatement(String line) {
    return STATEMENT.matcher(line).matches();
  }

  /// The last block that defines what is asked for, else the last that defines something, else the
  /// last; with what it needs of those before it.
  private static String best(List<String> blocks, String entryPoint) {
    int best = blocks.size() - 1;
    while (best >= 0 && !(!entryPoint.isEmpty() && holds(blocks.get(best), entryPoint))) {
      best--;
    }
    if (best < 0) {
      best = blocks.size() - 1;
      while (best >= 0 && !DEFINES.matcher(blocks.get(best)).find()) {
        best--;
      }
    }
    String code = JoinedBlocks.of(blocks, best < 0 ? blocks.size() - 1 : best);
    return whole(code, entryPoint);
  }

  /// Whether it defines the function, or a class has it as a method.
  private static boolean holds(String block, String entryPoint) {
    return defines(block, entryPoint) || method(block, entryPoint).find();
  }

  private static Matcher method(String block, String entryPoint) {
    return Pattern.compile(
            "(?ms)^class +(\\w+)\\b(?:(?!^class ).)*?^[ \\t]+def +"
                + Pattern.quote(entryPoint)
                + "\\b")
        .matcher(block);
  }

  /// With a method of a class under the name that is asked for, or as a body where it is no more.
  private static String whole(String code, String entryPoint) {
    if (entryPoint.isEmpty() || defines(code, entryPoint)) {
      return code;
    }
    Matcher method = method(code, entryPoint);
    if (method.find()) {
      return code + "\n" + entryPoint + " = " + method.group(1) + "()." + entryPoint + "\n";
    }
    boolean isBody = RETURNS.matcher(code).find() && !DEFINES.matcher(code).find();
    return isBody ? code.indent(INDENT) : code;
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
    if (isHalfIndented(text)) {
      return body("    " + text.stripLeading());
    }
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

  /// Whether only its first line has lost its indentation.
  private static boolean isHalfIndented(String text) {
    List<String> lines = text.strip().lines().filter(l -> !l.isBlank()).toList();
    return lines.size() > 1
        && !Character.isWhitespace(text.charAt(0))
        && !lines.getFirst().endsWith(":")
        && lines.stream().skip(1).allMatch(l -> l.startsWith("    "));
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
