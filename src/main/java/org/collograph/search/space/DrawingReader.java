package org.collograph.search.space;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.collograph.cost.Metric;
import org.collograph.cost.ModelProfile;
import org.collograph.graph.CanonicalOrder;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Constraints;
import org.collograph.graph.Edge;
import org.collograph.graph.GraphDocument;
import org.collograph.graph.Node;
import org.collograph.graph.Role;
import org.collograph.words.Refusal;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// Reads a drawing with its pins and bans: what a search that starts from it must keep.
final class DrawingReader {
  private final Limits limits;
  private final Translation translation;
  private final SlotCosts costs;
  private final Mending mending;
  private final CollaborationGraph live;
  private final Constraints constraints;
  private final List<String> order;

  /// @param drawing valid
  DrawingReader(
      Limits limits,
      Translation translation,
      SlotCosts costs,
      Mending mending,
      GraphDocument drawing) {
    this.limits = limits;
    this.translation = translation;
    this.costs = costs;
    this.mending = mending;
    this.constraints = drawing.constraints();
    this.live = limits.roles().withoutIdleModels(drawing.graph().live());
    if (live.nodes().size() > SearchSpace.MOST_SLOTS || limits.models().size() > NumberSet.MOST) {
      throw new Refusal(
          "The drawing has %d nodes and the pool %d models; a search starts from at most %d nodes"
              + " with %d. Maybe search from nothing.",
          live.nodes().size(), limits.models().size(), SearchSpace.MOST_SLOTS, NumberSet.MOST);
    }
    this.order = CanonicalOrder.of(live);
  }

  /// @throws IllegalArgumentException where what is to be kept cannot be, with the reason
  Anchors anchors() {
    requireRead(constraints.kept());
    AnchorPattern pattern = pattern();
    SlotGraph graph = read(allowed(pattern), pattern);
    SlotGraph least =
        new Trimming(limits, costs, mending, _ -> Double.NaN).cheaper(graph, pattern::find);
    if (least == null) {
      throw new Refusal(
          "The drawing's pins and bans contradict each other at '%s'. Maybe free one of them.",
          String.join("', '", pattern.ids()));
    }
    if (!limits.bounds().hold(least)) {
      throw new Refusal(
          "The drawing's pins and bans allow no graph within %s: what must be kept is larger, wider"
              + " or deeper. Maybe raise a bound, or free a node.",
          limits.bounds().words());
    }
    if (!costs.affords(least)) {
      throw new Refusal(
          "The drawing's pins and bans allow no graph within %s: what must be kept costs %s. Maybe"
              + " raise the budget, or free a node.",
          limits.budget(), price(least));
    }
    return new Anchors(translation.canonical(least), pattern, limits.slots(), leanings(pattern));
  }

  private Leanings leanings(AnchorPattern pattern) {
    return new Leanings(
        constraints.probabilities(),
        pattern.ids(),
        limits.roleList().stream().map(Role::name).toList(),
        limits.models().stream().map(ModelProfile::name).toList());
  }

  private void requireRead(Set<String> kept) {
    for (String id : kept.stream().sorted().toList()) {
      if (!live.contains(id)) {
        throw new Refusal(
            "The node '%s' has a pin, a ban or a probability and nobody reads its answer. Maybe"
                + " connect it towards the output, or free it.",
            id);
      }
    }
  }

  private Sentence price(SlotGraph graph) {
    var cost = costs.quick(graph);
    return Sentence.joined(
        limits.budget().limits().keySet().stream().map(m -> amount(m, cost.in(m))).toList());
  }

  private static Sentence amount(Metric m, @Nullable Double amount) {
    return amount == null
        ? Sentence.of("an unknown amount of %s", m.symbol())
        : Sentence.verbatim(m.format(amount));
  }

