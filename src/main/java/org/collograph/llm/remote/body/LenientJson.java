package org.collograph.llm.remote.body;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads JSON as servers write it: with comments, with something behind it, or in pieces of a
/// stream.
final class LenientJson {
  private static final int DEEPEST = 100;
  private static final int LONGEST = 32 << 20;
  static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(LONGEST)
                          .build())
                  .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                  .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                  .build())
          .build();

  private LenientJson() {}

  /// The first value of a text; a missing node where it begins with none.
  static JsonNode first(String text) {
    try {
      JsonNode node = MAPPER.readTree(text);
      return node == null ? MissingNode.getInstance() : node;
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  /// All values: of a stream's `data:` lines, or one behind the other as far as they can be read.
  static List<JsonNode> all(String text) {
    List<JsonNode> all = new ArrayList<>();
    if (text.stripLeading().startsWith("data:")) {
      text.lines()
          .filter(l -> l.startsWith("data:"))
          .map(l -> first(l.substring("data:".length())))
          .filter(JsonNode::isObject)
          .forEach(all::add);
      return all;
    }
    try (MappingIterator<JsonNode> values = MAPPER.readerFor(JsonNode.class).readValues(text)) {
      while (values.hasNextValue()) {
        all.add(values.nextValue());
      }
    } catch (IOException | RuntimeException e) {
      // What stands behind the last whole value is none.
    }
    return all;
  }
}
