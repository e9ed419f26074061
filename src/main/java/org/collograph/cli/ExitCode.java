package org.collograph.cli;

/// What the program's exit code says.
public final class ExitCode {
  public static final int DONE = 0;

  /// Done, and the answer is no.
  public static final int NO = 1;

  /// The call or a file is wrong.
  public static final int WRONG = 2;

  /// Can be resumed.
  public static final int INTERRUPTED = 3;

  /// Can be resumed, once its cause is gone.
  public static final int PAUSED = 4;

  /// A bug of ours.
  public static final int BUG = 70;

  private ExitCode() {}
}
