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
  private final StringBuilder data = new StringBuilder();
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

  /// An event may be written on several lines, and ends with an empty one.
  private void line(String text) {
    if (text.isBlank()) {
      event(data.toString());
      data.setLength(0);
    } else if (text.startsWith("data:")) {
      data.append(text.substring(5)).append('\n');
    }
  }

  private void event(String text) {
    for (JsonNode choice : LenientJson.first(text).path("choices")) {
      if (choice.path("index").asInt(0) == 0) {
        all.append(choice.path("delta").path("content").asText(""));
      }
    }
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
