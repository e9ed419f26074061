package org.collograph.search.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.commons.text.StringSubstitutor;

/// The agent's prompts, from their files.
final class AgentTexts {
  private AgentTexts() {}

  static String system() {
    return file("system.md");
  }

  static String start(Map<String, String> values) {
    return filled("start.md", values);
  }

  static String update(Map<String, String> values) {
    return filled("update.md", values);
  }

  static String again(String problem) {
    return filled("again.md", Map.of("problem", problem));
  }

  /// What is filled in is never read for marks again.
  private static String filled(String name, Map<String, String> values) {
    return new StringSubstitutor(values)
        .setDisableSubstitutionInValues(true)
        .setEnableUndefinedVariableException(true)
        .replace(file(name));
  }

  static String file(String name) {
    try (InputStream in = AgentTexts.class.getResourceAsStream("/assets/agent/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
