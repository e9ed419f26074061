package org.collograph.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;

/// What lies under the cards of a drawing: groups and notes of people. It changes no content.
///
/// @param groups a node is in one at the most
/// @param notes blank ones are dropped
public record Ground(List<NodeGroup> groups, List<GroundNote> notes) {
  public static final Ground NONE = new Ground(List.of(), List.of());

  /// @throws IllegalArgumentException for a node in two groups
  public Ground {
    groups = groups.stream().filter(g -> !g.nodes().isEmpty()).toList();
    notes = notes.stream().filter(n -> !n.text().isBlank()).toList();
    Set<String> seen = new HashSet<>();
    for (NodeGroup g : groups) {
      for (String id : g.nodes()) {
        if (!seen.add(id)) {
          throw new Refusal(
              "The node '%s' is in two groups. Maybe it is to leave '%s'.", id, g.name());
        }
      }
    }
  }

  public Optional<NodeGroup> groupOf(String id) {
    return groups.stream().filter(g -> g.nodes().contains(id)).findFirst();
  }

  /// The group that these nodes are, all of them and no other.
  public Optional<NodeGroup> groupOf(Set<String> ids) {
    return groups.stream().filter(g -> g.nodes().equals(ids)).findFirst();
  }

  /// With these nodes in a group of their own, and in no other.
  public Ground grouping(String name, SequencedSet<String> ids) {
    return new Ground(
        Stream.concat(without(ids).groups.stream(), Stream.of(new NodeGroup(name, ids))).toList(),
        notes);
  }

  /// With these nodes in no group.
  public Ground without(Set<String> ids) {
    return each(id -> ids.contains(id) ? null : id);
  }

  /// With another name for a group.
  public Ground naming(NodeGroup group, String name) {
    return new Ground(
        groups.stream().map(g -> g.equals(group) ? new NodeGroup(name, g.nodes()) : g).toList(),
        notes);
  }

  public Ground with(GroundNote note) {
    List<GroundNote> all = new ArrayList<>(notes);
    all.add(note);
    return new Ground(groups, all);
  }

  /// With a note in place of another; a blank one takes it away.
  public Ground replacing(GroundNote before, GroundNote after) {
    return new Ground(groups, notes.stream().map(n -> n.equals(before) ? after : n).toList());
  }

  Ground within(CollaborationGraph graph) {
    return each(id -> graph.contains(id) ? id : null);
  }

  Ground renamed(UnaryOperator<String> ids) {
    return each(ids);
  }

  /// @param kept another id for one, or null to leave it out
  private Ground each(Function<String, @Nullable String> kept) {
    return new Ground(
        groups.stream()
            .map(
                g ->
                    g.with(
                        g.nodes().stream()
                            .flatMap(id -> Stream.ofNullable(kept.apply(id)))
                            .collect(Collectors.toCollection(LinkedHashSet::new))))
            .toList(),
        notes);
  }
}
