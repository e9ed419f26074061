package org.collograph.search.agent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.stream.Collectors;
import org.collograph.codec.json.StrictJson;
import org.collograph.words.OneLine;
import org.collograph.words.Refusal;

/// Finds the JSON object in what a model said, mends what models usually get wrong in it, and
/// checks it against a schema. It is text from outside: nothing in it is believed.
final class AgentReply {
  private static final int MOST = 64 * 1024;
  private static final int MOST_ERRORS = 3;
  private static final int MOST_QUOTED = 160;

  /// Mends trailing commas, comments and single quotes; NaN stays refused.
  private static final ObjectMapper MENDING =
      JsonMapper.builder(
              com.fasterxml.jackson.core.JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(20)
                          .maxNumberLength(50)
                          .maxStringLength(MOST)
                          .build())
                  .build())
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
          .build();

  private final Schema schema;

  /// @param schema its file
  AgentReply(String schema) {
    this.schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(AgentTexts.file(schema), InputFormat.JSON);
  }

  /// @throws IllegalArgumentException where there is no object, or one of another form
  JsonNode read(String reply) {
    if (reply.length() > MOST) {
      throw new Refusal("it has %,d characters, and at most %,d are read.", reply.length(), MOST);
    }
    int begin = reply.indexOf('{');
    int end = reply.lastIndexOf('}');
    if (begin < 0 || end < begin) {
      throw new Refusal("there is no whole JSON object in it.");
    }
    JsonNode node = parsed(reply.substring(begin, end + 1));
    var errors = schema.validate(node);
    if (!errors.isEmpty()) {
      throw new Refusal("%s.", words(errors));
    }
    return node;
  }

  private static String words(List<Error> errors) {
    return errors.stream()
        .limit(MOST_ERRORS)
        .map(e -> OneLine.of(e.getInstanceLocation() + " " + e.getMessage(), MOST_QUOTED))
        .collect(Collectors.joining("; "));
  }

  private static JsonNode parsed(String text) {
    try {
      JsonNode node = MENDING.readTree(text);
      if (node == null || !node.isObject()) {
        throw new Refusal("there is no JSON object in it.");
      }
      return node;
    } catch (JsonProcessingException e) {
      throw new Refusal(e, "its JSON is broken: %s.", StrictJson.brief(e.getOriginalMessage()));
    }
  }
}
