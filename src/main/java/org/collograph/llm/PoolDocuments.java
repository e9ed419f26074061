package org.collograph.llm;

import java.io.IOException;
import java.nio.file.Path;

/// Reads and writes the files of pools of real models.
public interface PoolDocuments {
  /// @throws IllegalArgumentException where it is no such file
  PoolDocument document(Path file) throws IOException;

  /// Writes it aside and then in its place.
  void keep(Path file, PoolDocument pool) throws IOException;

  /// As it would be written.
  String text(PoolDocument pool);
}
