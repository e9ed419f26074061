package org.collograph.llm;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.collograph.cost.ModelProfile;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;

/// A real model of a pool, as its file has it.
///
/// @param profile what is known of it; its name is what graphs call it
/// @param model what its endpoints call it
/// @param sites where it is served, one or more
/// @param maxTokens that it may write in one reply
/// @param temperature of its sampling; null for what the endpoint takes by itself
/// @param timeoutSeconds after which a call is given up
/// @param measured how often it was right by itself; null where that was not measured
public record ModelEntry(
    ModelProfile profile,
    @Nullable String model,
    KeyName key,
    List<Site> sites,
    int maxTokens,
    @Nullable Double temperature,
    int timeoutSeconds,
    @Nullable Measurement measured) {
  public static final int USUAL_MAX_TOKENS = 1_024;
  public static final int USUAL_TIMEOUT = 180;
  public static final double USUAL_TEMPERATURE = 0.7;
  private static final int LAST_PORT = 65_535;
  private static final int LONGEST_NAME = 200;
  private static final double HOTTEST = 2;

  public ModelEntry {
    requireName(profile.name());
    sites = List.copyOf(sites);
    requirePlaces(profile.name(), sites);
    profile = Site.served(profile, sites);
    positive(profile.name(), "maxTokens", maxTokens);
    positive(profile.name(), "timeoutSeconds", timeoutSeconds);
    if (model == null || model.isBlank()) {
      throw new Refusal(
          "model of '%s' is empty. Maybe the name by which its endpoint knows it is meant.",
          profile.name());
    }
    if (temperature != null && !(temperature >= 0 && temperature <= HOTTEST)) {
      throw new Refusal(
          "temperature of '%s' is %s. Maybe a number from 0 to 2 is meant.",
          profile.name(), temperature);
    }
  }

  /// @throws IllegalArgumentException where an endpoint is no plain web address
  public static void requireAddress(String name, @Nullable String endpoint) {
    try {
      URI uri = URI.create(Objects.requireNonNullElse(endpoint, ""));
      String scheme = Objects.requireNonNullElse(uri.getScheme(), "").toLowerCase(Locale.ROOT);
      boolean isWeb = scheme.equals("http") || scheme.equals("https");
      boolean isBare =
          uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null;
      boolean hasPort = uri.getPort() == -1 || (uri.getPort() > 0 && uri.getPort() <= LAST_PORT);
      if (isWeb && isBare && hasPort && uri.getHost() != null) {
        return;
      }
    } catch (IllegalArgumentException e) {
      // Said below.
    }
    throw new Refusal(
        "endpoint of '%s' is '%s'. Maybe an address such as http://127.0.0.1:11434/v1 is meant,"
            + " with no name, password or question mark in it.",
        name, endpoint);
  }

  private static void requirePlaces(String name, List<Site> sites) {
    if (sites.isEmpty()) {
      throw new Refusal(
          "endpoints of '%s' is empty. Maybe one address is meant, such as"
              + " http://127.0.0.1:11434/v1.",
          name);
    }
    sites.forEach(s -> requireAddress(name, s.address()));
    if (sites.stream().map(Site::address).distinct().count() < sites.size()) {
      throw new Refusal(
          "endpoints of '%s' names one twice: %s. Maybe give it more maxConcurrent instead.",
          name, sites.stream().map(Site::address).toList());
    }
  }

  private static void positive(String name, String field, @Nullable Integer value) {
    if (value != null && value < 1) {
      throw new Refusal(
          "%s of '%s' is %d and must be positive. Maybe leave it out.", field, name, value);
    }
  }

  private static void requireName(String name) {
    if (name.isBlank()
        || name.length() > LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      String line = name.strip().lines().findFirst().orElse("");
      throw new Refusal(
          "A model's name begins with '%s' and has %,d characters. Maybe a short one without line"
              + " breaks is meant.",
          line.substring(0, Math.min(40, line.length())), name.length());
    }
  }

  public String name() {
    return profile.name();
  }

  /// The address of the first of its endpoints.
  public String endpoint() {
    return sites.getFirst().address();
  }

  public ModelEntry with(ModelProfile other, Measurement newer) {
    return new ModelEntry(other, model, key, sites, maxTokens, temperature, timeoutSeconds, newer);
  }

  /// The same, served elsewhere.
  public ModelEntry at(List<Site> others) {
    return new ModelEntry(
        profile, model, key, others, maxTokens, temperature, timeoutSeconds, measured);
  }

  /// What a reply is kept under knows the first of its endpoints only: whichever of them has
  /// answered, it is the same model that has.
  Calling calling() {
    return new Calling(
        String.join("\n", endpoint(), model, String.valueOf(temperature), "" + maxTokens),
        maxTokens,
        temperature != null && temperature == 0);
  }
}
