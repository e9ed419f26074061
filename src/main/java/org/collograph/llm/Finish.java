package org.collograph.llm;

/// Why a model stopped writing.
public enum Finish {
  STOP,
  /// It had written as much as it may: the text may be cut off.
  LENGTH,
  /// The endpoint withheld what it wrote.
  FILTERED
}
