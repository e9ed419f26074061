package org.collograph.cost;

import org.collograph.words.Refusal;

/// Mean tokens of a task's question (A) and of an answer (B). A node that reads d answers reads A +
/// d·B tokens and writes B.
public record TokenLengths(double input, double output) {
  public TokenLengths {
    if (!(input >= 0 && output > 0 && input + output < 1e12)) {
      throw new Refusal(
          "The token lengths are %s in and %s out. Maybe the two are swapped; both must be"
              + " positive.",
          input, output);
    }
  }

  public double read(int answers) {
    return input + answers * output;
  }
}
