package org.collograph.search.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.collograph.evaluation.RunnableGraph;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Edge;
import org.collograph.graph.Node;
import org.collograph.graph.Role;

/// Between graphs over slots and collaboration graphs.
final class Translation {
  private final Limits limits;
  private final Map<String, Integer> models = new HashMap<>();

  Translation(Limits limits) {
    this.limits = limits;
    limits.models().forEach(m -> models.put(m.name(), models.size()));
  }

  /// As a graph whose nodes are n1, n2 … and out.
  CollaborationGraph graph(SlotGraph g) {
    return graph(g, new String[g.size()]);
  }

  /// @param names ids of the nodes; null for those that have none yet
  CollaborationGraph graph(SlotGraph g, String[] names) {
    List<Node> nodes = new ArrayList<>();
    String[] id = completed(names);
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < g.size(); i++) {
      Role role = limits.role(g.role(i));
      nodes.add(new Node(id[i], role.name(), role.callsModel() ? model(g.model(i)) : null));
      NumberSet reads = g.reads(i);
      for (int p = reads.first(); p < i; p = reads.after(p)) {
        edges.add(new Edge(id[p], id[i]));
      }
    }
    return CollaborationGraph.of(nodes, edges, id[g.output()]);
  }

  private String model(int number) {
    return limits.models().get(number).name();
  }

  private static String[] completed(String[] names) {
    String[] ids = names.clone();
    Set<String> taken = new HashSet<>(Arrays.asList(ids));
    for (int i = 0; i < ids.length; i++) {
      int number = i + 1;
      String free = i == ids.length - 1 ? "out" : "n" + number;
      while (ids[i] == null && !taken.add(free)) {
        free = "n" + ++number;
      }
      ids[i] = ids[i] == null ? free : ids[i];
    }
    return ids;
  }

  /// The same graph with its slots in canonical order, the output last: equal structures are equal.
  SlotGraph canonical(SlotGraph g) {
    return slots(graph(g)).orElseThrow();
  }

  /// A valid graph over slots in canonical order, as far as its output rests on it.
  ///
  /// @return empty where it has more nodes than slots are ever drawn, or a model or role that may
  ///   not be drawn
  Optional<SlotGraph> slots(CollaborationGraph graph) {
    CollaborationGraph live = graph.live();
    boolean known = live.nodes().stream().allMatch(n -> limits.roles().find(n.role()).isPresent());
    if (!known || live.nodes().size() > SearchSpace.MOST_SLOTS) {
      return Optional.empty();
    }
    RunnableGraph r = RunnableGraph.of(live, limits.roles());
    SlotGraph.Slot[] slots = new SlotGraph.Slot[r.size()];
    for (int i = 0; i < slots.length; i++) {
      Role role = r.roles().get(i);
      Integer model =
          role.callsModel()
              ? models.get(r.nodes().get(i).model())
              : Integer.valueOf(SlotGraph.NO_MODEL);
      if (model == null) {
        return Optional.empty();
      }
      NumberSet reads = NumberSet.of(r.reads().get(i).stream().mapToInt(p -> p));
      slots[i] = new SlotGraph.Slot(limits.roleList().indexOf(role), model, reads);
    }
    return Optional.of(SlotGraph.of(slots));
  }
}
