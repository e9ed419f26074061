package org.collograph.run.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.collograph.codec.GraphCodec;
import org.collograph.graph.CollaborationGraph;
import org.collograph.search.space.GraphDistribution;
import org.collograph.words.Sentence;

/// What a search told, and other values of a run, as JSON and back.
public final class RunJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER).build())
          .addModule(
              new SimpleModule()
                  .addSerializer(CollaborationGraph.class, new GraphWriter())
                  .addDeserializer(CollaborationGraph.class, new GraphReader())
                  .addDeserializer(Sentence.class, new SentenceReader())
                  .addSerializer(GraphDistribution.class, new DistributionWriter())
                  .addDeserializer(GraphDistribution.class, new DistributionReader()))
          // What a later version has added, this one passes over.
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private RunJson() {}

  private static final class SentenceReader extends JsonDeserializer<Sentence> {
    @Override
    public Sentence deserialize(JsonParser json, DeserializationContext c) throws IOException {
      return sentence(json.<JsonNode>readValueAsTree());
    }
  }

  /// Earlier versions kept the finished sentence.
  private static Sentence sentence(JsonNode node) {
    if (!node.isObject()) {
      return Sentence.verbatim(node.asText());
    }
    List<Object> parts = new ArrayList<>();
    for (JsonNode part : node.path("parts")) {
      parts.add(
          part.isObject()
              ? sentence(part)
              : part.isNull() ? null : part.isNumber() ? part.numberValue() : part.asText());
    }
    return new Sentence(node.path("form").asText(), parts);
  }

  public static Sentence sentence(String stored) {
    return stored.startsWith("{\"form\"")
        ? read(stored, Sentence.class)
        : Sentence.verbatim(stored);
  }

  private static final class GraphWriter extends JsonSerializer<CollaborationGraph> {
    @Override
    public void serialize(CollaborationGraph g, JsonGenerator json, SerializerProvider p)
        throws IOException {
      json.writeTree(GraphCodec.tree(g));
    }
  }

  private static final class GraphReader extends JsonDeserializer<CollaborationGraph> {
    @Override
    public CollaborationGraph deserialize(JsonParser json, DeserializationContext c)
        throws IOException {
      return graph(json.readValueAsTree().toString());
    }
  }

  private static final class DistributionWriter extends JsonSerializer<GraphDistribution> {
    @Override
    public void serialize(GraphDistribution d, JsonGenerator json, SerializerProvider p)
        throws IOException {
      p.defaultSerializeValue(d.writable(), json);
    }
  }

  private static final class DistributionReader extends JsonDeserializer<GraphDistribution> {
    @Override
    public GraphDistribution deserialize(JsonParser json, DeserializationContext c)
        throws IOException {
      return json.readValueAs(GraphDistribution.Writable.class).distribution();
    }
  }

  public static CollaborationGraph graph(String json) {
    return GraphCodec.parse(json, "a stored graph").graph();
  }

  /// A value that [#write] wrote.
  public static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What was stored cannot be read.", e);
    }
  }

  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  public static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /// @throws IllegalArgumentException where it is no such value
  public static <T> T value(JsonNode tree, Class<T> type) {
    return MAPPER.convertValue(tree, type);
  }
}
