package org.collograph.search.space;

import java.util.Arrays;

/// Graphs of the usual shapes, over the numbers of a search space.
public final class Shapes {
  private final SearchSpace space;
  private final int assistant;

  public Shapes(SearchSpace space) {
    this.space = space;
    this.assistant = space.sourceRole();
  }

  /// The role of this name, −1 where the space does not have it.
  public int role(String name) {
    for (int r = 0; r < space.roleCount(); r++) {
      if (space.role(r).name().equals(name)) {
        return r;
      }
    }
    return -1;
  }

  public SlotGraph single(int model) {
    return new SlotGraph(new int[] {assistant}, new int[] {model}, new int[] {0});
  }

  /// Workers all read by one output.
  ///
  /// @param workers the models of the workers
  /// @param model of the output; −1 for a role that calls none
  public SlotGraph fan(int[] workers, int role, int model) {
    int n = workers.length + 1;
    int[] roles = new int[n];
    Arrays.fill(roles, assistant);
    roles[n - 1] = role;
    int[] models = Arrays.copyOf(workers, n);
    models[n - 1] = model;
    int[] reads = new int[n];
    reads[n - 1] = (1 << workers.length) - 1;
    return new SlotGraph(roles, models, reads);
  }

  public SlotGraph fan(int worker, int count, int role, int model) {
    int[] workers = new int[count];
    Arrays.fill(workers, worker);
    return fan(workers, role, model);
  }

  /// Each refines what the one before it said.
  public SlotGraph chain(int... models) {
    int[] roles = new int[models.length];
    Arrays.fill(roles, assistant);
    int[] reads = new int[models.length];
    for (int i = 1; i < models.length; i++) {
      reads[i] = 1 << (i - 1);
    }
    return new SlotGraph(roles, models, reads);
  }

  /// Layers of `width` workers, each reading the whole layer before it, and one output.
  public SlotGraph layers(int worker, int width, int depth, int role, int model) {
    int n = width * depth + 1;
    int[] roles = new int[n];
    Arrays.fill(roles, assistant);
    int[] models = new int[n];
    Arrays.fill(models, worker);
    int[] reads = new int[n];
    for (int i = width; i < n; i++) {
      int layer = i / width;
      reads[i] = ((1 << width) - 1) << ((layer - 1) * width);
    }
    roles[n - 1] = role;
    models[n - 1] = model;
    return new SlotGraph(roles, models, reads);
  }
}
