package org.collograph.cli;

import java.io.IOException;
import java.util.Optional;
import org.collograph.engine.Crew;
import org.collograph.engine.EngineAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Who shares the work.
final class EngineOptions {
  @Option(
      names = "--engine",
      paramLabel = "HOST:PORT",
      description =
          "A Temporal server whose workers judge code and call models at their own loopback; see"
              + " 'collograph worker'.")
  private @Nullable String target;

  @Option(
      names = "--engine-tls",
      description = "By TLS, where Temporal's own settings do not say so already.")
  private boolean tls;

  @Option(
      names = "--queue",
      paramLabel = "NAME",
      defaultValue = EngineAddress.QUEUE,
      description = "Workers and work meet where both name the same (${DEFAULT-VALUE}).")
  private String queue;

  boolean isGiven() {
    return target != null;
  }

  /// @throws IllegalArgumentException where none is named
  EngineAddress address() {
    return new EngineAddress(target == null ? "" : target, tls, queue);
  }

  /// The services, with the work shared where an engine is named.
  Shared join(CommandRoot root) throws IOException {
    Services own = root.services();
    if (!isGiven()) {
      return new Shared(own, null);
    }
    Crew crew = own.joining().crew(address(), s -> root.say(s.english()));
    return new Shared(
        own.with(own.joining().workshop(own.workshop(), () -> Optional.of(crew))), crew);
  }
}
