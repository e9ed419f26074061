package org.collograph.llm;

import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;

/// Where an API key is found. The key itself is in no document, database, log or export.
///
/// @param env name of an environment variable; null where there is none
/// @param keychain name of an entry of the system's keychain; null where there is none
public record KeyName(@Nullable String env, @Nullable String keychain) {
  public static final KeyName NONE = new KeyName(null, null);

  public KeyName {
    requireName("apiKeyEnv", env);
    requireName("apiKeyKeychain", keychain);
    if (env != null && keychain != null) {
      throw new Refusal(
          "The key is named twice: '%s' in the environment and '%s' in the keychain. Maybe leave"
              + " one of them null.",
          env, keychain);
    }
  }

  private static void requireName(String field, @Nullable String name) {
    if (name != null
        && (name.isBlank()
            || name.contains("=")
            || name.chars().anyMatch(Character::isISOControl))) {
      throw new Refusal(
          "%s is '%s'. Maybe the name of a variable such as OPENAI_API_KEY is meant, or null.",
          field, name.strip());
    }
  }

  public boolean isNone() {
    return env == null && keychain == null;
  }
}
