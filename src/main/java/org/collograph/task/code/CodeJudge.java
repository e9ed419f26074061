package org.collograph.task.code;

/// Runs code against tests. Thread-safe.
public interface CodeJudge extends AutoCloseable {
  /// @param code as it was found in a reply
  /// @throws IllegalArgumentException where this installation came without what runs code
  /// @throws InterruptedException where the caller is interrupted while it waits
  CodeVerdict judge(String code, CodeTests tests) throws InterruptedException;

  /// For what never runs code: every verdict is unknown.
  CodeJudge NONE =
      (_, _) -> new CodeVerdict(CodeVerdict.Outcome.UNKNOWN, "There is no judge for code here.");

  /// Starts what will be needed, in the background.
  ///
  /// @throws IllegalArgumentException where this installation came without it
  default void warm() {}

  @Override
  default void close() {}
}
