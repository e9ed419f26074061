package org.collograph.run;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.collograph.cost.Budget;
import org.collograph.cost.Cost;
import org.collograph.cost.Metric;
import org.collograph.search.JudgedGraph;

/// By which metric one graph is dearer than another: what the budget is in comes first, as that is
/// what is scarce, then units, money and seconds.
record Dearness(List<Metric> order) {
  /// Ours: a few percent are within what token counts differ by from task to task.
  private static final double LESS = 0.95;

  static Dearness under(Budget budget) {
    var order = new LinkedHashSet<>(budget.limits().keySet());
    order.addAll(List.of(Metric.UNITS, Metric.USD, Metric.SECONDS));
    return new Dearness(new ArrayList<>(order));
  }

  /// The first metric in which both are known.
  Optional<Metric> common(Cost one, Cost other) {
    return order.stream().filter(m -> one.in(m) != null && other.in(m) != null).findFirst();
  }

  /// What a graph costs in the metric in which it is held against another; 0 where there is none.
  double of(Cost cost, Cost beside) {
    return common(cost, beside).map(m -> requireNonNull(cost.in(m))).orElse(0.0);
  }

  /// Whether one costs so much less that it is worth taking for that alone, and no more in anything
  /// else that is known of both.
  boolean isWorthwhile(JudgedGraph one, JudgedGraph instead) {
    Cost cheap = one.cost();
    Cost dear = instead.cost();
    return of(cheap, dear) <= LESS * of(dear, cheap)
        && common(cheap, dear).isPresent()
        && order.stream()
            .filter(m -> cheap.in(m) != null && dear.in(m) != null)
            .allMatch(m -> requireNonNull(cheap.in(m)) <= requireNonNull(dear.in(m)));
  }
}
