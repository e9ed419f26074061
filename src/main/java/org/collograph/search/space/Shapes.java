package org.collograph.search.space;

import java.util.Arrays;
import java.util.function.Predicate;
import org.collograph.graph.Role;

/// Graphs of the usual shapes, over the numbers of a search space.
public final class Shapes {
  private final SearchSpace space;
  private final int source;

  public Shapes(SearchSpace space) {
    this.space = space;
    this.source = space.sourceRole();
  }

  /// The first role that votes, −1 where the space has none.
  public int vote() {
    return first(r -> !r.callsModel());
  }

  /// The first role that calls a model and always reads, as a fuser does; −1 where the space has
  /// none.
  public int fuser() {
    return first(r -> r.callsModel() && r.minReads() > 0);
  }

  private int first(Predicate<Role> which) {
    for (int r = 0; r < space.roleCount(); r++) {
      if (which.test(space.role(r))) {
        return r;
      }
    }
    return -1;
  }

  private SlotGraph.Slot worker(int model, NumberSet reads) {
    return new SlotGraph.Slot(source, model, reads);
  }

  public SlotGraph single(int model) {
    return SlotGraph.of(worker(model, NumberSet.EMPTY));
  }

  /// Workers all read by one output.
  ///
  /// @param workers the models of the workers
  /// @param model of the output; [SlotGraph#NO_MODEL] for a role that calls none
  public SlotGraph fan(int[] workers, int role, int model) {
    SlotGraph.Slot[] slots = new SlotGraph.Slot[workers.length + 1];
    Arrays.setAll(
        slots,
        i ->
            i < workers.length
                ? worker(workers[i], NumberSet.EMPTY)
                : new SlotGraph.Slot(role, model, NumberSet.below(workers.length)));
    return SlotGraph.of(slots);
  }

  public SlotGraph fan(int worker, int count, int role, int model) {
    int[] workers = new int[count];
    Arrays.fill(workers, worker);
    return fan(workers, role, model);
  }

  /// Each refines what the one before it said.
  public SlotGraph chain(int... models) {
    SlotGraph.Slot[] slots = new SlotGraph.Slot[models.length];
    Arrays.setAll(slots, i -> worker(models[i], i == 0 ? NumberSet.EMPTY : NumberSet.of(i - 1)));
    return SlotGraph.of(slots);
  }

  /// Layers of `width` workers, each reading the whole layer before it, and one output.
  public SlotGraph layers(int worker, int width, int depth, int role, int model) {
    SlotGraph.Slot[] slots = new SlotGraph.Slot[width * depth + 1];
    for (int i = 0; i < slots.length; i++) {
      int end = i / width * width;
      NumberSet before =
          end == 0 ? NumberSet.EMPTY : NumberSet.below(end).minus(NumberSet.below(end - width));
      slots[i] =
          i == slots.length - 1 ? new SlotGraph.Slot(role, model, before) : worker(worker, before);
    }
    return SlotGraph.of(slots);
  }
}
