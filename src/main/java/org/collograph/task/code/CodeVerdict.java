package org.collograph.task.code;

/// @param outcome whether all tests passed; UNKNOWN where the judge itself failed
/// @param why one line
public record CodeVerdict(Outcome outcome, String why) {
  /// How a judgement ends.
  public enum Outcome {
    PASSED,
    FAILED,
    UNKNOWN
  }

  public boolean passed() {
    return outcome == Outcome.PASSED;
  }

  /// In one line, whatever the outcome.
  public String told() {
    return passed() ? "all tests passed" : why;
  }

  static CodeVerdict failed(String why) {
    return new CodeVerdict(Outcome.FAILED, why);
  }
}
