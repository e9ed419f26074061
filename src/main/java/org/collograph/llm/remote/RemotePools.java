package org.collograph.llm.remote;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.collograph.cost.TokenLengths;
import org.collograph.llm.EndpointDown;
import org.collograph.llm.KeyName;
import org.collograph.llm.Keys;
import org.collograph.llm.ModelEntry;
import org.collograph.llm.Pool;
import org.collograph.llm.PoolDocument;
import org.collograph.llm.Site;
import org.collograph.words.Sentence;

/// Makes pools of real models.
public final class RemotePools {
  private final Keys keys;
  private final Endpoints endpoints;
  private final Duration longest;

  public RemotePools(Keys keys, Patience patience) {
    this.keys = keys;
    this.endpoints = new Endpoints(patience);
    this.longest = patience.deadline();
  }

  /// @param name as the person gave it
  /// @param usual lengths of subjects that were not measured on this pool
  public Pool of(String name, PoolDocument document, Map<String, TokenLengths> usual) {
    Map<String, ModelEntry> entries =
        document.models().stream().collect(Collectors.toMap(ModelEntry::name, m -> m));
    Map<String, RemoteChat.Served> models = new LinkedHashMap<>();
    entries.forEach((model, entry) -> models.put(model, served(entry)));
    Map<String, TokenLengths> lengths = new LinkedHashMap<>(usual);
    lengths.putAll(document.lengths());
    return new Pool(
        name,
        false,
        document.profiles(),
        document.calling(),
        lengths,
        new RemoteChat(models),
        endpoints.traffic(entries));
  }

  private RemoteChat.Served served(ModelEntry entry) {
    Duration own = Duration.ofSeconds(entry.timeoutSeconds());
    Duration deadline = own.compareTo(longest) < 0 ? own : longest;
    Manner manner = new Manner();
    Map<String, RemoteModel> at = new LinkedHashMap<>();
    for (Site site : entry.sites()) {
      CarefulHttp http = new CarefulHttp(() -> key(entry.key()), deadline);
      at.put(site.address(), new RemoteModel(entry, site.address(), manner, http));
    }
    return new RemoteChat.Served(manner, at);
  }

  private Optional<String> key(KeyName name) {
    if (name.isNone()) {
      return Optional.empty();
    }
    Optional<String> found = keys.find(name);
    if (found.isEmpty()) {
      throw new EndpointDown(
          name.env() != null
              ? Sentence.of(
                  "The environment has no '%s', which should hold a key. Maybe set it, and start"
                      + " this program again.",
                  name.env())
              : Sentence.of(
                  "The keychain has no entry '%s', which should hold a key. Maybe enter it among"
                      + " the settings.",
                  name.keychain()));
    }
    return found;
  }
}
