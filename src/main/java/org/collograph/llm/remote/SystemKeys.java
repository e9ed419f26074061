package org.collograph.llm.remote;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.collograph.llm.EndpointDown;
import org.collograph.llm.KeyName;
import org.collograph.llm.Keys;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;

/// The environment and the system's keychain.
public final class SystemKeys implements Keys {
  private static final String SERVICE = "collograph";

  /// What a header can carry.
  private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7e]+");

  private final UnaryOperator<String> environment;
  private @Nullable Keyring keyring;
  private boolean looked;

  public SystemKeys(UnaryOperator<String> environment) {
    this.environment = environment;
  }

  @Override
  public Optional<String> find(KeyName name) {
    Optional<String> found =
        name.env() != null
            ? Optional.ofNullable(environment.apply(name.env()))
            : inKeychain(name.keychain());
    found = found.map(String::strip).filter(k -> !k.isEmpty());
    found.filter(k -> !PLAIN.matcher(k).matches()).ifPresent(_ -> refuse(name));
    return found;
  }

  private static void refuse(KeyName name) {
    throw new EndpointDown(
        "The key under the name '%s' holds a character that no key has, such as a line break. Maybe"
            + " it was pasted with something around it.",
        name.env() == null ? name.keychain() : name.env());
  }

  private Optional<String> inKeychain(@Nullable String name) {
    try {
      Keyring ring = keyring();
      return ring == null ? Optional.empty() : Optional.ofNullable(ring.getPassword(SERVICE, name));
    } catch (PasswordAccessException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean hasKeychain() {
    return keyring() != null;
  }

  @Override
  public void keep(@Nullable String name, String key) {
    try {
      requireKeyring().setPassword(SERVICE, name, key.strip());
    } catch (PasswordAccessException e) {
      throw new Refusal("The keychain did not take the key '%s'. Maybe it is locked.", name);
    }
  }

  @Override
  public void forget(String name) {
    try {
      requireKeyring().deletePassword(SERVICE, name);
    } catch (PasswordAccessException e) {
      throw new Refusal("The keychain has no key '%s' that could go. Maybe it is locked.", name);
    }
  }

  private Keyring requireKeyring() {
    Keyring ring = keyring();
    if (ring == null) {
      throw new Refusal(
          "This system has no keychain. Maybe put the key into an environment variable and name"
              + " that.");
    }
    return ring;
  }

  private synchronized @Nullable Keyring keyring() {
    if (!looked) {
      looked = true;
      try {
        keyring = Keyring.create();
      } catch (BackendNotSupportedException | RuntimeException | LinkageError e) {
        keyring = null;
      }
    }
    return keyring;
  }
}
