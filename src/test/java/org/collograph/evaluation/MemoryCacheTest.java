package org.collograph.evaluation;

class MemoryCacheTest extends ResponseCacheContract {
  @Override
  protected ResponseCache cache() {
    return new MemoryCache();
  }
}
