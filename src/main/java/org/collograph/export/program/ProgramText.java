package org.collograph.export.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.text.StringSubstitutor;

/// The texts that programs are made of, from their files.
final class ProgramText {
  private ProgramText() {}

  /// What is filled in is never read for marks again.
  static String filled(String name, Map<String, String> values) {
    return new StringSubstitutor(values)
        .setDisableSubstitutionInValues(true)
        .setEnableUndefinedVariableException(true)
        .replace(file(name));
  }

  static String file(String name) {
    String path = String.format(Locale.ROOT, "/assets/programs/%s", name);
    try (InputStream in = ProgramText.class.getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
