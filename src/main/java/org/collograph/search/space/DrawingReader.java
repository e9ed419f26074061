package org.collograph.search.space;

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
final class DrawingReader {
  /// Sets of models are bits of a long.
  private static final int MOST_MODELS = 62;

  private final SearchSpace space;
  private final CollaborationGraph live;
  private final Constraints constraints;
  private final List<String> order;

  /// @param drawing valid
  DrawingReader(SearchSpace space, GraphDocument drawing) {
    this.space = space;
    this.constraints = drawing.constraints();
    this.live = space.roles().withoutIdleModels(drawing.graph().live());
    if (live.nodes().size() > SearchSpace.MOST_SLOTS || space.models().size() > MOST_MODELS) {
      throw new IllegalArgumentException(
          "The drawing has %d nodes and the pool %d models; a search starts from at most %d nodes with %d. Maybe search from nothing."
              .formatted(
                  live.nodes().size(), space.models().size(), SearchSpace.MOST_SLOTS, MOST_MODELS));
    }
    this.order = CanonicalOrder.of(live);
  }

  /// @throws IllegalArgumentException where what is to be kept cannot be, with the reason
  Anchors start() {
    for (String id : constraints.kept().stream().sorted().toList()) {
      if (!live.contains(id)) {
        throw new IllegalArgumentException(
            "The node '%s' has a pin or a ban and nobody reads its answer. Maybe connect it towards the output, or free it."
                .formatted(id));
      }
    }
    AnchorPattern kept = kept();
    SlotGraph graph = read(allowed(kept), kept);
    SlotGraph least = new Repair(space, _ -> Double.NaN).cheaper(graph, kept::find);
    if (least == null) {
      throw new IllegalArgumentException(
          "The drawing's pins and bans contradict each other at '%s'. Maybe free one of them."
              .formatted(String.join("', '", kept.ids())));
    }
    if (!space.affords(least)) {
      throw new IllegalArgumentException(
          "The drawing's pins and bans allow no graph within %s: what must be kept costs %s. Maybe raise the budget, or free a node."
              .formatted(space.budget(), money(least)));
    }
    return new Anchors(space.canonical(least), kept, space.slots());
  }

  private String money(SlotGraph graph) {
    var cost = space.quickCost(graph);
    return String.join(
        " and ",
        space.budget().limits().keySet().stream()
            .map(m -> cost.in(m) == null ? "an unknown amount" : m.format(cost.in(m)))
            .toList());
  }

  /// What is kept and lost its readers to bans is given another: the last one that may read it,
  /// else a new one before the output.
  private SlotGraph read(SlotGraph graph, AnchorPattern kept) {
    SlotGraph g = graph;
    for (int i = order.size() - 1; i >= 0; i--) {
      if ((g.alive() >> i & 1) == 0 && kept.ids().contains(order.get(i))) {
        int reader = g.output();
        while (reader > i && ((g.alive() >> reader & 1) == 0 || isBanned(i, reader, g))) {
          reader--;
        }
        if (reader == i) {
          reader = g.output();
          g = g.inserting(reader, space.sourceRole(), 0, 0);
          g = g.reading(g.output(), reader);
        }
        g = g.reading(reader, i);
      }
    }
    return g;
  }

  /// Whether a slot may not read a node; slots between the drawing's nodes and its output are new.
  private boolean isBanned(int from, int reader, SlotGraph g) {
    boolean isOutput = reader == g.output();
    boolean isNew = !isOutput && reader >= order.size() - 1;
    String to = isOutput ? order.getLast() : order.get(Math.min(reader, order.size() - 1));
    return !isNew && constraints.bans().edges().contains(new Edge(order.get(from), to));
  }

  private AnchorPattern kept() {
    Set<String> ids = constraints.kept();
    List<String> marked = order.stream().filter(ids::contains).toList();
    int n = marked.size();
    int[] roles = new int[n];
    long[] models = new long[n];
    int[] must = new int[n];
    int[] mayNot = new int[n];
    for (int i = 0; i < n; i++) {
      Node node = live.node(marked.get(i));
      models[i] = models(node);
      boolean pinned = constraints.pins().models().contains(node.id()) && node.model() != null;
      int suiting = roles(node) & (pinned ? calling() : -1);
      roles[i] = (int) required(suiting, "role", node.id(), "that calls " + node.model());
      for (int j = 0; j < n; j++) {
        Edge edge = new Edge(marked.get(j), marked.get(i));
        must[i] |= constraints.pins().edges().contains(edge) ? 1 << j : 0;
        mayNot[i] |= constraints.bans().edges().contains(edge) ? 1 << j : 0;
      }
    }
    return new AnchorPattern(
        marked, roles, models, must, mayNot, marked.indexOf(live.output().orElseThrow()));
  }

  private int roles(Node node) {
    int all = (1 << space.roleCount()) - 1;
    int own = bit(roleOf(node));
    if (constraints.pins().roles().contains(node.id())) {
      return (int) required(own, "role", node.id(), node.role());
    }
    boolean banned = constraints.bans().roles().contains(node.id());
    return (int)
        required(banned ? all & ~own : all, "role", node.id(), "other than " + node.role());
  }

  /// The roles that call a model, as a set of bits: a pinned model must be called.
  private int calling() {
    int set = 0;
    for (int r = 0; r < space.roleCount(); r++) {
      set |= space.role(r).callsModel() ? 1 << r : 0;
    }
    return set;
  }

  private long models(Node node) {
    long all = (1L << space.models().size()) - 1;
    long own = node.model() == null || modelOf(node) < 0 ? 0 : 1L << modelOf(node);
    if (node.model() != null && constraints.pins().models().contains(node.id())) {
      return required(own, "model", node.id(), node.model());
    }
    boolean banned = constraints.bans().models().contains(node.id());
    return required(banned ? all & ~own : all, "model", node.id(), "other than " + node.model());
  }

  private static int bit(int number) {
    return number < 0 ? 0 : 1 << number;
  }

  private long required(long allowed, String what, String id, String which) {
    if (allowed == 0) {
      throw new IllegalArgumentException(
          "The node '%s' must have a %s (%s) that this search does not draw: its roles, or what fits its budget, leave none. Maybe free the node."
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
  private SlotGraph allowed(AnchorPattern kept) {
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

  private static int oneOf(long allowed, int own, int other) {
    if (own >= 0 && (allowed >> own & 1) != 0) {
      return own;
    }
    return (allowed >> other & 1) != 0 ? other : Long.numberOfTrailingZeros(allowed);
  }
}
