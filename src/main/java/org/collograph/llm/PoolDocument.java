package org.collograph.llm;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.collograph.cost.ModelProfile;
import org.collograph.cost.TokenLengths;
import org.collograph.words.Refusal;

/// The file of a pool of real models.
///
/// @param lengths mean tokens by subject of task, as far as they were measured
public record PoolDocument(List<ModelEntry> models, Map<String, TokenLengths> lengths) {
  public PoolDocument {
    models = List.copyOf(models);
    lengths = Map.copyOf(lengths);
    if (models.isEmpty()) {
      throw new Refusal("The pool has no models. Maybe its list was left empty.");
    }
    Set<String> names = new HashSet<>();
    for (ModelEntry m : models) {
      if (!names.add(m.name())) {
        throw new Refusal(
            "The pool names the model '%s' twice. Maybe give one of them another name.", m.name());
      }
    }
    Site.requireAgreement(models);
  }

  public List<ModelProfile> profiles() {
    return models.stream().map(ModelEntry::profile).toList();
  }

  public Map<String, Calling> calling() {
    return models.stream().collect(Collectors.toMap(ModelEntry::name, ModelEntry::calling));
  }
}
