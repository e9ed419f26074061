package org.collograph.codec.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.collograph.words.OneLine;
import org.collograph.words.Refusal;
import org.collograph.words.Sentence;

/// Reads JSON as the standard has it and no more: no duplicate keys, no NaN, nothing behind the
/// document, nesting and lengths bounded.
public final class StrictJson {
  public static final JsonMapper MAPPER =
      JsonMapper.builder(
              com.fasterxml.jackson.core.JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(100)
                          .maxNumberLength(100)
                          .maxStringLength(10_000_000)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                  .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                  .disable(JsonWriteFeature.ESCAPE_NON_ASCII)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .build();

  private static final int MOST_QUOTED = 120;
  private static final Pattern UNKNOWN = Pattern.compile("^Unrecognized token '([^']{1,40})'");
  private static final Pattern TWICE = Pattern.compile("^Duplicate field '([^']{1,40})'");

  private StrictJson() {}

  /// @param what names the document in the error
  public static JsonNode parse(String text, String what) {
    try {
      JsonNode node = MAPPER.readTree(text);
      if (node == null || node.isMissingNode()) {
        throw new Refusal("%s is empty. Maybe it was not written to the end.", what);
      }
      return node;
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      throw new Refusal(
          e,
          "%s is not valid JSON at line %d, column %d: %s. Maybe a comma or a quote is missing"
              + " there.",
          what,
          at == null ? 1 : at.getLineNr(),
          at == null ? 1 : at.getColumnNr(),
          reason(e.getOriginalMessage()));
    }
  }

  public static JsonNode read(Path file, long mostBytes) throws IOException {
    return parse(BoundedFile.read(file, mostBytes), "'" + file + "'");
  }

  /// What the parser says most often in our words; else in its own.
  private static Object reason(String message) {
    if (message.startsWith("Unexpected end-of-input")) {
      return Sentence.of("it ends too soon");
    }
    Matcher word = UNKNOWN.matcher(message);
    if (word.find()) {
      return Sentence.of("'%s' is not allowed there", word.group(1));
    }
    Matcher twice = TWICE.matcher(message);
    return twice.find()
        ? Sentence.of("the field '%s' stands twice", twice.group(1))
        : brief(message);
  }

  /// The parser's words without its own names and advice.
  public static String brief(String message) {
    String line = message.replaceAll("\\s+", " ");
    for (String ours : new String[] {" at [Source", " (bound as", " (enable ", ": maybe a (non-"}) {
      int end = line.indexOf(ours);
      line = end > 0 ? line.substring(0, end) : line;
    }
    line = line.replace("Trailing token (of type ", "something stands behind the document (");
    return OneLine.of(line, MOST_QUOTED);
  }
}
