package org.collograph.cli;

import com.google.common.base.Suppliers;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.collograph.engine.Crew;
import org.jspecify.annotations.Nullable;

/// Services whose work others may share.
final class Shared implements AutoCloseable {
  private final Services services;
  private final @Nullable Crew crew;
  private final Supplier<String> words;

  /// @param crew null where all is done here
  Shared(Services services, @Nullable Crew crew) {
    this.services = services;
    this.crew = crew;
    // To be asked costs the engine something.
    this.words =
        crew == null
            ? () -> ""
            : Suppliers.memoizeWithExpiration(() -> words(crew), Duration.ofSeconds(1))::get;
  }

  Services services() {
    return services;
  }

  @Nullable Crew crew() {
    return crew;
  }

  /// Who works on what; empty where all is done here.
  String words() {
    return words.get();
  }

  private static String words(Crew crew) {
    return crew.atWork().entrySet().stream()
        .map(
            worker ->
                worker.getValue().entrySet().stream()
                        .map(k -> k.getValue() + " " + k.getKey().word())
                        .collect(Collectors.joining(", "))
                    + (worker.getKey().isEmpty() ? " waiting" : " at " + last(worker.getKey())))
        .collect(Collectors.joining(" · "));
  }

  /// A worker's process and machine, without its program.
  private static String last(String worker) {
    return worker.substring(worker.lastIndexOf(' ') + 1);
  }

  /// What each worker has done, in a line.
  void tell(CommandRoot root) {
    if (crew != null && !crew.done().isEmpty()) {
      root.say(
          crew.done().entrySet().stream()
              .map(w -> "%,d by %s".formatted(w.getValue(), last(w.getKey())))
              .collect(Collectors.joining(", ", "Done by workers: ", ".")));
    }
  }

  @Override
  public void close() {
    if (crew != null) {
      crew.close();
    }
  }
}
