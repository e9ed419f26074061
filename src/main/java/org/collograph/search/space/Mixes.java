package org.collograph.search.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// The graphs of regular form that fit the budget: mixes of up to two models read by a third,
/// chains, and layers. Insight 1 chooses among the mixes, insights 2 and 3 among the forms.
public final class Mixes {
  /// Ours: mixes to begin with are small; a vote of two says no more than one answer.
  private static final int MOST_WORKERS = 10;

  private static final int LEAST_VOTERS = 3;

  private final SearchSpace space;
  private final Shapes shapes;

  public Mixes(SearchSpace space) {
    this.space = space;
    this.shapes = new Shapes(space);
  }

  /// Every mix of `one` and `two` with each output, as wide as fits and narrower.
  public List<SlotGraph> fans() {
    List<SlotGraph> all = new ArrayList<>();
    int models = space.models().size();
    for (int one = 0; one < models; one++) {
      for (int two = one; two < models; two++) {
        for (int n = 1; n <= MOST_WORKERS; n++) {
          for (int m = 0; m <= (two == one ? 0 : MOST_WORKERS - n); m++) {
            addOutputs(workers(one, n, two, m), all);
          }
        }
      }
    }
    return all;
  }

  private static int[] workers(int one, int n, int two, int m) {
    int[] workers = new int[n + m];
    Arrays.fill(workers, 0, n, one);
    Arrays.fill(workers, n, n + m, two);
    return workers;
  }

  private void addOutputs(int[] workers, List<SlotGraph> all) {
    for (int role = 0; role < space.roleCount(); role++) {
      if (!space.role(role).callsModel()) {
        // A vote of two is one of them by lot.
        if (workers.length >= LEAST_VOTERS) {
          addIfFits(shapes.fan(workers, role, SlotGraph.NO_MODEL), all);
        }
        continue;
      }
      for (int model = 0; model < space.models().size(); model++) {
        addIfFits(shapes.fan(workers, role, model), all);
      }
    }
  }

  public List<SlotGraph> singles() {
    return IntStream.range(0, space.models().size())
        .mapToObj(shapes::single)
        .filter(space::fits)
        .toList();
  }

  /// Chains of one model, of two with the larger last, and layered graphs.
  public List<SlotGraph> deep() {
    Set<SlotGraph> all = new LinkedHashSet<>();
    List<SlotGraph> fitting = new ArrayList<>();
    int models = space.models().size();
    for (int one = 0; one < models; one++) {
      addIfFits(shapes.single(one), fitting);
      for (int two = 0; two < models; two++) {
        for (int length = 2; length <= 6; length++) {
          int[] chain = new int[length];
          Arrays.fill(chain, one);
          chain[length - 1] = two;
          addIfFits(shapes.chain(chain), fitting);
        }
        for (int width = 2; width <= 4; width++) {
          for (int depth = 2; depth <= 3; depth++) {
            for (int role = 0; role < space.roleCount(); role++) {
              if (space.role(role).callsModel()) {
                addIfFits(shapes.layers(one, width, depth, role, two), fitting);
              }
            }
          }
        }
      }
    }
    all.addAll(fitting);
    return List.copyOf(all);
  }

  private void addIfFits(SlotGraph g, List<SlotGraph> all) {
    if (g.size() <= space.slots() && space.fits(g)) {
      all.add(g);
    }
  }

  /// The same mix with one worker fewer.
  public SlotGraph smaller(SlotGraph fan) {
    return fan.size() <= 2 ? fan : space.mended(fan.without(0));
  }
}
