package org.collograph.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.collograph.codec.json.StrictJson;
import org.collograph.graph.Roles;
import org.collograph.llm.Pool;
import org.collograph.llm.simulated.SimulatedPool;
import org.collograph.llm.simulated.SimulatedPoolFile;
import org.collograph.task.Task;

/// The built-in pool, by its name or from the file that a bundle has of it.
public final class SimulatedSource implements PoolSource {
  @Override
  public Pool open(String pool, List<Task> tasks, Roles known) throws IOException {
    JsonNode file =
        pool.equals("simulated")
            ? StrictJson.parse(SimulatedPool.builtInText(), pool)
            : StrictJson.read(Path.of(pool), 1 << 20);
    return SimulatedPool.of(pool, SimulatedPoolFile.parse(file, pool), tasks, known);
  }

  @Override
  public String text(String pool) throws IOException {
    ObjectNode file = (ObjectNode) StrictJson.parse(SimulatedPool.builtInText(), pool);
    return file.retain("format", "version", "seed", "models", "kinds").toPrettyString() + "\n";
  }
}
