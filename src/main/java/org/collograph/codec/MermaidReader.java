package org.collograph.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;
import org.collograph.graph.GraphDocument;
import org.collograph.words.Refusal;

/// Reads flowcharts as LangGraph, GitHub and we ourselves write them: nodes of any shape, arrows of
/// any kind, chains of them, several nodes at an end. How it is to look is passed over.
///
/// No library for the JVM reads Mermaid; its own parser is JavaScript.
final class MermaidReader {
  private static final Pattern FRONT = Pattern.compile("\\A\\s*---\\R.*?\\R---\\R", Pattern.DOTALL);
  private static final Pattern HEAD =
      Pattern.compile("\\s*(?:flowchart|graph)(?:\\s+(?:TB|TD|BT|LR|RL))?\\s*;?");
  private static final Pattern LOOK =
      Pattern.compile("(?:classDef|class|style|linkStyle|click|direction|subgraph|end)\\b.*|%%.*");

  /// A dash belongs to a name where it begins no arrow.
  private static final Pattern NAME = Pattern.compile("(?:[\\w\\\\./]|[^\\x00-\\x7f]|-(?![-.>]))+");

  private static final Pattern ARROW =
      Pattern.compile(
          "\\s*(?:<?-{2,}>|-{2}[xo](?=\\s)|-\\.+->|-\\.[^\\n]*?\\.+->|-\\.+-|={2,}>"
              + "|==\\s[^\\n]*?\\s={2,}>|={3,}|--\\s[^\\n]*?\\s-{2,}>?|-{3,}|(~~~))"
              + "(?:\\s*\\|[^|]*\\|)?\\s*");

  private static final Pattern AND = Pattern.compile("\\s*&\\s*");
  private static final Pattern CLASS = Pattern.compile(":::[\\w-]+");
  private static final Pattern TAG = Pattern.compile("</?\\w+\\s*/?>");
  private static final String OPEN = "([{>";
  private static final String CLOSED = ")]}";

  private final ForeignSketch sketch;
  private final String what;

  private MermaidReader(String what) {
    this.what = what;
    this.sketch = new ForeignSketch(what);
  }

  /// @param what it is, for errors
  /// @throws IllegalArgumentException where a line cannot be read
  static GraphDocument parse(String text, String what) {
    MermaidReader reader = new MermaidReader(what);
    boolean begun = false;
    for (String line : FRONT.matcher(text).replaceFirst("").split("\\R")) {
      Matcher head = HEAD.matcher(line);
      if (!begun && head.lookingAt()) {
        begun = true;
        reader.statements(line.substring(head.end()));
      } else if (begun) {
        reader.statements(line);
      }
    }
    return reader.sketch.document();
  }

  /// Of one line.
  private void statements(String line) {
    String rest = line.strip();
    while (!rest.isEmpty() && !LOOK.matcher(rest).matches()) {
      rest = rest.substring(statement(rest)).strip();
      rest = rest.startsWith(";") ? rest.substring(1).strip() : rest;
    }
  }

  /// Returns where it ends.
  private int statement(String text) {
    List<String> before = new ArrayList<>();
    int at = nodes(text, 0, before);
    Matcher arrow = ARROW.matcher(text);
    while (arrow.region(at, text.length()).lookingAt()) {
      List<String> after = new ArrayList<>();
      at = nodes(text, arrow.end(), after);
      if (arrow.group(1) == null) {
        before.forEach(from -> after.forEach(to -> sketch.arrow(from, to)));
      }
      before = after;
    }
    if (at < text.length() && text.charAt(at) != ';' && !text.substring(at).isBlank()) {
      throw unread(text.substring(at));
    }
    return at;
  }

  /// Nodes that are joined by `&`.
  private int nodes(String text, int from, List<String> ids) {
    int at = node(text, from, ids);
    Matcher and = AND.matcher(text);
    while (and.region(at, text.length()).lookingAt()) {
      at = node(text, and.end(), ids);
    }
    return at;
  }

  private int node(String text, int from, List<String> ids) {
    Matcher name = NAME.matcher(text).region(from, text.length());
    if (!name.lookingAt()) {
      throw unread(text.substring(from));
    }
    ids.add(name.group());
    int at = name.end();
    int end = shape(text, at);
    sketch.node(name.group(), end == at ? null : label(text.substring(at, end)));
    Matcher styled = CLASS.matcher(text).region(end, text.length());
    return styled.lookingAt() ? styled.end() : end;
  }

  /// Where a shape ends that begins here; here where none does.
  private int shape(String text, int from) {
    if (from >= text.length() || OPEN.indexOf(text.charAt(from)) < 0) {
      return from;
    }
    int depth = 0;
    boolean quoted = false;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted = quoted != (c == '"');
      boolean opens = OPEN.indexOf(c) >= 0 && (c != '>' || i == from);
      depth += quoted ? 0 : opens ? 1 : CLOSED.indexOf(c) >= 0 ? -1 : 0;
      if (depth == 0 && !quoted) {
        return i + 1;
      }
    }
    throw unread(text.substring(from));
  }

  private static String label(String shape) {
    String inside = shape.replaceAll("^[(\\[{>/\\\\]+|[)\\]}/\\\\]+$", "").strip();
    inside = inside.replaceAll("^\"|\"$", "").replaceAll("(?i)<br\\s*/?>", "\n");
    inside = TAG.matcher(inside).replaceAll("");
    String entities = inside.replaceAll("#(\\w+);", "&$1;").replaceAll("&(\\d+);", "&#$1;");
    return StringEscapeUtils.unescapeHtml4(entities).replace('\u00a0', ' ').strip();
  }

  private Refusal unread(String rest) {
    return new Refusal(
        "%s cannot be read from '%s' on. Maybe that part is no node and no arrow of a flowchart.",
        what, rest.strip().substring(0, Math.min(40, rest.strip().length())));
  }
}
