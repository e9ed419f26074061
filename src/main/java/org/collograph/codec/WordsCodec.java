package org.collograph.codec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.collograph.codec.json.Fields;
import org.collograph.codec.json.StrictJson;

/// Reads the window's words in another language: what they are in English, and what they are there.
public final class WordsCodec {
  private WordsCodec() {}

  /// @param language such as `de`
  /// @return empty for English, and for a language that is not there
  public static Map<String, String> read(String language) throws IOException {
    Map<String, String> words = new HashMap<>();
    String file = "/assets/words/" + language + ".json";
    try (InputStream in = WordsCodec.class.getResourceAsStream(file)) {
      if (in != null) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        Fields all = new Fields(StrictJson.parse(text, file), file);
        all.node().fieldNames().forEachRemaining(english -> words.put(english, all.text(english)));
      }
    }
    return words;
  }
}
