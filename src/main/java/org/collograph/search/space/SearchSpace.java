package org.collograph.search.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.collograph.cost.Budget;
import org.collograph.cost.Cost;
import org.collograph.cost.CostMeter;
import org.collograph.cost.Metric;
import org.collograph.cost.ModelProfile;
import org.collograph.evaluation.RunnableGraph;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Edge;
import org.collograph.graph.Finding;
import org.collograph.graph.GraphDocument;
import org.collograph.graph.Node;
import org.collograph.graph.Role;
import org.collograph.graph.Roles;

/// Which graphs a search may draw: roles, the models that fit the budget by themselves, and what a
/// question may cost. Immutable.
public final class SearchSpace {
  /// More slots than this are not drawn, whatever the budget holds.
  public static final int MOST_SLOTS = 24;

  private final Roles roles;
  private final List<Role> roleList;
  private final List<ModelProfile> models;
  private final CostMeter meter;
  private final Budget budget;
  private final Cost[][] calls;
  private final int slots;
  private final int source;
  private final Anchors start;

  /// @throws NothingFits where no model fits the budget
  public SearchSpace(Roles roles, CostMeter meter, Budget budget) {
    this(roles, meter, budget, null);
  }

  /// @param drawing where the search starts, and what it keeps of it; null for a search from
  ///   nothing
  /// @throws NothingFits where no model fits the budget
  /// @throws IllegalArgumentException where what is to be kept does not fit
  public SearchSpace(Roles roles, CostMeter meter, Budget budget, GraphDocument drawing) {
    this.roles = roles;
    this.roleList = roles.all();
    this.meter = meter;
    this.budget = budget;
    this.source = roleList.indexOf(roles.source());
    this.models =
        meter.models().stream()
            .filter(m -> budget.fits(meter.call(m.name(), 0)) && hasRoom(m))
            .toList();
    if (models.isEmpty()) {
      throw new NothingFits(
          "No model of the pool fits %s: the cheapest single call costs %s. Maybe raise the budget."
              .formatted(budget, cheapest(meter, budget)));
    }
    this.calls =
        models.stream()
            .map(
                m ->
                    java.util.stream.IntStream.range(0, MOST_SLOTS)
                        .mapToObj(d -> meter.call(m.name(), d))
                        .toArray(Cost[]::new))
            .toArray(Cost[][]::new);
    this.slots = slotsFor();
    this.start = drawing == null ? null : new DrawingReader(this, drawing).start();
  }

  /// Where the search starts; empty where it starts from nothing.
  public Optional<Anchors> start() {
    return Optional.ofNullable(start);
  }

  private boolean hasRoom(ModelProfile m) {
    Node node = new Node("a", roles.source().name(), m.name());
    var single = CollaborationGraph.of(List.of(node), List.of(), "a");
    return !windowBroken(single);
  }

  private boolean windowBroken(CollaborationGraph graph) {
    return meter.findings(graph, java.util.Set.of()).stream()
        .anyMatch(f -> f instanceof Finding.WindowExceeded);
  }

  private static String cheapest(CostMeter meter, Budget budget) {
    List<String> parts = new ArrayList<>();
    for (Metric metric : budget.limits().keySet()) {
      meter.models().stream()
          .map(m -> meter.call(m.name(), 0).in(metric))
          .filter(java.util.Objects::nonNull)
          .min(Double::compare)
          .ifPresentOrElse(
              c -> parts.add(metric.format(c)),
              () -> parts.add("an unknown amount of " + metric.symbol()));
    }
    return String.join(" and ", parts);
  }

  /// As many calls as the budget could hold in any mix, and an output beside them.
  private int slotsFor() {
    double most = MOST_SLOTS;
    for (var limit : budget.limits().entrySet()) {
      if (limit.getKey() != Metric.SECONDS) {
        double least =
            models.stream()
                .mapToDouble(m -> calls[models.indexOf(m)][0].in(limit.getKey()))
                .min()
                .orElseThrow();
        most =
            Math.min(
                most, least == 0 ? MOST_SLOTS : Math.floor(limit.getValue() / least * (1 + 1e-12)));
      }
    }
    boolean votes = roleList.stream().anyMatch(r -> !r.callsModel());
    return (int) Math.min(MOST_SLOTS, Math.max(1, most + (votes ? 1 : 0)));
  }

  public Roles roles() {
    return roles;
  }

  public Role role(int number) {
    return roleList.get(number);
  }

  public int roleCount() {
    return roleList.size();
  }

  /// The number of the role of a node that reads nothing.
  public int sourceRole() {
    return source;
  }

  public List<ModelProfile> models() {
    return models;
  }

  public int slots() {
    return slots;
  }

  public CostMeter meter() {
    return meter;
  }

  public Budget budget() {
    return budget;
  }

  /// Pruned, roles whose in-degree does not suit made sources, and votes on a single answer left
  /// out (they are that answer): so every drawing is valid, and equal teams look equal.
  public SlotGraph mended(SlotGraph graph) {
    SlotGraph mended = graph.live();
    for (int i = 0; i < mended.size(); i++) {
      int d = mended.inDegree(i);
      if (!role(mended.roles()[i]).mayRead(d)) {
        int model = Math.max(0, mended.models()[i]);
        int role = role(source).mayRead(d) ? source : mended.roles()[i];
        mended = mended.with(i, role, model, mended.reads()[i]);
      }
    }
    int idle = idleVote(mended);
    return idle < 0 ? mended : mended(bypassed(mended, idle));
  }

