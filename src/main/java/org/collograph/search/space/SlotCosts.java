package org.collograph.search.space;

import java.util.stream.IntStream;
import org.collograph.cost.Cost;
import org.collograph.graph.CollaborationGraph;
import org.jspecify.annotations.Nullable;

/// What graphs over slots cost: every call of a model with every number of answers read is worked
/// out beforehand, because a search prices thousands of graphs for each that it asks.
final class SlotCosts {
  private static final int METRICS = 4;

  private final Limits limits;
  private final Translation translation;
  private final Cost[][] calls;
  private final boolean exact;

  SlotCosts(Limits limits, Translation translation) {
    this.limits = limits;
    this.translation = translation;
    this.exact = limits.needExactCosts();
    this.calls =
        limits.models().stream()
            .map(
                m ->
                    IntStream.range(0, SearchSpace.MOST_SLOTS)
                        .mapToObj(d -> limits.meter().call(m.name(), d))
                        .toArray(Cost[]::new))
            .toArray(Cost[][]::new);
  }

  /// Of a live graph; exact for seconds only where endpoints have no limit, see [#affords].
  Cost quick(SlotGraph g) {
    double flops = 0;
    double units = 0;
    double usd = 0;
    double[] end = new double[g.size()];
    boolean[] known = {true, true, true, true};
    for (int i = 0; i < g.size(); i++) {
      NumberSet reads = g.reads(i);
      for (int p = reads.first(); p < i; p = reads.after(p)) {
        end[i] = Math.max(end[i], end[p]);
      }
      if (limits.role(g.role(i)).callsModel()) {
        Cost call = calls[g.model(i)][g.inDegree(i)];
        flops += orUnknown(call.flops(), known, 0);
        units += orUnknown(call.units(), known, 1);
        end[i] += orUnknown(call.seconds(), known, 2);
        usd += orUnknown(call.usd(), known, METRICS - 1);
      }
    }
    return new Cost(
        known[0] ? flops : null,
        known[1] ? units : null,
        known[2] ? end[g.output()] : null,
        known[METRICS - 1] ? usd : null);
  }

  private static double orUnknown(@Nullable Double amount, boolean[] known, int metric) {
    known[metric] &= amount != null;
    return amount == null ? 0 : amount;
  }

  /// Whether a live, mended graph is within every budget, bound and window.
  boolean affords(SlotGraph g) {
    boolean isWithin = g.size() <= limits.slots() && limits.bounds().hold(g);
    if (!isWithin || !limits.budget().fits(quick(g))) {
      return false;
    }
    if (!exact) {
      return true;
    }
    CollaborationGraph graph = translation.graph(g);
    return limits.budget().fits(limits.meter().cost(graph).total()) && !limits.windowBroken(graph);
  }
}
