package org.collograph.search.steer;

import java.util.List;
import java.util.stream.Stream;
import org.collograph.cost.ModelProfile;
import org.collograph.graph.Role;
import org.collograph.search.space.SearchSpace;
import org.collograph.words.Refusal;

/// One probability of a distribution. Slots are numbered from 0.
public sealed interface Cell {
  /// That a slot is read by a later one.
  record Edge(int from, int to) implements Cell {
    /// @throws IllegalArgumentException where no draw could have it
    public Edge {
      if (from < 0 || from >= to) {
        throw new Refusal(
            "The edge %d>%d goes back, and a slot is read by later ones only. Maybe %d>%d is"
                + " meant.",
            from + 1, to + 1, Math.min(from, to) + 1, Math.max(from, to) + 1);
      }
    }
  }

  /// That a slot has a role, or calls a model.
  ///
  /// @param name of the role or the model
  record Named(int slot, String name) implements Cell {
    boolean isRole(SearchSpace space) {
      return roles(space).contains(name);
    }

    /// Of the role, else of the model; −1 where it is neither.
    int number(SearchSpace space) {
      return (isRole(space) ? roles(space) : models(space)).indexOf(name);
    }
  }

  /// The last slot that it is about.
  default int last() {
    return switch (this) {
      case Edge e -> e.to();
      case Named n -> n.slot();
    };
  }

  /// @throws IllegalArgumentException where a search draws no such thing
  default void requireIn(SearchSpace space) {
    if (last() >= space.slots()) {
      throw new Refusal(
          "This search draws %d slots, and '%s' is about slot %d. Maybe %d is meant, the last.",
          space.slots(), SteerText.of(this), last() + 1, space.slots());
    }
    if (this instanceof Named n && n.number(space) < 0) {
      throw new Refusal(
          "This search draws neither a role nor a model '%s'. Maybe one of %s is meant.",
          n.name(),
          String.join(", ", Stream.concat(roles(space).stream(), models(space).stream()).toList()));
    }
  }

  private static List<String> roles(SearchSpace space) {
    return space.roles().all().stream().map(Role::name).toList();
  }

  private static List<String> models(SearchSpace space) {
    return space.models().stream().map(ModelProfile::name).toList();
  }
}
