package org.collograph.llm;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.collograph.cost.ModelProfile;

/// A real model of a pool, as its file has it.
///
/// @param profile what is known of it; its name is what graphs call it
/// @param model what its endpoint calls it
/// @param maxPerMinute calls a minute on the endpoint; null for no limit
/// @param maxTokens that it may write in one reply
/// @param temperature of its sampling; null for what the endpoint takes by itself
/// @param timeoutSeconds after which a call is given up
public record ModelEntry(
    ModelProfile profile,
    String model,
    KeyName key,
    Integer maxPerMinute,
    int maxTokens,
    Double temperature,
    int timeoutSeconds) {
  public static final int USUAL_MAX_TOKENS = 1_024;
  public static final int USUAL_TIMEOUT = 180;
  public static final double USUAL_TEMPERATURE = 0.7;
  private static final double HOTTEST = 2;

  public ModelEntry {
    requireAddress(profile.name(), profile.endpoint());
    positive(profile.name(), "maxPerMinute", maxPerMinute);
    positive(profile.name(), "maxTokens", maxTokens);
    positive(profile.name(), "timeoutSeconds", timeoutSeconds);
    if (model == null || model.isBlank()) {
      throw new IllegalArgumentException(
          "model of '%s' is empty. Maybe the name by which its endpoint knows it is meant."
              .formatted(profile.name()));
    }
    if (temperature != null && !(temperature >= 0 && temperature <= HOTTEST)) {
      throw new IllegalArgumentException(
          "temperature of '%s' is %s. Maybe a number from 0 to 2 is meant."
              .formatted(profile.name(), temperature));
    }
  }

  private static void requireAddress(String name, String endpoint) {
    try {
      URI uri = URI.create(Objects.requireNonNullElse(endpoint, ""));
      boolean isWeb = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (isWeb && uri.getHost() != null && uri.getUserInfo() == null) {
        return;
      }
    } catch (IllegalArgumentException e) {
      // Said below.
    }
    throw new IllegalArgumentException(
        "endpoint of '%s' is '%s'. Maybe an address such as http://127.0.0.1:11434/v1 is meant, with no name or password in it."
            .formatted(name, endpoint));
  }

  private static void positive(String name, String field, Integer value) {
    if (value != null && value < 1) {
      throw new IllegalArgumentException(
          "%s of '%s' is %d and must be positive. Maybe leave it out."
              .formatted(field, name, value));
    }
  }

  public String name() {
    return profile.name();
  }

  /// The address without a slash at its end.
  public String endpoint() {
    return profile.endpoint().replaceAll("/+$", "");
  }

  public ModelEntry with(ModelProfile other) {
    return new ModelEntry(other, model, key, maxPerMinute, maxTokens, temperature, timeoutSeconds);
  }

  Calling calling() {
    return new Calling(
        String.join("\n", endpoint(), model, String.valueOf(temperature), "" + maxTokens),
        maxTokens,
        temperature != null && temperature == 0);
  }

  /// Refuses entries that disagree: what holds for an endpoint must be the same in all that share
  /// it.
  static void requireAgreement(List<ModelEntry> entries) {
    ModelProfile.requireAgreement(entries.stream().map(ModelEntry::profile).toList());
    for (ModelEntry one : entries) {
      for (ModelEntry other : entries) {
        if (one.endpoint().equals(other.endpoint())
            && !Objects.equals(one.maxPerMinute, other.maxPerMinute)) {
          throw new IllegalArgumentException(
              "maxPerMinute of '%s' is %s and of '%s' %s, but both are at %s. Maybe give them the same."
                  .formatted(
                      one.name(),
                      one.maxPerMinute,
                      other.name(),
                      other.maxPerMinute,
                      one.endpoint()));
        }
      }
    }
  }
}
