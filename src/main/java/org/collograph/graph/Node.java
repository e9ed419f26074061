package org.collograph.graph;

import java.util.Objects;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;

/// One member of the team: a call of `model` in `role`.
///
/// @param id unique in its graph; no meaning beyond that
/// @param role the name of a [Role]
/// @param model the pool's name of a model; null where the role calls none
public record Node(String id, String role, @Nullable String model) {
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
    return new Node(id, other, model);
  }

  public Node withModel(@Nullable String other) {
    return new Node(id, role, other);
  }
}
