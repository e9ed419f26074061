package org.collograph.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
    JsonNode document = document(pool);
    String what = "'" + pool + "'";
    return document.path("format").asText().equals(PoolCodec.FORMAT)
        ? remote.of(pool, PoolCodec.parse(document, what), SimulatedPool.builtInLengths())
        : SimulatedPool.of(pool, SimulatedPoolFile.parse(document, what), tasks, roles);
  }

  /// As it stands in its file; of the built-in pool with the seed that is asked for.
  private static JsonNode document(String pool) throws IOException {
    if (!pool.equals("simulated") && !pool.startsWith("simulated:")) {
      return StrictJson.read(Path.of(pool), MOST_BYTES);
    }
    JsonNode builtIn = StrictJson.parse(SimulatedPool.builtInText(), "the built-in pool");
    return pool.equals("simulated")
        ? builtIn
        : ((ObjectNode) builtIn).put("seed", seed(pool.substring(10)));
  }

  @Override
  public String text(String pool) throws IOException {
    JsonNode document = document(pool);
    String what = "'" + pool + "'";
    JsonNode known =
        document.path("format").asText().equals(PoolCodec.FORMAT)
            ? PoolCodec.tree(PoolCodec.parse(document, what))
            : ((ObjectNode) document).retain("format", "version", "seed", "models", "kinds");
    return known.toPrettyString() + "\n";
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
