package org.collograph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.collograph.engine.worker.Joining;
import org.collograph.llm.Connections;
import org.collograph.run.RunService;
import org.collograph.run.RunStore;
import org.collograph.run.Workshop;
import org.jspecify.annotations.Nullable;

/// What the commands need, opened by `app` for a data folder.
///
/// @param home where the window's settings are kept: the user's own folder, or that of `--data`
/// @param data the folder itself
/// @param joining joins engines, whose workers share the work
/// @param log where what goes wrong is written down, once the store is open
/// @param noWindow why no window can be opened here; empty where one can
/// @param workshop opens tasks and pools; its replies are kept only while the program runs
public record Services(
    Path home,
    Path data,
    Workshop workshop,
    Connections connections,
    Joining joining,
    StoreOpener opener,
    Path log,
    Supplier<Optional<String>> noWindow,
    Clock clock) {
  public RunService runs(RunStore store) {
    return new RunService(store, workshop, clock);
  }

  /// The same, but for who does the work.
  public Services with(Workshop other) {
    return new Services(home, data, other, connections, joining, opener, log, noWindow, clock);
  }

  /// Opens the store; commands that need none never touch the folder.
  @FunctionalInterface
  public interface StoreOpener {
    RunStore open() throws IOException;
  }

  /// Opens services for the folder of `--data`, or for the user's own where that is null.
  @FunctionalInterface
  public interface Factory {
    Services open(@Nullable Path data) throws IOException;
  }
}
