package org.collograph.graph;

import java.util.Objects;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;

/// One member of the team: a call of `model` in `role`.
///
/// @param id unique in its graph; no meaning beyond that
/// @param role the name of a [Role]
/// @param model the pool's name of a model; null where the role calls none
/// @param settings of its own, in place of the role's and the pool's
public record Node(String id, String role, @Nullable String model, NodeSettings settings) {
  public Node(String id, String role, @Nullable String model) {
    this(id, role, model, NodeSettings.NONE);
  }

  public Node {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(role, "role");
    if (id.isBlank()) {
      throw new Refusal(
          "A node's id is empty. Maybe it was left out of the file; any unique text will do.");
    }
    if (id.chars().anyMatch(Character::isISOControl)) {
      throw new Refusal(
          "The node id '%s' holds a control character. Maybe a tab or line break slipped in.",
          id.replaceAll("\\p{Cntrl}", "␦"));
    }
  }

  public Node withRole(String other) {
    return new Node(id, other, model, settings);
  }

  public Node withModel(@Nullable String other) {
    return new Node(id, role, other, settings);
  }

  public Node withId(String other) {
    return new Node(other, role, model, settings);
  }

  public Node with(NodeSettings other) {
    return new Node(id, role, model, other);
  }

  /// Searches order graphs by their texts where all else is equal; one without settings of its own
  /// has that of before there were any.
  @Override
  public String toString() {
    String own = settings.equals(NodeSettings.NONE) ? "" : ", settings=" + settings;
    return "Node[id=" + id + ", role=" + role + ", model=" + model + own + "]";
  }
}
