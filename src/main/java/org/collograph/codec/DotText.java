package org.collograph.codec;

import java.util.ArrayList;
import java.util.List;
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
  private static final Pattern HEAD = Pattern.compile("^\\s*(strict\\s+)?(di)?graph\\b");

  static DotText of(String dot) {
    List<String> tokens = new ArrayList<>();
    TOKEN.matcher(dot).results().forEach(t -> tokens.add(plain(t.group())));
    String text = String.join("", joined(tokens));
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

  /// Texts that a plus stands between, as one.
  private static List<String> joined(List<String> tokens) {
    List<String> all = new ArrayList<>();
    for (String token : tokens) {
      int before = token.startsWith("\"") ? joins(all) : -1;
      if (before >= 0) {
        String start = all.get(before);
        all.subList(before, all.size()).clear();
        all.add(start.substring(0, start.length() - 1) + token.substring(1));
      } else {
        all.add(token);
      }
    }
    return all;
  }

  /// Where the text stands that a plus at the end joins to the next one; −1 for none.
  private static int joins(List<String> tokens) {
    int plus = lastThatSays(tokens, tokens.size());
    int before = plus < 0 || !tokens.get(plus).equals("+") ? -1 : lastThatSays(tokens, plus);
    return before >= 0 && tokens.get(before).startsWith("\"") ? before : -1;
  }

  /// Where the last one before an index stands that is no blank; −1 for none.
  private static int lastThatSays(List<String> tokens, int before) {
    int at = before - 1;
    while (at >= 0 && tokens.get(at).isBlank()) {
      at--;
    }
    return at;
  }
}
