package org.collograph.run;

import java.util.List;
import org.collograph.search.Method;
import org.collograph.search.agent.AgentReinforceMethod;
import org.collograph.search.agent.AlternatingMethod;
import org.collograph.search.baseline.PlainMethod;
import org.collograph.search.baseline.RandomSearch;
import org.collograph.search.baseline.Shaped;
import org.collograph.search.evolution.Evolution;
import org.collograph.search.gradient.Reinforce;
import org.collograph.search.textgrad.TextGrad;
import org.collograph.search.tpe.Tpe;
import org.collograph.words.Refusal;
import org.collograph.words.Sentence;

/// Every way of searching, the one that is meant where none is named first.
public final class Methods {
  private static final List<Method> ALL =
      List.of(
          new AgentReinforceMethod(),
          new PlainMethod(
              "reinforce",
              Sentence.of("REINFORCE (policy gradient)"),
              true,
              0,
              Reinforce.ASKED_IN_ROUND,
              Reinforce::new),
          new PlainMethod(
              "random",
              Sentence.of("random search"),
              false,
              0,
              RandomSearch.ASKED_IN_ROUND,
              RandomSearch::new),
          new PlainMethod(
              "tpe",
              Sentence.of("Bayesian optimisation (TPE)"),
              false,
              Shaped.A_MODEL,
              Tpe.ASKED_IN_ROUND,
              Tpe::new),
          new PlainMethod(
              "textgrad",
              Sentence.of("TextGrad (rules edit in a model's place)"),
              false,
              0,
              TextGrad.ASKED_IN_ROUND,
              TextGrad::new),
          new AlternatingMethod(),
          new PlainMethod(
              "evolution",
              Sentence.of("evolution"),
              false,
              Shaped.A_MODEL,
              Evolution.ASKED_IN_ROUND,
              Evolution::new));

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

  /// Those that draw from tables, as one would name them.
  static String withTables() {
    return String.join(
        " or ", ALL.stream().filter(Method::drawsFromTables).map(Method::name).toList());
  }

  /// Those that a language model may guide, as one would name them.
  static String withAgent() {
    return String.join(" or ", ALL.stream().filter(Method::takesAgent).map(Method::name).toList());
  }
}
