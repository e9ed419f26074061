package org.collograph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import org.collograph.evaluation.ResponseCache;
import org.collograph.evaluation.ResponseCacheContract;
import org.collograph.llm.ModelReply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredRepliesTest extends ResponseCacheContract {
  @TempDir Path folder;
  private SqliteRunStore store;

  @Override
  protected ResponseCache cache() throws Exception {
    store = new SqliteRunStore(folder, Clock.systemUTC());
    return store.replies();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void theyAreThereAfterTheStoreWasClosed() throws Exception {
    cache().keep("a", new ModelReply("four", 1, 1));
    store.close();
    assertEquals("four", cache().find("a").orElseThrow().text());
  }
}