  /// What is kept and lost its readers to bans is given another: the last one that may read it,
  /// else a new one before the output.
  private SlotGraph read(SlotGraph graph, AnchorPattern pattern) {
    SlotGraph g = graph;
    for (int i = order.size() - 1; i >= 0; i--) {
      NumberSet alive = g.alive();
      if (!alive.contains(i) && pattern.ids().contains(order.get(i))) {
        int reader = g.output();
        while (reader > i && (!alive.contains(reader) || isBanned(i, reader, g))) {
          reader--;
        }
        if (reader == i) {
          reader = g.output();
          g = g.inserting(reader, limits.sourceRole(), 0, NumberSet.EMPTY);
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

  private AnchorPattern pattern() {
    Set<String> kept = constraints.kept();
    List<String> ids = order.stream().filter(kept::contains).toList();
    List<AnchorPattern.Anchor> anchors = ids.stream().map(id -> anchor(id, ids)).toList();
    return new AnchorPattern(anchors, ids.indexOf(live.output().orElseThrow()));
  }

  private AnchorPattern.Anchor anchor(String id, List<String> ids) {
    Node node = live.node(id);
    boolean pinned = constraints.pins().models().contains(id) && node.model() != null;
    NumberSet roles = pinned ? roles(node).and(calling()) : roles(node);
    return new AnchorPattern.Anchor(
        id,
        required(roles, "role", id, "that calls " + node.model()),
        models(node),
        from(id, ids, constraints.pins().edges()),
        from(id, ids, constraints.bans().edges()));
  }

  private static NumberSet from(String to, List<String> ids, Set<Edge> edges) {
    return NumberSet.of(
        IntStream.range(0, ids.size()).filter(j -> edges.contains(new Edge(ids.get(j), to))));
  }

  private NumberSet roles(Node node) {
    NumberSet all = NumberSet.below(limits.roleList().size());
    NumberSet own = only(roleOf(node));
    if (constraints.pins().roles().contains(node.id())) {
      return required(own, "role", node.id(), node.role());
    }
    boolean banned = constraints.bans().roles().contains(node.id());
    return required(banned ? all.minus(own) : all, "role", node.id(), "other than " + node.role());
  }

  /// The roles that call a model: a pinned model must be called.
  private NumberSet calling() {
    return NumberSet.of(
        IntStream.range(0, limits.roleList().size()).filter(r -> limits.role(r).callsModel()));
  }

  private NumberSet models(Node node) {
    NumberSet all = NumberSet.below(limits.models().size());
    NumberSet own = node.model() == null ? NumberSet.EMPTY : only(modelOf(node));
    if (node.model() != null && constraints.pins().models().contains(node.id())) {
      return required(own, "model", node.id(), node.model());
    }
    boolean banned = constraints.bans().models().contains(node.id());
    return required(
        banned ? all.minus(own) : all, "model", node.id(), "other than " + node.model());
  }

  private static NumberSet only(int number) {
    return number < 0 ? NumberSet.EMPTY : NumberSet.of(number);
  }

  private static NumberSet required(NumberSet allowed, String what, String id, String which) {
    if (allowed.isEmpty()) {
      throw new Refusal(
          "The node '%s' must have a %s (%s) that this search does not draw: its roles, or what"
              + " fits its budget, leave none. Maybe free the node.",
          id, what, which);
    }
    return allowed;
  }

  private int roleOf(Node node) {
    return limits.roleList().stream().map(Role::name).toList().indexOf(node.role());
  }

  private int modelOf(Node node) {
    return limits.models().stream().map(ModelProfile::name).toList().indexOf(node.model());
  }

  /// The drawing with what is banned, or not in the space, replaced by what is allowed.
  private SlotGraph allowed(AnchorPattern pattern) {
    SlotGraph.Slot[] slots = new SlotGraph.Slot[order.size()];
    for (int i = 0; i < slots.length; i++) {
      Node node = live.node(order.get(i));
      int k = pattern.ids().indexOf(node.id());
      int role = oneOf(k < 0 ? null : pattern.anchor(k).roles(), roleOf(node), limits.sourceRole());
      int model =
          limits.role(role).callsModel()
              ? oneOf(k < 0 ? null : pattern.anchor(k).models(), modelOf(node), 0)
              : SlotGraph.NO_MODEL;
      slots[i] = new SlotGraph.Slot(role, model, reads(node));
    }
    return SlotGraph.of(slots);
  }

  private NumberSet reads(Node node) {
    return NumberSet.of(
        live.predecessors(node.id()).stream()
            .filter(from -> !constraints.bans().edges().contains(new Edge(from, node.id())))
            .mapToInt(order::indexOf));
  }

  /// @param allowed null for all
  private static int oneOf(@Nullable NumberSet allowed, int own, int other) {
    if (own >= 0 && (allowed == null || allowed.contains(own))) {
      return own;
    }
    return allowed == null || allowed.contains(other) ? other : allowed.first();
  }
}
