package org.collograph.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.collograph.words.Refusal;

/// Moves runs out of a data folder into one file, and back.
public record Archiving(RunStore store) {
  /// They leave the data folder only when the file is there, whole.
  ///
  /// @param share told how much is done, from 0 to 1
  /// @throws IllegalArgumentException where one is at work, or the file exists
  public void archive(List<StoredRun> runs, Path file, DoubleConsumer share)
      throws IOException, InterruptedException {
    for (StoredRun run : runs) {
      if (run.state() == RunState.RUNNING || store.control(run.name()).held()) {
        throw new Refusal(
            "The run '%s' is at work. Maybe stop it first, or leave it out.", run.name());
      }
    }
    List<String> names = runs.stream().map(StoredRun::name).toList();
    store.copy(names, file, share);
    store.remove(names);
  }

  /// @return the names under which they are here
  /// @throws IllegalArgumentException where the file is no archive
  public List<String> restore(Path file, DoubleConsumer share)
      throws IOException, InterruptedException {
    return store.restore(file, share);
  }
}
