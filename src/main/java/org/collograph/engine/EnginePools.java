package org.collograph.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.collograph.codec.json.StrictJson;
import org.collograph.graph.Roles;
import org.collograph.llm.ModelEntry;
import org.collograph.llm.Pool;
import org.collograph.llm.PoolDocument;
import org.collograph.llm.Site;
import org.collograph.llm.remote.PoolCodec;
import org.collograph.llm.remote.RemotePools;
import org.collograph.run.PoolSource;
import org.collograph.task.Task;

/// Pools whose models at loopback addresses are called by a crew.
///
/// @param here opens them as they are without
/// @param crew as it is at the moment; empty while all are called from here
public record EnginePools(PoolSource here, RemotePools remote, Supplier<Optional<Crew>> crew)
    implements PoolSource {
  @Override
  public Pool open(String pool, List<Task> tasks, Roles roles) throws IOException {
    Pool own = here.open(pool, tasks, roles);
    Optional<Crew> now = crew.get();
    if (own.simulated() || now.isEmpty()) {
      return own;
    }
    JsonNode text = StrictJson.parse(here.text(pool), "'" + pool + "'");
    PoolDocument document = PoolCodec.parse(text, "'" + pool + "'");
    Map<String, ModelEntry> entries = new LinkedHashMap<>();
    document.models().forEach(m -> entries.put(m.name(), m));
    Pool wide = remote.of(pool, widened(document), own.lengths());
    return new Pool(
        own.name(),
        false,
        own.models(),
        own.calling(),
        own.lengths(),
        new EngineChat(own.client(), entries, now.get()),
        wide.traffic());
  }

  /// What may run at once at a loopback address each worker sees to at its own.
  private static PoolDocument widened(PoolDocument document) {
    return new PoolDocument(
        document.models().stream()
            .map(m -> m.at(m.sites().stream().map(EnginePools::widened).toList()))
            .toList(),
        document.lengths());
  }

  private static Site widened(Site site) {
    return EngineChat.isLoopback(site) ? new Site(site.address(), null, site.maxPerMinute()) : site;
  }

  @Override
  public String text(String pool) throws IOException {
    return here.text(pool);
  }
}
