package org.collograph.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.collograph.codec.GraphCodec;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.RunStory;

/// A run's last state as deflated JSON.
final class SnapshotCodec {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(
              new SimpleModule()
                  .addSerializer(CollaborationGraph.class, new GraphWriter())
                  .addDeserializer(CollaborationGraph.class, new GraphReader()))
          // What a later version has added, this one passes over.
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private SnapshotCodec() {}

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
      return TrialCodec.graph(json.readValueAsTree().toString());
    }
  }

  static byte[] encode(RunStory snapshot) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      MAPPER.writeValue(out, snapshot);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// Empty for one that cannot be read, as of another version: it can be worked out again.
  static Optional<RunStory> decode(byte[] blob) {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(blob))) {
      RunStory read = MAPPER.readValue(in, RunStory.class);
      boolean whole =
          read.stage() != null
              && read.counts() != null
              && read.counts().spend() != null
              && read.found() != null
              && read.graphs() != null
              && read.yardsticks() != null
              && read.feedback() != null
              && read.tables() != null;
      return whole ? Optional.of(read) : Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }
}
