package org.collograph.codec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
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
    ModelProfile.requireAgreement(models);
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
}
