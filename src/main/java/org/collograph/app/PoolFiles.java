package org.collograph.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.collograph.codec.PoolCodec;
import org.collograph.codec.json.StrictJson;
import org.collograph.graph.Roles;
import org.collograph.llm.ModelFailure;
import org.collograph.llm.Pool;
import org.collograph.llm.simulated.SimulatedPool;
import org.collograph.llm.simulated.SimulatedPoolFile;
import org.collograph.run.PoolSource;
import org.collograph.task.Task;

/// Opens `simulated`, `simulated:SEED` and pool files. A pool of real models can be priced; asking
/// it is refused until the clients are there.
final class PoolFiles implements PoolSource {
  private static final long MOST_BYTES = 4L << 20;

  private final Roles roles;

  PoolFiles(Roles roles) {
    this.roles = roles;
  }

  @Override
  public Pool open(String pool, List<Task> tasks) throws IOException {
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
        ? real(pool, document, tasks)
        : SimulatedPool.of(pool, SimulatedPoolFile.parse(document, what), tasks, roles);
  }

  private static long seed(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "The pool's seed '%s' is not a whole number. Maybe simulated:2 is meant.".formatted(text),
          e);
    }
  }

  private static Pool real(String name, JsonNode document, List<Task> tasks) throws IOException {
    var profiles = PoolCodec.profiles(document, "'" + name + "'");
    if (!tasks.isEmpty()) {
      throw new IllegalArgumentException(
          "The pool '%s' is one of real models, which this version can price but not ask. Maybe use a simulated pool for now."
              .formatted(name));
    }
    return new Pool(
        name,
        false,
        name,
        profiles,
        SimulatedPool.builtInLengths(),
        _ -> {
          throw new ModelFailure("Real models cannot be asked yet.");
        });
  }
}
