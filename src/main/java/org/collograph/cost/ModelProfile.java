package org.collograph.cost;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;

/// What is known of a model. A price, a rate or a size that is not known is null, never a guess.
///
/// @param name as graphs name it
/// @param family models of one family share a colour
/// @param parameters non-embedding parameters
/// @param usdPerMillionInput US dollars per million tokens read
/// @param prefillTokensPerSecond tokens read a second
/// @param contextTokens the window, prompt and reply together
/// @param endpoint models of one endpoint share `maxConcurrent`; where a model is served at
///   several, all their addresses
/// @param maxConcurrent calls at once on the endpoint, or over all of them; null for no limit
public record ModelProfile(
    String name,
    String family,
    @Nullable Double parameters,
    @Nullable Integer layers,
    @Nullable Integer hiddenSize,
    @Nullable Double usdPerMillionInput,
    @Nullable Double usdPerMillionOutput,
    @Nullable Double prefillTokensPerSecond,
    @Nullable Double decodeTokensPerSecond,
    @Nullable Integer contextTokens,
    @Nullable String endpoint,
    @Nullable Integer maxConcurrent) {

  /// More than anything that a model has; sums and products of less stay finite.
  private static final double MOST = 1e15;

  public ModelProfile {
    Objects.requireNonNull(name, "name");
    positive(name, "parameters", parameters);
    positive(name, "layers", layers);
    positive(name, "hiddenSize", hiddenSize);
    positive(name, "prefillTokensPerSecond", prefillTokensPerSecond);
    positive(name, "decodeTokensPerSecond", decodeTokensPerSecond);
    positive(name, "contextTokens", contextTokens);
    positive(name, "maxConcurrent", maxConcurrent);
    notNegative(name, "usdPerMillionInput", usdPerMillionInput);
    notNegative(name, "usdPerMillionOutput", usdPerMillionOutput);
  }

  private static void positive(String name, String field, @Nullable Number value) {
    if (value != null && !(value.doubleValue() > 0 && value.doubleValue() < MOST)) {
      throw new Refusal(
          "%s of '%s' is %s and must be positive and below 1e15. Maybe leave it null where it is"
              + " not known.",
          field, name, value);
    }
  }

  private static void notNegative(String name, String field, @Nullable Double value) {
    if (value != null && !(value >= 0 && value < MOST)) {
      throw new Refusal(
          "%s of '%s' is %s and must be from 0 to below 1e15. Maybe leave it null where it is not"
              + " known.",
          field, name, value);
    }
  }

  /// The same elsewhere.
  public ModelProfile servedAt(String address, @Nullable Integer atOnce) {
    return new ModelProfile(
        name,
        family,
        parameters,
        layers,
        hiddenSize,
        usdPerMillionInput,
        usdPerMillionOutput,
        prefillTokensPerSecond,
        decodeTokensPerSecond,
        contextTokens,
        address,
        atOnce);
  }

  public boolean hasSize() {
    return parameters != null && layers != null && hiddenSize != null;
  }

  public boolean hasPrice() {
    return usdPerMillionInput != null && usdPerMillionOutput != null;
  }

  public boolean hasRates() {
    return prefillTokensPerSecond != null && decodeTokensPerSecond != null;
  }

  /// FLOPs of reading `read` tokens and writing `written`, null where the size is not known.
  ///
  /// prefill = 2·M·Np + 2·L·D·Np·(Np+1); decode = 2·M·Nd + 2·L·D·Nd·(2·Np+Nd+1), after the cost
  /// model of arXiv 2511.00086.
  public @Nullable Double flops(double read, double written) {
    if (parameters == null || layers == null || hiddenSize == null) {
      return null;
    }
    double attention = 2.0 * layers * hiddenSize;
    double prefill = 2 * parameters * read + attention * read * (read + 1);
    double decode = 2 * parameters * written + attention * written * (2 * read + written + 1);
    return prefill + decode;
  }

  /// Seconds of the same call without waiting, null where a rate is not known.
  public @Nullable Double seconds(double read, double written) {
    return prefillTokensPerSecond == null || decodeTokensPerSecond == null
        ? null
        : read / prefillTokensPerSecond + written / decodeTokensPerSecond;
  }

  /// US dollars of the same call, null where a price is not known.
  public @Nullable Double usd(double read, double written) {
    return usdPerMillionInput == null || usdPerMillionOutput == null
        ? null
        : (read * usdPerMillionInput + written * usdPerMillionOutput) / 1e6;
  }

  /// Refuses models that disagree: `maxConcurrent` holds for an endpoint, so entries that share one
  /// must agree.
  public static void requireAgreement(List<ModelProfile> models) {
    Map<String, ModelProfile> first = new HashMap<>();
    for (ModelProfile m : models) {
      ModelProfile other = first.putIfAbsent(Objects.requireNonNullElse(m.endpoint(), ""), m);
      if (other != null && !Objects.equals(other.maxConcurrent(), m.maxConcurrent())) {
        throw new Refusal(
            "maxConcurrent of '%s' is %s and of '%s' %s, but both are at %s. Maybe give them the"
                + " same.",
            other.name(), other.maxConcurrent(), m.name(), m.maxConcurrent(), m.endpoint());
      }
    }
  }
}
