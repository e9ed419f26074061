package org.collograph.graph;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.collograph.words.Refusal;

/// The roles that a session knows, by name, in the order in which they were given.
public final class Roles {
  private final Map<String, Role> byName = new LinkedHashMap<>();

  /// Of two roles with one letter the later gets another, so that badges and keys tell them apart.
  public Roles(Collection<Role> roles) {
    Set<String> letters = new HashSet<>();
    roles.forEach(r -> byName.put(r.name(), r));
    byName.replaceAll((_, r) -> letters.add(r.letter()) ? r : r.withLetter(free(r, letters)));
  }

  /// The first letter of its name that is free, else a digit.
  private static String free(Role role, Set<String> taken) {
    String tries = role.name().toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "") + "123456789";
    return tries
        .chars()
        .mapToObj(Character::toString)
        .filter(taken::add)
        .findFirst()
        .orElse(role.letter());
  }

  public Optional<Role> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /// @throws IllegalArgumentException where no role has this name
  public Role get(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new Refusal(
                    "The role '%s' is not known. Maybe one of %s is meant.",
                    name, byName.keySet()));
  }

  public List<Role> all() {
    return List.copyOf(byName.values());
  }

  /// The role of a source: the first that may read nothing. Draws fall back to it.
  ///
  /// @throws IllegalArgumentException where all of them read answers
  public Role source() {
    return byName.values().stream()
        .filter(r -> r.minReads() == 0)
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    "The roles %s all read answers, so nobody would give a first one. Maybe add"
                        + " assistant.",
                    byName.keySet()));
  }

  public boolean callsModel(Node node) {
    return find(node.role()).map(Role::callsModel).orElse(true);
  }

  /// The same graph without models on nodes that call none: what a file says there means nothing.
  public CollaborationGraph withoutIdleModels(CollaborationGraph graph) {
    CollaborationGraph bare = graph;
    for (Node node : graph.nodes()) {
      if (node.model() != null && !callsModel(node)) {
        bare = bare.replacing(node.withModel(null));
      }
    }
    return bare;
  }

  /// Only the roles that suit, in the order known here.
  public Roles which(Predicate<Role> suits) {
    return new Roles(all().stream().filter(suits).toList());
  }

  /// Only the roles of these names, in the order known here.
  public Roles only(Collection<String> names) {
    names.forEach(this::get);
    return new Roles(all().stream().filter(r -> names.contains(r.name())).toList());
  }
}
