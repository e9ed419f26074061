package org.collograph.codec;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// DOT as its importer takes it: without comments, its keywords in small letters (DOT knows no
/// case), texts joined that a plus stands between.
///
/// @param isStrict whether it says that edges which stand twice are one
/// @param isUndirected whether it says `graph`
record DotText(String text, boolean isStrict, boolean isUndirected) {
  private static final Set<String> KEYWORDS =
      Set.of("strict", "graph", "digraph", "node", "edge", "subgraph");
  private static final Pattern TOKEN =
      Pattern.compile(
          "\"(?:[^\"\\\\]|\\\\.)*+\"|/\\*.*?\\*/|//[^\\n]*|(?m:^[ \\t]*#[^\\n]*)|[A-Za-z_]\\w*|.",
          Pattern.DOTALL);
  private static final Pattern PLUS =
      Pattern.compile("(\"(?:[^\"\\\\]|\\\\.)*+)\"\\s*\\+\\s*\"((?:[^\"\\\\]|\\\\.)*+\")");
  private static final Pattern HEAD = Pattern.compile("^\\s*(strict\\s+)?(di)?graph\\b");

  static DotText of(String dot) {
    StringBuilder plain = new StringBuilder();
    Matcher m = TOKEN.matcher(dot);
    while (m.find()) {
      plain.append(plain(m.group()));
    }
    String text = joined(plain.toString());
    Matcher head = HEAD.matcher(text);
    boolean known = head.find();
    return new DotText(text, known && head.group(1) != null, known && head.group(2) == null);
  }

  private static String plain(String token) {
    if (token.startsWith("/*") || token.startsWith("//") || token.strip().startsWith("#")) {
      return " ";
    }
    String small = token.toLowerCase(Locale.ROOT);
    return KEYWORDS.contains(small) ? small : token;
  }

  private static String joined(String text) {
    String now = text;
    for (Matcher m = PLUS.matcher(now); m.find(); m = PLUS.matcher(now)) {
      now = m.replaceAll("$1$2");
    }
    return now;
  }
}
