package org.collograph.search.tpe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.collograph.search.History;
import org.collograph.search.Method;
import org.collograph.search.Proposal;
import org.collograph.search.baseline.Shaped;
import org.collograph.search.baseline.Unguided;
import org.collograph.search.space.SlotGraph;

/// Begins with the usual shapes, then asks what is likely among the better tenth and unlikely among
/// the rest. What it is told is the repaired graph, not the draw.
public final class Tpe extends Unguided {
  public static final int ASKED_IN_ROUND = 2;

  /// As Optuna's sampler has them.
  private static final double GOOD = 0.1;

  private static final int MOST_GOOD = 25;
  private static final int CANDIDATES = 24;

  /// A draw whose graph was asked before is drawn again so often.
  private static final int TRIES = 12;

  private final Shaped shaped;
  private final SlotCode slots;
  private final Map<SlotGraph, int[]> codes = new HashMap<>();

  public Tpe(Method.Given given) {
    super(given);
    this.shaped = new Shaped(given);
    this.slots = new SlotCode(given.space());
  }

  @Override
  public List<Proposal> opening(History history) {
    return shaped.once();
  }

  @Override
  public List<Proposal> ask(History history, int round) {
    List<SlotGraph> ranked = ranked(history, round);
    int good = Math.min(MOST_GOOD, (int) Math.ceil(GOOD * ranked.size()));
    Parzen better = density(history, ranked.subList(0, good));
    Parzen others = density(history, ranked.subList(good, ranked.size()));
    List<Proposal> chosen = new ArrayList<>();
    for (int i = 0; i < TRIES && chosen.size() < ASKED_IN_ROUND; i++) {
      int[] code = likeliest(better, others, given.random());
      slots.allow(code, distribution(), given.random());
      given
          .proposals()
          .made(slots.graph(code), history::singleAccuracy)
          .filter(p -> isNew(history, p, chosen))
          .ifPresent(
              p -> {
                codes.put(p.graph(), slots.of(p.graph(), code));
                chosen.add(p);
              });
    }
    return chosen;
  }

  private static int[] likeliest(Parzen better, Parzen others, RandomGenerator random) {
    int[] best = better.draw(random);
    double highest = better.logDensity(best) - others.logDensity(best);
    for (int i = 1; i < CANDIDATES; i++) {
      int[] code = better.draw(random);
      double ratio = better.logDensity(code) - others.logDensity(code);
      if (ratio > highest) {
        best = code;
        highest = ratio;
      }
    }
    return best;
  }

  /// In the order in which the graphs were first asked.
  private Parzen density(History history, List<SlotGraph> graphs) {
    List<int[]> all =
        history.candidates().stream()
            .map(c -> c.graph())
            .filter(graphs::contains)
            .map(g -> codes.computeIfAbsent(g, x -> slots.of(x, new int[slots.sizes.length])))
            .toList();
    return new Parzen(all, slots.sizes);
  }
}
