package org.collograph.search.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collograph.cost.Budget;
import org.collograph.cost.CostMeter;
import org.collograph.cost.Metric;
import org.collograph.cost.ModelProfile;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Finding;
import org.collograph.graph.Node;
import org.collograph.graph.Role;
import org.collograph.graph.Roles;
import org.collograph.words.Sentence;

/// What a question may cost, and so which models may be drawn and how many slots there are.
///
/// @param roles that may be drawn, by number
/// @param models that fit the budget and their own window by themselves, by number
/// @param bounds of a graph beside its cost
/// @param slots as many calls as the budget could hold in any mix, and an output beside them; no
///   more than the bounds allow
record Limits(
    Roles roles,
    List<Role> roleList,
    int sourceRole,
    CostMeter meter,
    Budget budget,
    List<ModelProfile> models,
    Bounds bounds,
    int slots) {
  /// @throws NothingFits where no model fits the budget
  static Limits of(Roles roles, CostMeter meter, Budget budget, Bounds bounds) {
    List<ModelProfile> models =
        meter.models().stream()
            .filter(m -> budget.fits(meter.call(m.name(), 0)) && hasRoom(m, meter, roles))
            .toList();
    if (models.isEmpty()) {
      requireKnown(meter, budget);
      throw new NothingFits(
          "No model of the pool fits %s: the cheapest single call costs %s. Maybe raise the"
              + " budget.",
          budget, cheapest(meter, budget));
    }
    List<Role> all = roles.all();
    int slots = slots(all, meter, budget, models);
    int most = bounds.nodes() == null ? slots : Math.min(slots, bounds.nodes());
    return new Limits(roles, all, all.indexOf(roles.source()), meter, budget, models, bounds, most);
  }

  private static boolean hasRoom(ModelProfile m, CostMeter meter, Roles roles) {
    Node node = new Node("a", roles.source().name(), m.name());
    return !windowBroken(meter, CollaborationGraph.of(List.of(node), List.of(), "a"));
  }

  private static boolean windowBroken(CostMeter meter, CollaborationGraph graph) {
    return meter.findings(graph, Set.of()).stream()
        .anyMatch(f -> f instanceof Finding.WindowExceeded);
  }

  /// Where no model says what a call costs, no budget is too low.
  private static void requireKnown(CostMeter meter, Budget budget) {
    for (Metric metric : budget.limits().keySet()) {
      if (!isKnown(meter, metric)) {
        String others = known(meter);
        throw others.isEmpty()
            ? new NothingFits(
                "No model of the pool says its %s, so a budget in %s cannot be kept. Maybe add it"
                    + " to the models in the pool's file.",
                metric.source(), metric.symbol())
            : new NothingFits(
                "No model of the pool says its %s, so a budget in %s cannot be kept. Maybe add it"
                    + " to the models in the pool's file, or set a budget in what is known: %s.",
                metric.source(), metric.symbol(), others);
      }
    }
  }

  private static String known(CostMeter meter) {
    return Stream.of(Metric.UNITS, Metric.SECONDS, Metric.USD)
        .filter(m -> isKnown(meter, m))
        .map(Metric::symbol)
        .collect(Collectors.joining(", "));
  }

  private static boolean isKnown(CostMeter meter, Metric metric) {
    return meter.models().stream().anyMatch(m -> meter.call(m.name(), 0).in(metric) != null);
  }

  private static Sentence cheapest(CostMeter meter, Budget budget) {
    List<Sentence> parts = new ArrayList<>();
    for (Metric metric : budget.limits().keySet()) {
      meter.models().stream()
          .map(m -> meter.call(m.name(), 0).in(metric))
          .filter(Objects::nonNull)
          .min(Double::compare)
          .ifPresentOrElse(
              c -> parts.add(Sentence.verbatim(metric.format(c))),
              () -> parts.add(Sentence.of("an unknown amount of %s", metric.symbol())));
    }
    return Sentence.joined(parts);
  }

  /// A budget of seconds alone does not say how many can run at once.
  private static int slots(
      List<Role> roles, CostMeter meter, Budget budget, List<ModelProfile> models) {
    double most = SearchSpace.MOST_SLOTS;
    for (var limit : budget.limits().entrySet()) {
      if (limit.getKey() != Metric.SECONDS) {
        double least =
            models.stream()
                .mapToDouble(m -> meter.call(m.name(), 0).in(limit.getKey()))
                .min()
                .orElseThrow();
        double fitting = Math.floor(limit.getValue() / least * (1 + 1e-12));
        most = least == 0 ? most : Math.min(most, fitting);
      }
    }
    boolean votes = roles.stream().anyMatch(r -> !r.callsModel());
    return (int) Math.min(SearchSpace.MOST_SLOTS, Math.max(1, most + (votes ? 1 : 0)));
  }

  Role role(int number) {
    return roleList.get(number);
  }

  boolean windowBroken(CollaborationGraph graph) {
    return windowBroken(meter, graph);
  }

  /// Whether costs and windows of a graph must be worked out exactly, node by node.
  boolean needExactCosts() {
    return models.stream().anyMatch(m -> m.maxConcurrent() != null || m.contextTokens() != null);
  }
}
