package org.collograph.llm.remote.body;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// The text of a reply that comes as server-sent events, while it comes: without what a model
/// thinks before it.
public final class StreamedText {
  private static final String THINKS = "<think>";
  private static final String THOUGHT = "</think>";

  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final StringBuilder all = new StringBuilder();
  private int told;

  /// @return what is new in it; empty where nothing can be told yet
  public String next(ByteBuffer bytes) {
    ByteBuffer read = bytes.duplicate();
    while (read.hasRemaining()) {
      byte b = read.get();
      if (b == '\n') {
        line(line.toString(StandardCharsets.UTF_8));
        line.reset();
      } else {
        line.write(b);
      }
    }
    return news();
  }

  private void line(String text) {
    if (!text.startsWith("data:") || text.contains("[DONE]")) {
      return;
    }
    JsonNode delta = LenientJson.first(text.substring(5)).path("choices").path(0).path("delta");
    all.append(delta.path("content").asText(""));
  }

  private String news() {
    int from = 0;
    String text = all.toString();
    if (text.startsWith(THINKS)) {
      int end = text.indexOf(THOUGHT);
      if (end < 0) {
        return "";
      }
      from = end + THOUGHT.length();
      while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
        from++;
      }
    } else if (THINKS.startsWith(text)) {
      return "";
    }
    String fresh = text.substring(Math.max(from, told));
    told = Math.max(from, text.length());
    return fresh;
  }
}
