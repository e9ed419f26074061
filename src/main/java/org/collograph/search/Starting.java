package org.collograph.search;

import java.util.List;
import java.util.Set;
import org.collograph.cost.ModelProfile;
import org.collograph.graph.CanonicalOrder;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Constraints;
import org.collograph.graph.Edge;
import org.collograph.graph.GraphDocument;
import org.collograph.graph.Node;
import org.collograph.graph.Role;

/// Turns a drawing with its pins and bans into the start of a search in a space.
final class Starting {
  private final SearchSpace space;
  private final CollaborationGraph live;
  private final Constraints constraints;
  private final List<String> order;

  /// @param drawing valid
  Starting(SearchSpace space, GraphDocument drawing) {
    this.space = space;
    this.constraints = drawing.constraints();
    this.live = space.roles().withoutIdleModels(drawing.graph().live());
    this.order = CanonicalOrder.of(live);
  }

  /// @throws IllegalArgumentException where what is to be kept cannot be, with the reason
  Start start() {
    for (String id : constraints.kept()) {
      if (!live.contains(id)) {
        throw new IllegalArgumentException(
            "The node '%s' has a pin or a ban and nobody reads its answer. Maybe connect it towards the output, or free it."
                .formatted(id));
      }
    }
    Kept kept = kept();
    SlotGraph graph = allowed(kept);
    SlotGraph within = new Repair(space, _ -> Double.NaN).cheaper(graph, kept::find);
    if (within == null) {
      throw new IllegalArgumentException(
          "The drawing's pins and bans allow no graph within %s: what must be kept costs %s. Maybe raise the budget, or free a node."
              .formatted(space.budget(), money(kept, graph)));
    }
    return new Start(within, kept, space.slots());
  }

  private String money(Kept kept, SlotGraph graph) {
    int[] at = kept.find(space.mended(graph));
    var cost = space.quickCost(space.mended(graph));
    return at == null
        ? "more than can be said"
        : String.join(
            " and ",
            space.budget().limits().keySet().stream()
                .map(m -> cost.in(m) == null ? "an unknown amount" : m.format(cost.in(m)))
                .toList());
  }

  private Kept kept() {
    Set<String> ids = constraints.kept();
    List<String> marked = order.stream().filter(ids::contains).toList();
    int n = marked.size();
    int[] roles = new int[n];
    int[] models = new int[n];
    int[] must = new int[n];
    int[] mayNot = new int[n];
    for (int i = 0; i < n; i++) {
      Node node = live.node(marked.get(i));
      models[i] = models(node);
      boolean pinned = constraints.pins().models().contains(node.id()) && node.model() != null;
      roles[i] = roles(node) & (pinned ? calling() : -1);
      for (int j = 0; j < n; j++) {
        Edge edge = new Edge(marked.get(j), marked.get(i));
        must[i] |= constraints.pins().edges().contains(edge) ? 1 << j : 0;
        mayNot[i] |= constraints.bans().edges().contains(edge) ? 1 << j : 0;
      }
    }
    return new Kept(
        marked, roles, models, must, mayNot, marked.indexOf(live.output().orElseThrow()));
  }

  private int roles(Node node) {
    int all = (1 << space.roleCount()) - 1;
    int own = bit(roleOf(node));
    if (constraints.pins().roles().contains(node.id())) {
      return required(own, "role", node.id(), node.role());
    }
    boolean banned = constraints.bans().roles().contains(node.id());
    return required(banned ? all & ~own : all, "role", node.id(), "other than " + node.role());
  }

  /// The roles that call a model, as a set of bits: a pinned model must be called.
  private int calling() {
    int set = 0;
    for (int r = 0; r < space.roleCount(); r++) {
      set |= space.role(r).callsModel() ? 1 << r : 0;
    }
    return set;
  }

  private int models(Node node) {
    int all = (1 << space.models().size()) - 1;
    int own = node.model() == null ? 0 : bit(modelOf(node));
    if (node.model() != null && constraints.pins().models().contains(node.id())) {
      return required(own, "model", node.id(), node.model());
    }
    boolean banned = constraints.bans().models().contains(node.id());
    return required(banned ? all & ~own : all, "model", node.id(), "other than " + node.model());
  }

  private static int bit(int number) {
    return number < 0 ? 0 : 1 << number;
  }

  private int required(int allowed, String what, String id, String which) {
    if (allowed == 0) {
      throw new IllegalArgumentException(
          "The node '%s' must have a %s (%s) that this search does not have within its budget. Maybe free it, or raise the budget."
              .formatted(id, what, which));
    }
    return allowed;
  }

  private int roleOf(Node node) {
    List<String> names = space.roles().all().stream().map(Role::name).toList();
    return names.indexOf(node.role());
  }

  private int modelOf(Node node) {
    return space.models().stream().map(ModelProfile::name).toList().indexOf(node.model());
  }

  /// The drawing with what is banned, or not in the space, replaced by what is allowed.
  private SlotGraph allowed(Kept kept) {
    int n = order.size();
    int[] roles = new int[n];
    int[] models = new int[n];
    int[] reads = new int[n];
    for (int i = 0; i < n; i++) {
      Node node = live.node(order.get(i));
      int k = kept.ids().indexOf(node.id());
      for (String from : live.predecessors(node.id())) {
        boolean banned = constraints.bans().edges().contains(new Edge(from, node.id()));
        reads[i] |= banned ? 0 : 1 << order.indexOf(from);
      }
      roles[i] = oneOf(k < 0 ? -1 : kept.roles()[k], roleOf(node), space.sourceRole());
      boolean calls = space.role(roles[i]).callsModel();
      models[i] = calls ? oneOf(k < 0 ? -1 : kept.models()[k], modelOf(node), 0) : -1;
    }
    return new SlotGraph(roles, models, reads);
  }

  private static int oneOf(int allowed, int own, int other) {
    if (own >= 0 && (allowed >> own & 1) != 0) {
      return own;
    }
    return (allowed >> other & 1) != 0 ? other : Integer.numberOfTrailingZeros(allowed);
  }
}