  private int idleVote(SlotGraph g) {
    for (int i = 0; i < g.size(); i++) {
      if (!role(g.roles()[i]).callsModel() && g.inDegree(i) == 1) {
        return i;
      }
    }
    return -1;
  }

  /// Who read the vote reads what it read.
  private static SlotGraph bypassed(SlotGraph g, int vote) {
    if (vote == g.output()) {
      int only = Integer.numberOfTrailingZeros(g.reads()[vote]);
      return g.keeping((1 << (only + 1)) - 1);
    }
    SlotGraph without = g;
    for (int i = vote + 1; i < g.size(); i++) {
      if (g.reads(i, vote)) {
        int reads = g.reads()[i] & ~(1 << vote) | g.reads()[vote];
        without = without.with(i, g.roles()[i], g.models()[i], reads);
      }
    }
    return without.keeping(((1 << g.size()) - 1) & ~(1 << vote));
  }

  /// The cost of a live graph; exact for seconds only where endpoints have no limit, see [#fits].
  public Cost quickCost(SlotGraph g) {
    double flops = 0;
    double units = 0;
    double usd = 0;
    double[] end = new double[g.size()];
    boolean[] known = {true, true, true, true};
    for (int i = 0; i < g.size(); i++) {
      for (int p = g.reads()[i]; p != 0; p &= p - 1) {
        end[i] = Math.max(end[i], end[Integer.numberOfTrailingZeros(p)]);
      }
      if (role(g.roles()[i]).callsModel()) {
        Cost call = calls[g.models()[i]][g.inDegree(i)];
        flops += orUnknown(call.flops(), known, 0);
        units += orUnknown(call.units(), known, 1);
        end[i] += orUnknown(call.seconds(), known, 2);
        usd += orUnknown(call.usd(), known, 3);
      }
    }
    return new Cost(
        known[0] ? flops : null,
        known[1] ? units : null,
        known[2] ? end[g.output()] : null,
        known[3] ? usd : null);
  }

  private static double orUnknown(Double amount, boolean[] known, int metric) {
    known[metric] &= amount != null;
    return amount == null ? 0 : amount;
  }

  /// Whether a search may ask a live, mended graph: it is within every budget and window and has
  /// what is to be kept of the start.
  public boolean fits(SlotGraph g) {
    return affords(g) && (start == null || start.places(g) != null);
  }

  /// Whether a live, mended graph is within every budget and window.
  public boolean affords(SlotGraph g) {
    if (g.size() > slots || !budget.fits(quickCost(g))) {
      return false;
    }
    boolean limited = models.stream().anyMatch(m -> m.maxConcurrent() != null);
    boolean windows = models.stream().anyMatch(m -> m.contextTokens() != null);
    if (!limited && !windows) {
      return true;
    }
    CollaborationGraph graph = graph(g);
    return budget.fits(meter.cost(graph).total()) && !windowBroken(graph);
  }

  /// What the graph costs a question, exactly.
  public Cost cost(SlotGraph g) {
    return meter.cost(graph(g)).total();
  }

  /// As a graph whose nodes are n1, n2 … and out; what is kept of a start has its own ids.
  public CollaborationGraph graph(SlotGraph g) {
    List<Node> nodes = new ArrayList<>();
    String[] id = ids(g);
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < g.size(); i++) {
      Role role = role(g.roles()[i]);
      nodes.add(
          new Node(
              id[i], role.name(), role.callsModel() ? models.get(g.models()[i]).name() : null));
      for (int p = 0; p < i; p++) {
        if (g.reads(i, p)) {
          edges.add(new Edge(id[p], id[i]));
        }
      }
    }
    return CollaborationGraph.of(nodes, edges, id[g.output()]);
  }

  private String[] ids(SlotGraph g) {
    String[] ids = start == null ? new String[g.size()] : start.names(g);
    Set<String> taken = new HashSet<>(Arrays.asList(ids));
    for (int i = 0; i < ids.length; i++) {
      int number = i + 1;
      String free = i == g.output() ? "out" : "n" + number;
      while (ids[i] == null && !taken.add(free)) {
        free = "n" + ++number;
      }
      ids[i] = ids[i] == null ? free : ids[i];
    }
    return ids;
  }

  /// The same graph with its slots in canonical order, the output last: equal structures are equal.
  public SlotGraph canonical(SlotGraph g) {
    return slots(graph(g)).orElseThrow();
  }

  /// A valid graph over slots in canonical order, as far as its output rests on it.
  ///
  /// @return empty where it has more nodes than slots are ever drawn, or a model or role that this
  ///   space has not
  public Optional<SlotGraph> slots(CollaborationGraph graph) {
    CollaborationGraph live = graph.live();
    boolean known = live.nodes().stream().allMatch(n -> roles.find(n.role()).isPresent());
    if (!known || live.nodes().size() > MOST_SLOTS) {
      return Optional.empty();
    }
    RunnableGraph r = RunnableGraph.of(live, roles);
    Map<String, Integer> names = new HashMap<>();
    models.forEach(m -> names.put(m.name(), names.size()));
    int n = r.size();
    int[] role = new int[n];
    int[] model = new int[n];
    int[] reads = new int[n];
    for (int i = 0; i < n; i++) {
      role[i] = roleList.indexOf(r.roles().get(i));
      boolean calls = r.roles().get(i).callsModel();
      Integer number = calls ? names.get(r.nodes().get(i).model()) : Integer.valueOf(-1);
      if (number == null) {
        return Optional.empty();
      }
      model[i] = number;
      for (int p : r.reads().get(i)) {
        reads[i] |= 1 << p;
      }
    }
    return Optional.of(new SlotGraph(role, model, reads));
  }
}
