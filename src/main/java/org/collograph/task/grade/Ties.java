package org.collograph.task.grade;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;

/// Which of several answers stands where equally many gave them: the one for which SHA-256 of the
/// question's text, a line feed and the answer is the smallest. It knows neither size nor order, so
/// no answer gains by how it is written, and it is the same on every machine.
public final class Ties {
  private Ties() {}

  /// @param question its text, without choices
  /// @param answers normalised, at least one
  public static String first(String question, Collection<String> answers) {
    return answers.size() == 1
        ? answers.iterator().next()
        : answers.stream().min(Comparator.comparing(a -> rank(question, a))).orElseThrow();
  }

  /// In hexadecimal: the smallest of the answers stands.
  public static String rank(String question, String answer) {
    try {
      byte[] both = (question + "\n" + answer).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(both));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has it.", e);
    }
  }
}
