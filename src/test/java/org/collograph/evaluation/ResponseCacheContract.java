package org.collograph.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.collograph.llm.Finish;
import org.collograph.llm.ModelReply;
import org.junit.jupiter.api.Test;

/// What every cache of replies has to do.
public abstract class ResponseCacheContract {
  /// The one that is tested, empty.
  protected abstract ResponseCache cache() throws Exception;

  @Test
  void whatIsKeptIsFoundAsItWas() throws Exception {
    ResponseCache cache = cache();
    ModelReply reply = new ModelReply("Ω, \"quoted\"\n#### 4", 12, 34);
    assertTrue(cache.find("a").isEmpty());
    cache.keep("a", reply);
    assertEquals(reply, cache.find("a").orElseThrow());
    assertTrue(cache.find("b").isEmpty());
  }

  @Test
  void everyFinishIsKept() throws Exception {
    ResponseCache cache = cache();
    for (Finish finish : Finish.values()) {
      ModelReply reply = new ModelReply("said", "thought", 1, 2, finish, true);
      cache.keep(finish.name(), reply);
      assertEquals(reply, cache.find(finish.name()).orElseThrow());
    }
    ModelReply timed = new ModelReply("said", 1, 2).took(0.125);
    cache.keep("timed", timed);
    cache.settle();
    assertEquals(timed, cache.find("timed").orElseThrow());
  }

  @Test
  void itsSizeIsThatOfTheTextsAndNothingIsLeftAfterClearing() throws Exception {
    ResponseCache cache = cache();
    assertEquals(new ResponseCache.Size(0, 0), cache.size());
    cache.keep("a", new ModelReply("four", 1, 1));
    cache.keep("b", new ModelReply("three", 1, 1));
    assertEquals(new ResponseCache.Size(2, 9), cache.size());
    cache.clear();
    assertEquals(new ResponseCache.Size(0, 0), cache.size());
    assertTrue(cache.find("a").isEmpty());
  }

  @Test
  void manyMayKeepAndFindAtOnce() throws Exception {
    ResponseCache cache = cache();
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < 8; t++) {
      int from = t * 50;
      threads.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    for (int i = from; i < from + 50; i++) {
                      cache.keep("k" + i, new ModelReply("r" + i, 1, 1));
                      cache.find("k" + (i / 2));
                    }
                  }));
    }
    for (Thread t : threads) {
      t.join();
    }
    assertEquals(400, cache.size().replies());
    for (int i = 0; i < 400; i++) {
      assertEquals("r" + i, cache.find("k" + i).orElseThrow().text());
    }
  }
}
