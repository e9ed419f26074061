package org.collograph.search.space;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collograph.graph.Edge;
import org.collograph.graph.StartProbabilities;
import org.collograph.words.Refusal;

/// The probabilities that a person has set in a drawing, for what is anchored of it.
///
/// @param ids of the anchors, predecessors first
/// @param roles names, in the space's order
/// @param models names, in the space's order
record Leanings(StartProbabilities set, List<String> ids, List<String> roles, List<String> models) {
  /// @throws IllegalArgumentException for what this search does not draw, and for an edge against
  ///   the order of the drawing
  Leanings {
    set.roles().forEach((id, named) -> requireDrawn("role", id, named, roles));
    set.models().forEach((id, named) -> requireDrawn("model", id, named, models));
    for (Edge e : set.edges().keySet()) {
      if (ids.indexOf(e.from()) >= ids.indexOf(e.to())) {
        throw new Refusal(
            "The edge %s has a probability, and '%s' stands before '%s' in the drawing. Maybe draw"
                + " the edge, or set the other way.",
            e, e.to(), e.from());
      }
    }
  }

  private static void requireDrawn(
      String what, String id, Map<String, Double> named, List<String> drawn) {
    Optional<String> other = named.keySet().stream().filter(n -> !drawn.contains(n)).findFirst();
    if (other.isPresent()) {
      throw new Refusal(
          "The node '%s' has a probability for the %s '%s', which this search does not draw. Maybe"
              + " one of %s is meant.",
          id, what, other.get(), String.join(", ", drawn));
    }
  }

  /// @param at the slot of each anchor
  GraphDistribution over(GraphDistribution tables, int[] at) {
    GraphDistribution.Writable d = tables.writable();
    set.edges()
        .forEach((e, p) -> d.edges()[at[ids.indexOf(e.to())]][at[ids.indexOf(e.from())]] = p);
    set.roles().forEach((id, named) -> lean(d.roles()[at[ids.indexOf(id)]], named, roles));
    set.models().forEach((id, named) -> lean(d.models()[at[ids.indexOf(id)]], named, models));
    return d.distribution();
  }

  private static void lean(double[] p, Map<String, Double> named, List<String> names) {
    Map<Integer, Double> numbered = new HashMap<>();
    named.forEach((name, value) -> numbered.put(names.indexOf(name), value));
    Shares.lean(p, numbered);
  }
}
