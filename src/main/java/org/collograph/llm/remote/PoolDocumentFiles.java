package org.collograph.llm.remote;

import java.io.IOException;
import java.nio.file.Path;
import org.collograph.llm.PoolDocument;
import org.collograph.llm.PoolDocuments;

/// Pools of real models in their files.
public final class PoolDocumentFiles implements PoolDocuments {
  @Override
  public PoolDocument document(Path file) throws IOException {
    return PoolCodec.read(file);
  }

  @Override
  public void keep(Path file, PoolDocument pool) throws IOException {
    PoolCodec.write(file, pool);
  }

  @Override
  public String text(PoolDocument pool) {
    return PoolCodec.tree(pool).toPrettyString();
  }
}
