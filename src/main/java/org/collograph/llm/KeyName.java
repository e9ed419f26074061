package org.collograph.llm;

/// Where an API key is found. The key itself is in no document, database, log or export.
///
/// @param env name of an environment variable; null where there is none
/// @param keychain name of an entry of the system's keychain; null where there is none
public record KeyName(String env, String keychain) {
  public static final KeyName NONE = new KeyName(null, null);

  public KeyName {
    if (env != null && keychain != null) {
      throw new IllegalArgumentException(
          "The key is named twice: '%s' in the environment and '%s' in the keychain. Maybe leave one of them null."
              .formatted(env, keychain));
    }
  }

  public boolean isNone() {
    return env == null && keychain == null;
  }
}
