package org.collograph.evaluation;

import java.util.Optional;
import org.collograph.llm.ModelReply;

/// No cache at all.
public enum NothingKept implements ResponseCache {
  HERE;

  @Override
  public Optional<ModelReply> find(String key) {
    return Optional.empty();
  }

  @Override
  public void keep(String key, ModelReply reply) {}

  @Override
  public void settle() {}

  @Override
  public Size size() {
    return new Size(0, 0);
  }

  @Override
  public void clear() {}
}
