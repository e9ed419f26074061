package org.collograph.run;

import java.util.List;
import org.collograph.search.Method;
import org.collograph.search.agent.AgentReinforceMethod;
import org.collograph.search.baseline.RandomMethod;
import org.collograph.words.Refusal;

/// Every way of searching, the one that is meant where none is named first.
public final class Methods {
  private static final List<Method> ALL = List.of(new AgentReinforceMethod(), new RandomMethod());

  private Methods() {}

  public static List<Method> all() {
    return ALL;
  }

  public static List<String> names() {
    return ALL.stream().map(Method::name).toList();
  }

  /// @throws IllegalArgumentException where none has this name
  public static Method named(String name) {
    return ALL.stream()
        .filter(m -> m.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    "The method '%s' is not known. Maybe one of %s is meant.",
                    name, String.join(", ", names())));
  }

  /// Those that a language model may guide, as one would name them.
  static String withAgent() {
    return String.join(" or ", ALL.stream().filter(Method::takesAgent).map(Method::name).toList());
  }
}
