package org.collograph.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.collograph.words.Refusal;

/// What a question may cost, in one metric or several at once, in the order in which they were
/// named; every one holds.
public record Budget(Map<Metric, Double> limits) {
  /// Costs are sums of many terms: what is over by rounding alone is not over.
  private static final double ROUNDING = 1 + 1e-12;

  public Budget {
    limits = Collections.unmodifiableMap(new LinkedHashMap<>(limits));
    limits.forEach(
        (metric, limit) -> {
          if (!(limit > 0 && Double.isFinite(limit))) {
            throw new Refusal(
                "A budget is %s %s. Maybe a positive number is meant, such as 18 units.",
                limit, metric.symbol());
          }
        });
  }

  public static Budget units(double limit) {
    return new Budget(Map.of(Metric.UNITS, limit));
  }

  /// Reads texts such as `18 units`, `4 s`, `0.002 usd`, `1e13 flops`, and several in one, such as
  /// `18 units and 4 s`. Of two in one metric the smaller holds.
  public static Budget parse(List<String> texts) {
    Map<Metric, Double> limits = new LinkedHashMap<>();
    for (String text : texts) {
      BudgetText.read(text)
          .forEach((metric, limit) -> limits.merge(metric, limit, (a, b) -> Math.min(a, b)));
    }
    return new Budget(limits);
  }

  /// Each limit as a text that is read again as it is.
  public List<String> texts() {
    return limits.entrySet().stream()
        .map(
            e ->
                BigDecimal.valueOf(e.getValue()).stripTrailingZeros().toPlainString()
                    + " "
                    + e.getKey().symbol())
        .toList();
  }

  /// The limit that was named first: what is to be little where that is asked for.
  public Map.Entry<Metric, Double> first() {
    return limits.entrySet().iterator().next();
  }

  /// Whether this cost is known in every metric of the budget and within it.
  public boolean fits(Cost cost) {
    for (var limit : limits.entrySet()) {
      Double amount = cost.in(limit.getKey());
      if (amount == null || amount > limit.getValue() * ROUNDING) {
        return false;
      }
    }
    return true;
  }

  /// The metrics in which this cost is over the budget or not known.
  public List<Metric> brokenBy(Cost cost) {
    List<Metric> broken = new ArrayList<>();
    limits.forEach(
        (metric, limit) -> {
          if (!new Budget(Map.of(metric, limit)).fits(cost)) {
            broken.add(metric);
          }
        });
    return broken;
  }

  @Override
  public String toString() {
    return limits.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(e -> e.getKey().format(e.getValue()))
        .collect(Collectors.joining(" and "));
  }
}
