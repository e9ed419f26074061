package org.collograph.run.parity;

/// What came of running a program beside the workbench.
///
/// @param checked questions
/// @param equal answers, word by word
/// @param first what was wrong with the first that is not; empty where all are equal
public record Parity(int checked, int equal, String first) {
  public boolean holds() {
    return equal == checked;
  }
}
