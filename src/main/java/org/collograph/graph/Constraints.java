package org.collograph.graph;

import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.collograph.words.Refusal;

/// What a search that starts from a drawing must keep of it, and what it must change.
///
/// A node with any mark is in every sampled graph. A pinned role, model or edge stays as drawn; a
/// banned role or model is any other; a banned edge is in none. A node with a probability has its
/// place in every sampled graph as well, and nothing of it is fixed by that.
public record Constraints(MarkedParts pins, MarkedParts bans, StartProbabilities probabilities) {
  public static final Constraints NONE = new Constraints(MarkedParts.NONE, MarkedParts.NONE);

  public Constraints(MarkedParts pins, MarkedParts bans) {
    this(pins, bans, StartProbabilities.NONE);
  }

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
    return pins.isEmpty() && bans.isEmpty() && probabilities.isEmpty();
  }

  /// Ids of the nodes that every sampled graph has.
  public Set<String> kept() {
    Set<String> all = new HashSet<>(pins.touched());
    all.addAll(bans.touched());
    all.addAll(probabilities.touched());
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
        new MarkedParts(p.nodes(), p.roles(), p.models(), drawn),
        bans.within(graph),
        probabilities.within(graph));
  }

  Constraints renamed(UnaryOperator<String> ids) {
    return new Constraints(pins.renamed(ids), bans.renamed(ids), probabilities.renamed(ids));
  }

  public Constraints with(StartProbabilities others) {
    return new Constraints(pins, bans, others);
  }

  private Constraints with(MarkedParts pinned, MarkedParts banned) {
    return new Constraints(pinned, banned, probabilities);
  }

  /// The node with its role and model stays as it is, or is free again.
  public Constraints pinning(String id, boolean pinned) {
    return with(
        pins.withNode(id, pinned).withRole(id, pinned).withModel(id, pinned),
        pinned ? bans.withRole(id, false).withModel(id, false) : bans);
  }

  /// The node stays, whatever its role and model.
  public Constraints pinningNode(String id, boolean pinned) {
    return with(pins.withNode(id, pinned), bans);
  }

  public Constraints pinning(Edge edge, boolean pinned) {
    return with(pins.withEdge(edge, pinned), bans.withEdge(edge, false));
  }

  public Constraints banning(Edge edge, boolean banned) {
    return with(pins.withEdge(edge, false), bans.withEdge(edge, banned));
  }

  public Constraints pinningRole(String id, boolean pinned) {
    return with(pins.withRole(id, pinned), bans.withRole(id, false));
  }

  public Constraints banningRole(String id, boolean banned) {
    return with(pins.withRole(id, false), bans.withRole(id, banned));
  }

  public Constraints pinningModel(String id, boolean pinned) {
    return with(pins.withModel(id, pinned), bans.withModel(id, false));
  }

  public Constraints banningModel(String id, boolean banned) {
    return with(pins.withModel(id, false), bans.withModel(id, banned));
  }
}
