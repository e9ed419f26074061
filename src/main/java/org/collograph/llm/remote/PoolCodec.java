package org.collograph.llm.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.collograph.codec.json.BoundedFile;
import org.collograph.codec.json.Fields;
import org.collograph.codec.json.StrictJson;
import org.collograph.cost.ModelProfile;
import org.collograph.cost.TokenLengths;
import org.collograph.llm.KeyName;
import org.collograph.llm.Measurement;
import org.collograph.llm.ModelEntry;
import org.collograph.llm.PoolDocument;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;

/// Reads and writes a `collograph/pool` document: the file of a pool of real models.
public final class PoolCodec {
  public static final String FORMAT = "collograph/pool";
  private static final long MOST_BYTES = 4L << 20;

  private PoolCodec() {}

  public static PoolDocument read(Path file) throws IOException {
    return parse(StrictJson.read(file, MOST_BYTES), "'" + file + "'");
  }

  /// @param what names the document in errors
  public static PoolDocument parse(JsonNode document, String what) {
    Fields root = new Fields(document, what);
    root.requireFormat(FORMAT, 1);
    return new PoolDocument(
        root.objects("models").stream().map(PoolCodec::entry).toList(), lengths(root));
  }

  private static Map<String, TokenLengths> lengths(Fields root) {
    Map<String, TokenLengths> all = new LinkedHashMap<>();
    if (root.has("lengths")) {
      Fields lengths = root.object("lengths");
      lengths
          .node()
          .fieldNames()
          .forEachRemaining(
              subject -> {
                Fields each = lengths.object(subject);
                all.put(
                    subject,
                    new TokenLengths(each.number("inputTokens"), each.number("outputTokens")));
              });
    }
    return all;
  }

  private static ModelProfile profile(Fields m) {
    return new ModelProfile(
        m.text("name"),
        m.text("family", m.text("name")),
        m.numberOrNull("parameters"),
        m.integerOrNull("layers"),
        m.integerOrNull("hiddenSize"),
        m.numberOrNull("usdPerMillionInput"),
        m.numberOrNull("usdPerMillionOutput"),
        m.numberOrNull("prefillTokensPerSecond"),
        m.numberOrNull("decodeTokensPerSecond"),
        m.integerOrNull("contextTokens"),
        null,
        null);
  }

  /// Null where the file says so, which leaves it to the endpoint.
  private static @Nullable Double temperature(Fields m) {
    Double given = m.numberOrNull("temperature");
    boolean isNull = given == null && m.node().has("temperature");
    return isNull ? null : Objects.requireNonNullElse(given, ModelEntry.USUAL_TEMPERATURE);
  }

  private static ModelEntry entry(Fields m) {
    if (m.node().has("apiKey")) {
      throw new Refusal(
          "%s has an 'apiKey', and keys are in no file. Maybe name an environment variable with"
              + " apiKeyEnv.",
          m.what());
    }
    return new ModelEntry(
        profile(m),
        m.text("model"),
        new KeyName(m.textOrNull("apiKeyEnv"), m.textOrNull("apiKeyKeychain")),
        SiteCodec.sites(m),
        Objects.requireNonNullElse(m.integerOrNull("maxTokens"), ModelEntry.USUAL_MAX_TOKENS),
        temperature(m),
        Objects.requireNonNullElse(m.integerOrNull("timeoutSeconds"), ModelEntry.USUAL_TIMEOUT),
        m.has("measured") ? measured(m.object("measured")) : null);
  }

  private static Measurement measured(Fields f) {
    return new Measurement(f.text("task"), f.wholeNumber("right"), f.wholeNumber("n"));
  }

  /// Written aside and renamed.
  public static void write(Path file, PoolDocument pool) throws IOException {
    String text = StrictJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree(pool));
    BoundedFile.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  public static ObjectNode tree(PoolDocument pool) {
    ObjectNode root = StrictJson.MAPPER.createObjectNode();
    root.put("format", FORMAT).put("version", 1);
    ArrayNode models = root.putArray("models");
    pool.models().forEach(m -> models.add(tree(m)));
    if (!pool.lengths().isEmpty()) {
      ObjectNode lengths = root.putObject("lengths");
      new TreeMap<>(pool.lengths())
          .forEach(
              (subject, l) ->
                  lengths
                      .putObject(subject)
                      .put("inputTokens", l.input())
                      .put("outputTokens", l.output()));
    }
    return root;
  }

  private static ObjectNode tree(ModelEntry m) {
    ModelProfile p = m.profile();
    ObjectNode each = StrictJson.MAPPER.createObjectNode();
    each.put("name", p.name());
    SiteCodec.put(each, m.sites());
    each.put("model", m.model());
    each.put("apiKeyEnv", m.key().env()).put("apiKeyKeychain", m.key().keychain());
    each.put("family", p.family()).put("parameters", p.parameters());
    each.put("layers", p.layers()).put("hiddenSize", p.hiddenSize());
    each.put("usdPerMillionInput", p.usdPerMillionInput());
    each.put("usdPerMillionOutput", p.usdPerMillionOutput());
    each.put("prefillTokensPerSecond", p.prefillTokensPerSecond());
    each.put("decodeTokensPerSecond", p.decodeTokensPerSecond());
    each.put("contextTokens", p.contextTokens());
    each.put("maxTokens", m.maxTokens()).put("temperature", m.temperature());
    each.put("timeoutSeconds", m.timeoutSeconds());
    if (m.measured() != null) {
      Measurement found = m.measured();
      each.putObject("measured")
          .put("task", found.task())
          .put("right", found.right())
          .put("n", found.n());
    }
    return each;
  }
}
