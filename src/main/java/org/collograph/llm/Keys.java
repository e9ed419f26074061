package org.collograph.llm;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// API keys by name: from the environment, or from the system's keychain.
public interface Keys {
  /// Empty where nothing is kept under that name.
  Optional<String> find(KeyName name);

  /// Whether this system has a keychain that can be used.
  boolean hasKeychain();

  /// Keeps a key in the keychain.
  ///
  /// @throws IllegalArgumentException where the keychain refuses
  void keep(@Nullable String name, String key);

  void forget(String name);
}
