package org.collograph.search.space;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/// Improves graphs in the forecast, which costs nothing: small changes, kept when the value rises.
public final class Improvement {
  /// Ours: climbs from so many graphs, so many changes each, by forecasts alone.
  private static final int STARTS = 4;

  private static final int STEPS = 160;

  private final SearchSpace space;
  private final Mutation mutation;
  private final Map<SlotGraph, Double> values = new HashMap<>();
  private final ToDoubleFunction<SlotGraph> value;

  public Improvement(SearchSpace space, ToDoubleFunction<SlotGraph> value, RandomGenerator random) {
    this.space = space;
    this.mutation = new Mutation(space, random);
    this.value = value;
  }

  /// The graphs met on the way, best first.
  public List<SlotGraph> from(Collection<SlotGraph> seeds) {
    List<SlotGraph> starts =
        seeds.stream().sorted(Comparator.comparingDouble(g -> -valueOf(g))).limit(STARTS).toList();
    starts.forEach(this::climb);
    List<Map.Entry<SlotGraph, Double>> all = new ArrayList<>(values.entrySet());
    // Ties are broken by content: a map's own order is no order.
    all.sort(
        Map.Entry.<SlotGraph, Double>comparingByValue()
            .reversed()
            .thenComparing(e -> e.getKey().key()));
    return all.stream().map(Map.Entry::getKey).toList();
  }

  private void climb(SlotGraph start) {
    SlotGraph at = start;
    for (int step = 0; step < STEPS; step++) {
      SlotGraph next = space.mended(mutation.of(at));
      if (space.fits(next) && valueOf(next) >= valueOf(at)) {
        at = next;
      }
    }
  }

  private double valueOf(SlotGraph g) {
    return values.computeIfAbsent(g, value::applyAsDouble);
  }
}
