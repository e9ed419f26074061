package org.collograph.graph;

import java.util.HashSet;
import java.util.Set;
import org.collograph.words.Refusal;

/// What a search that starts from a drawing must keep of it, and what it must change.
///
/// A node with any mark is in every sampled graph. A pinned role, model or edge stays as drawn; a
/// banned role or model is any other; a banned edge is in none.
public record Constraints(MarkedParts pins, MarkedParts bans) {
  public static final Constraints NONE = new Constraints(MarkedParts.NONE, MarkedParts.NONE);

  /// @throws IllegalArgumentException for a whole node that is banned, and for what is both pinned
  ///   and banned
  public Constraints {
    if (!bans.nodes().isEmpty()) {
      throw new Refusal(
          "The node '%s' is banned. Maybe delete it; roles, models and edges can be banned.",
          bans.nodes().iterator().next());
    }
    refuseBoth("role of node", pins.roles(), bans.roles());
    refuseBoth("model of node", pins.models(), bans.models());
    refuseBoth("edge", pins.edges(), bans.edges());
  }

  private static void refuseBoth(String what, Set<?> pinned, Set<?> banned) {
    pinned.stream()
        .filter(banned::contains)
        .findFirst()
        .ifPresent(
            both -> {
              throw new Refusal(
                  "The %s '%s' is pinned and banned. Maybe one of the two is meant.", what, both);
            });
  }

  public boolean isEmpty() {
    return pins.isEmpty() && bans.isEmpty();
  }

  /// Ids of the nodes that every sampled graph has.
  public Set<String> kept() {
    Set<String> all = new HashSet<>(pins.touched());
    all.addAll(bans.touched());
    return all;
  }

  /// Without marks on what the graph does not have; an edge can only be pinned where it is drawn.
  Constraints within(CollaborationGraph graph) {
    if (isEmpty()) {
      return this;
    }
    MarkedParts p = pins.within(graph);
    Set<Edge> drawn = new HashSet<>(p.edges());
    drawn.removeIf(e -> !graph.contains(e));
    return new Constraints(
        new MarkedParts(p.nodes(), p.roles(), p.models(), drawn), bans.within(graph));
  }

  /// The node with its role and model stays as it is, or is free again.
  public Constraints pinning(String id, boolean pinned) {
    return new Constraints(
        pins.withNode(id, pinned).withRole(id, pinned).withModel(id, pinned),
        pinned ? bans.withRole(id, false).withModel(id, false) : bans);
  }

  public Constraints pinning(Edge edge, boolean pinned) {
    return new Constraints(pins.withEdge(edge, pinned), bans.withEdge(edge, false));
  }

  public Constraints banning(Edge edge, boolean banned) {
    return new Constraints(pins.withEdge(edge, false), bans.withEdge(edge, banned));
  }

  public Constraints pinningRole(String id, boolean pinned) {
    return new Constraints(pins.withRole(id, pinned), bans.withRole(id, false));
  }

  public Constraints banningRole(String id, boolean banned) {
    return new Constraints(pins.withRole(id, false), bans.withRole(id, banned));
  }

  public Constraints pinningModel(String id, boolean pinned) {
    return new Constraints(pins.withModel(id, pinned), bans.withModel(id, false));
  }

  public Constraints banningModel(String id, boolean banned) {
    return new Constraints(pins.withModel(id, false), bans.withModel(id, banned));
  }
}
