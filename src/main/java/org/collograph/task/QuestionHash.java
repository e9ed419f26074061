package org.collograph.task;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// A hash of a question with its choices alone: it decides the split and names the question.
record QuestionHash(byte[] bytes) {
  static QuestionHash of(Question question) {
    return new QuestionHash(sha256(question.asked()));
  }

  private static byte[] sha256(String text) {
    return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).asBytes();
  }

  /// Uniform in [0, 1).
  double fraction() {
    long bits = 0;
    for (int i = 0; i < 8; i++) {
      bits = bits << 8 | (bytes[i] & 0xff);
    }
    return (bits >>> 11) * 0x1p-53;
  }

  String hex() {
    return HexFormat.of().formatHex(bytes, 0, 8);
  }

  /// A place of this question in an order that depends on the seed.
  static String orderKey(Question question, long seed) {
    return HexFormat.of().formatHex(sha256(seed + "\n" + question.asked()), 0, 16);
  }
}
