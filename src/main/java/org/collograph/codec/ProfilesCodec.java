package org.collograph.codec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.collograph.codec.json.Fields;
import org.collograph.codec.json.StrictJson;
import org.collograph.cost.ModelProfile;

/// The shipped sizes of well-known models (arXiv 2511.00086 and the models' own cards).
public final class ProfilesCodec {
  private ProfilesCodec() {}

  public static List<ModelProfile> shipped() throws IOException {
    try (InputStream in = ProfilesCodec.class.getResourceAsStream("/assets/profiles.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Fields root = new Fields(StrictJson.parse(text, "the profiles"), "the profiles");
      root.requireFormat("collograph/profiles", 1);
      return root.objects("models").stream().map(ProfilesCodec::profile).toList();
    }
  }

  private static ModelProfile profile(Fields m) {
    return new ModelProfile(
        m.text("name"),
        m.text("family"),
        m.number("parameters"),
        m.integerOrNull("layers"),
        m.integerOrNull("hiddenSize"),
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
