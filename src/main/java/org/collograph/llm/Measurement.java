package org.collograph.llm;

import org.collograph.words.Refusal;

/// How often a model was right by itself when it was measured.
///
/// @param task whose questions were asked
/// @param n that were scored
public record Measurement(String task, long right, long n) {
  public Measurement {
    if (right < 0 || n < right) {
      throw new Refusal("A measurement has %d right of %d. Maybe the two are swapped.", right, n);
    }
  }
}
