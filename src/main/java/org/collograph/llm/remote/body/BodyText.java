package org.collograph.llm.remote.body;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/// The text of a body: unpacked, without a mark before it and without the comments that keep a
/// connection alive.
public final class BodyText {
  /// A packed body may be many times as long as it came.
  private static final int MOST_BYTES = 32 << 20;

  private BodyText() {}

  public static String of(byte[] body) {
    byte[] bytes = isPacked(body) ? unpacked(body) : body;
    String text = new String(bytes, StandardCharsets.UTF_8);
    String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
    String begin = bare.stripLeading();
    boolean isCommented = begin.startsWith(":") || begin.startsWith("event:");
    return isCommented ? withoutComments(begin) : bare;
  }

  private static boolean isPacked(byte[] body) {
    return body.length > 2 && (body[0] & 0xFF) == 0x1F && (body[1] & 0xFF) == 0x8B;
  }

  private static byte[] unpacked(byte[] body) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return in.readNBytes(MOST_BYTES);
    } catch (IOException e) {
      return body;
    }
  }

  private static String withoutComments(String text) {
    return text.lines()
        .filter(l -> !l.startsWith(":") && !l.startsWith("event:"))
        .collect(Collectors.joining("\n"));
  }

  /// Texts in their order, each once.
  static String joined(Collection<String> texts, String between) {
    Map<String, String> once = new LinkedHashMap<>();
    texts.stream().filter(t -> !t.isBlank()).forEach(t -> once.putIfAbsent(t.strip(), t));
    return String.join(between, once.values());
  }
}
