package org.collograph.search.textgrad;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.collograph.search.space.NumberSet;
import org.collograph.search.space.SearchSpace;
import org.collograph.search.space.SlotGraph;

/// What a critic might change in a graph, the likeliest first: whoever lost right answers gets
/// another model or another role, whoever is wrong most often another model or leaves, and the
/// output reads one answer more.
final class RuleEdits {
  private final SearchSpace space;
  private final RandomGenerator random;

  RuleEdits(SearchSpace space, RandomGenerator random) {
    this.space = space;
    this.random = random;
  }

  /// May be over the budget or need mending.
  List<SlotGraph> of(SlotGraph g, NodeFaults faults) {
    List<SlotGraph> all = new ArrayList<>();
    int loser = NodeFaults.worst(faults.lost());
    if (faults.lost()[loser] > 0) {
      otherModels(g, loser, all);
      all.add(otherRole(g, loser));
    }
    all.add(withOneMore(g));
    int worst = NodeFaults.worst(faults.wrong());
    otherModels(g, worst, all);
    if (worst != g.output()) {
      all.add(g.without(worst));
    }
    return all;
  }

  private void otherModels(SlotGraph g, int slot, List<SlotGraph> all) {
    int models = space.models().size();
    int first = random.nextInt(models);
    for (int k = 0; k < models && g.callsModel(slot); k++) {
      int model = (first + k) % models;
      if (model != g.model(slot)) {
        all.add(g.withModel(slot, model));
      }
    }
  }

  private SlotGraph otherRole(SlotGraph g, int slot) {
    int role = random.nextInt(space.roleCount());
    boolean calls = space.role(role).callsModel();
    int model = !calls ? SlotGraph.NO_MODEL : g.callsModel(slot) ? g.model(slot) : anyModel();
    return g.with(slot, role, model, g.reads(slot));
  }

  private SlotGraph withOneMore(SlotGraph g) {
    if (g.size() >= space.slots()) {
      return g;
    }
    SlotGraph more = g.inserting(0, space.sourceRole(), anyModel(), NumberSet.EMPTY);
    return more.reading(more.output(), 0);
  }

  private int anyModel() {
    return random.nextInt(space.models().size());
  }
}
