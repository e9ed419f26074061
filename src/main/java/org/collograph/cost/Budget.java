package org.collograph.cost;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.collograph.words.Refusal;

/// What a question may cost, in one metric or several at once, in the order in which they were
/// named; every one holds.
public record Budget(Map<Metric, Double> limits) {
  /// Costs are sums of many terms: what is over by rounding alone is not over.
  private static final double ROUNDING = 1 + 1e-12;

  private static final Pattern FORM =
      Pattern.compile("\\s*([0-9.]+(?:[eE][+-]?[0-9]+)?)\\s*(units?|s|usd|flops)\\s*");

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

  /// Reads texts such as `18 units`, `4 s`, `0.002 usd`, `1e13 flops`. Of two in one metric the
  /// smaller holds.
  public static Budget parse(List<String> texts) {
    Map<Metric, Double> limits = new LinkedHashMap<>();
    for (String text : texts) {
      Matcher m = FORM.matcher(text);
      if (!m.matches()) {
        throw malformed(text);
      }
      try {
        limits.merge(metric(m.group(2)), Double.parseDouble(m.group(1)), Math::min);
      } catch (NumberFormatException e) {
        throw malformed(text);
      }
    }
    return new Budget(limits);
  }

  /// The limit that was named first: what is to be little where that is asked for.
  public Map.Entry<Metric, Double> first() {
    return limits.entrySet().iterator().next();
  }

  private static IllegalArgumentException malformed(String text) {
    return new Refusal(
        "The budget '%s' cannot be read. Maybe '18 units', '4 s', '0.002 usd' or '1e13 flops' is"
            + " meant.",
        text);
  }

  private static Metric metric(String symbol) {
    return symbol.startsWith("unit")
        ? Metric.UNITS
        : List.of(Metric.values()).stream()
            .filter(m -> m.symbol().equals(symbol))
            .findFirst()
            .orElseThrow();
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
