package org.collograph.search.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.collograph.search.Yardstick;
import org.collograph.search.space.SearchSpace;
import org.collograph.search.space.Shapes;
import org.collograph.search.space.SlotGraph;

/// At a budget: each single model; per model self-consistency at the largest n that fits, the
/// largest set of assistants fused by the same model, and the longest chain of refinement.
public final class Yardsticks {
  private Yardsticks() {}

  public static List<Yardstick> of(SearchSpace space) {
    Shapes shapes = new Shapes(space);
    int vote = shapes.vote();
    int fuser = shapes.fuser();
    List<Yardstick> all = new ArrayList<>();
    for (int m = 0; m < space.models().size(); m++) {
      int model = m;
      String name = space.models().get(m).name();
      all.add(new Yardstick(name + " alone", shapes.single(m)));
      if (vote >= 0) {
        add(
            all,
            space,
            3,
            n -> shapes.fan(model, n, vote, SlotGraph.NO_MODEL),
            "%d×" + name + " vote");
      }
      if (fuser >= 0) {
        add(
            all,
            space,
            2,
            n -> shapes.fan(model, n, fuser, model),
            "%d×" + name + " + " + space.role(fuser).name());
      }
      add(all, space, 2, n -> shapes.chain(repeated(model, n)), "chain of %d " + name);
    }
    return all;
  }

  private static int[] repeated(int model, int n) {
    int[] models = new int[n];
    java.util.Arrays.fill(models, model);
    return models;
  }

  private static void add(
      List<Yardstick> all,
      SearchSpace space,
      int least,
      IntFunction<SlotGraph> shape,
      String name) {
    SlotGraph largest = null;
    int at = 0;
    for (int n = least; n < SearchSpace.MOST_SLOTS; n++) {
      SlotGraph g = shape.apply(n);
      if (space.affords(g)) {
        largest = g;
        at = n;
      }
    }
    if (largest != null) {
      all.add(new Yardstick(String.format(Locale.ROOT, name, at), space.canonical(largest)));
    }
  }
}
