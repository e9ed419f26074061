package org.collograph.llm;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.collograph.cost.Metric;
import org.collograph.cost.ModelProfile;
import org.collograph.cost.TokenLengths;
import org.collograph.words.Refusal;

/// The models a team may be made of, and how to reach them.
///
/// @param name as the person gave it
/// @param calling by the models' names
/// @param lengths mean tokens by subject of task, where the pool states them
/// @param client answers for every model of the pool, each call once
/// @param traffic how its calls are spaced and tried again
public record Pool(
    String name,
    boolean simulated,
    List<ModelProfile> models,
    Map<String, Calling> calling,
    Map<String, TokenLengths> lengths,
    ChatModel client,
    Traffic traffic) {

  public Pool {
    models = List.copyOf(models);
    calling = Map.copyOf(calling);
    lengths = Map.copyOf(lengths);
    if (models.isEmpty()) {
      throw new Refusal("The pool '%s' has no models. Maybe its list was left empty.", name);
    }
    if (models.stream().map(ModelProfile::name).distinct().count() < models.size()) {
      throw new Refusal(
          "The pool '%s' names a model twice: %s. Maybe give one of them another name.",
          name, models.stream().map(ModelProfile::name).toList());
    }
  }

  /// The same with another client.
  public Pool with(ChatModel other) {
    return new Pool(name, simulated, models, calling, lengths, other, traffic);
  }

  /// @throws ModelFailure where the pool has no such model
  public ModelProfile model(String model) {
    return models.stream()
        .filter(m -> m.name().equals(model))
        .findFirst()
        .orElseThrow(
            () ->
                ModelFailure.refused(
                    "The pool '%s' has no model '%s'. Maybe one of %s is meant.",
                    name, model, String.join(", ", modelNames())));
  }

  /// The first model that has no price.
  public Optional<String> unpriced() {
    return models.stream().filter(m -> !m.hasPrice()).map(ModelProfile::name).findFirst();
  }

  public List<String> modelNames() {
    return models.stream().map(ModelProfile::name).toList();
  }

  /// @throws IllegalArgumentException where the pool does not state the lengths
  public TokenLengths lengthsOf(String subject) {
    TokenLengths found = lengths.get(subject);
    if (found == null) {
      throw new Refusal(
          "The pool '%s' states no token lengths for %s tasks. Maybe give --input-tokens and"
              + " --output-tokens, or choose a task of another kind.",
          name, subject);
    }
    return found;
  }

  /// The metrics that a person expects of it: simulated models have no price.
  public Set<Metric> expectedMetrics() {
    return simulated
        ? EnumSet.of(Metric.UNITS, Metric.SECONDS)
        : EnumSet.of(Metric.UNITS, Metric.SECONDS, Metric.USD);
  }
}
