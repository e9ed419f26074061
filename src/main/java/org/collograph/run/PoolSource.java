package org.collograph.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.collograph.llm.Pool;
import org.collograph.llm.PoolDocument;
import org.collograph.task.Task;

/// Opens pools by what a person calls them. Given by `app`, so that nothing below it knows which
/// kinds there are.
public interface PoolSource {
  /// @param tasks whose questions a simulated pool knows
  Pool open(String pool, List<Task> tasks) throws IOException;

  /// The file of a pool of real models.
  ///
  /// @throws IllegalArgumentException where it is none
  PoolDocument document(Path file) throws IOException;

  /// Writes such a file, aside and then in its place.
  void keep(Path file, PoolDocument pool) throws IOException;

  /// As it would be written.
  String text(PoolDocument pool);
}
