package org.collograph.graph;

import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;

/// What a node's calls have in place of what its role and the pool say; null for what those say.
///
/// @param prompt the system message in place of the role's
/// @param temperature of the sampling, from 0 to 2
/// @param maxTokens that a reply may have
public record NodeSettings(
    @Nullable String prompt, @Nullable Double temperature, @Nullable Integer maxTokens) {
  public static final NodeSettings NONE = new NodeSettings(null, null, null);

  private static final double HOTTEST = 2;
  private static final int LONGEST = 100_000;

  public NodeSettings {
    if (prompt != null && (prompt.isBlank() || prompt.length() > LONGEST)) {
      throw new Refusal(
          "A node's prompt has %,d characters. Maybe leave it away for the role's, or shorten it"
              + " to %,d.",
          prompt.strip().length(), LONGEST);
    }
    if (temperature != null && !(temperature >= 0 && temperature <= HOTTEST)) {
      throw new Refusal(
          "A node's temperature is %s. Maybe a number from 0 to 2 is meant.", temperature);
    }
    if (maxTokens != null && maxTokens < 1) {
      throw new Refusal(
          "A node's maxTokens is %d. Maybe a positive number is meant, or none for the pool's.",
          maxTokens);
    }
  }

  public NodeSettings withPrompt(@Nullable String other) {
    return new NodeSettings(other, temperature, maxTokens);
  }

  public NodeSettings withTemperature(@Nullable Double other) {
    return new NodeSettings(prompt, other, maxTokens);
  }

  public NodeSettings withMaxTokens(@Nullable Integer other) {
    return new NodeSettings(prompt, temperature, other);
  }
}
