package org.collograph.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.collograph.codec.json.StrictJson;
import org.collograph.graph.Roles;
import org.collograph.llm.Pool;
import org.collograph.llm.remote.PoolCodec;
import org.collograph.llm.remote.RemotePools;
import org.collograph.llm.simulated.SimulatedPool;
import org.collograph.llm.simulated.SimulatedPoolFile;
import org.collograph.run.PoolSource;
import org.collograph.task.Task;
import org.collograph.words.Refusal;

/// Opens `simulated`, `simulated:SEED` and pool files.
final class PoolFiles implements PoolSource {
  private static final long MOST_BYTES = 4L << 20;

  private final RemotePools remote;

  PoolFiles(RemotePools remote) {
    this.remote = remote;
  }

  @Override
  public Pool open(String pool, List<Task> tasks, Roles roles) throws IOException {
    if (pool.equals("simulated")) {
      return SimulatedPool.of(pool, SimulatedPool.builtIn(), tasks, roles);
    }
    if (pool.startsWith("simulated:")) {
      return SimulatedPool.of(
          pool, SimulatedPool.builtIn().withSeed(seed(pool.substring(10))), tasks, roles);
    }
    JsonNode document = StrictJson.read(Path.of(pool), MOST_BYTES);
    String what = "'" + pool + "'";
    return document.path("format").asText().equals(PoolCodec.FORMAT)
        ? remote.of(pool, PoolCodec.parse(document, what), SimulatedPool.builtInLengths())
        : SimulatedPool.of(pool, SimulatedPoolFile.parse(document, what), tasks, roles);
  }

  private static long seed(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new Refusal(
          e, "The pool's seed '%s' is not a whole number. Maybe simulated:2 is meant.", text);
    }
  }
}
