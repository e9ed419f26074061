package org.collograph.codec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.collograph.codec.json.Fields;
import org.collograph.cost.ModelProfile;

/// Reads the model profiles of a `collograph/pool` document: those of real models.
public final class PoolCodec {
  public static final String FORMAT = "collograph/pool";

  private PoolCodec() {}

  public static List<ModelProfile> profiles(JsonNode document, String what) {
    Fields root = new Fields(document, what);
    root.requireFormat(FORMAT, 1);
    List<ModelProfile> models = root.objects("models").stream().map(PoolCodec::profile).toList();
    requireAgreement(models);
    return models;
  }

  private static ModelProfile profile(Fields m) {
    m.text("model");
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
        m.text("endpoint"),
        m.integerOrNull("maxConcurrent"));
  }

  /// `maxConcurrent` holds for an endpoint, so entries that share one must agree.
  private static void requireAgreement(List<ModelProfile> models) {
    Map<String, ModelProfile> first = new HashMap<>();
    for (ModelProfile m : models) {
      ModelProfile other = first.putIfAbsent(m.endpoint(), m);
      if (other != null && !java.util.Objects.equals(other.maxConcurrent(), m.maxConcurrent())) {
        throw new IllegalArgumentException(
            "maxConcurrent of '%s' is %s and of '%s' %s, but both are at %s. Maybe give them the same."
                .formatted(
                    other.name(),
                    other.maxConcurrent(),
                    m.name(),
                    m.maxConcurrent(),
                    m.endpoint()));
      }
    }
  }
}
