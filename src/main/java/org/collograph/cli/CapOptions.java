package org.collograph.cli;

import org.collograph.evaluation.Caps;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The caps on all that a command sends.
final class CapOptions {
  @Option(names = "--max-calls", paramLabel = "N", description = "Pauses after so many calls.")
  private @Nullable Long calls;

  @Option(
      names = "--max-usd",
      paramLabel = "USD",
      description = "Pauses before so many US dollars are passed; every model needs a price.")
  private @Nullable Double usd;

  @Option(
      names = "--max-tokens",
      paramLabel = "N",
      description = "Pauses before so many tokens are passed, read and written.")
  private @Nullable Long tokens;

  Caps caps() {
    return new Caps(calls, usd, tokens);
  }
}
