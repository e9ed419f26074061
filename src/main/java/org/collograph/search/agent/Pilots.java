package org.collograph.search.agent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.collograph.search.space.Anchors;
import org.collograph.search.space.SearchSpace;
import org.collograph.search.space.Shapes;
import org.collograph.search.space.SlotGraph;
import org.jspecify.annotations.Nullable;

/// The first graphs: between them every model gives answers of its own. Every node's answer is
/// graded, so two models that answer in one graph are measured for the price of one, and their
/// reader beside them; a model that only fits by itself is asked so.
final class Pilots {
  private final SearchSpace space;
  private final Shapes shapes;
  private final IntPredicate known;

  /// @param known models that earlier runs have measured
  Pilots(SearchSpace space, IntPredicate known) {
    this.space = space;
    this.known = known;
    this.shapes = new Shapes(space);
  }

  /// The dearest model together with the cheapest, and so on inwards. A search that must keep parts
  /// of a drawing asks variants of that: each model wherever the drawing leaves it free.
  List<SlotGraph> graphs() {
    return space.start().filter(Anchors::keepsAnything).map(this::variants).orElseGet(this::pairs);
  }

  private List<SlotGraph> variants(Anchors start) {
    List<SlotGraph> all = new ArrayList<>(List.of(start.graph()));
    for (int m = 0; m < space.models().size(); m++) {
      SlotGraph varied = start.graph();
      for (int i = 0; i < varied.size(); i++) {
        SlotGraph next = varied.withModel(i, m);
        varied = varied.callsModel(i) && space.fits(next) ? next : varied;
      }
      all.add(varied);
    }
    return all.stream().distinct().toList();
  }

  private List<SlotGraph> pairs() {
    List<Integer> left =
        new ArrayList<>(
            IntStream.range(0, space.models().size())
                .filter(known.negate())
                .boxed()
                .sorted(Comparator.comparingDouble(this::size))
                .toList());
    List<SlotGraph> all = new ArrayList<>();
    while (!left.isEmpty()) {
      int dearest = left.removeLast();
      SlotGraph pair = left.isEmpty() ? null : pair(dearest, left.getFirst());
      if (pair != null) {
        left.removeFirst();
      }
      all.add(pair != null ? pair : shapes.single(dearest));
    }
    return all;
  }

  private double size(int model) {
    Double flops = space.quickCost(shapes.single(model)).flops();
    return flops == null ? 0 : flops;
  }

  /// Both models, read by the dearest that fits; null where none does.
  private @Nullable SlotGraph pair(int one, int two) {
    return IntStream.range(0, space.models().size())
        .boxed()
        .sorted(Comparator.comparingDouble(m -> -size(m)))
        .map(m -> shapes.fan(new int[] {one, two}, space.sourceRole(), m))
        .filter(g -> g.size() <= space.slots() && space.fits(g))
        .findFirst()
        .orElse(null);
  }
}
