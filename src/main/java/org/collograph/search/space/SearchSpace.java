package org.collograph.search.space;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.collograph.cost.Budget;
import org.collograph.cost.Cost;
import org.collograph.cost.CostMeter;
import org.collograph.cost.ModelProfile;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.GraphDocument;
import org.collograph.graph.Role;
import org.collograph.graph.Roles;
import org.jspecify.annotations.Nullable;

/// Which graphs a search may draw: roles, the models that fit the budget by themselves, and what a
/// question may cost. Immutable.
public final class SearchSpace {
  /// More slots than this are not drawn, whatever the budget holds.
  public static final int MOST_SLOTS = 24;

  private final Limits limits;
  private final Translation translation;
  private final SlotCosts costs;
  private final Mending mending;
  private final @Nullable Anchors anchors;

  /// @throws NothingFits where no model fits the budget
  public SearchSpace(Roles roles, CostMeter meter, Budget budget) {
    this(roles, meter, budget, Bounds.NONE, null);
  }

  /// @param drawing where the search starts, and what it keeps of it; null for a search from
  ///   nothing
  /// @throws NothingFits where no model fits the budget
  /// @throws IllegalArgumentException where what is to be kept does not fit
  public SearchSpace(
      Roles roles, CostMeter meter, Budget budget, Bounds bounds, @Nullable GraphDocument drawing) {
    this.limits = Limits.of(roles, meter, budget, bounds);
    this.translation = new Translation(limits);
    this.costs = new SlotCosts(limits, translation);
    this.mending = new Mending(limits);
    this.anchors =
        drawing == null
            ? null
            : new DrawingReader(limits, translation, costs, mending, drawing).anchors();
  }

  /// Where the search starts; empty where it starts from nothing.
  public Optional<Anchors> start() {
    return Optional.ofNullable(anchors);
  }

  public Roles roles() {
    return limits.roles();
  }

  public Role role(int number) {
    return limits.role(number);
  }

  public int roleCount() {
    return limits.roleList().size();
  }

  /// The number of the role of a node that reads nothing.
  public int sourceRole() {
    return limits.sourceRole();
  }

  public List<ModelProfile> models() {
    return limits.models();
  }

  /// Of each model, the power of ten of what an answer of its own computes, less the mean of all; 0
  /// for all where one is not known.
  public double[] sizes() {
    Shapes shapes = new Shapes(this);
    double[] sizes = new double[models().size()];
    for (int i = 0; i < sizes.length; i++) {
      Double flops = quickCost(shapes.single(i)).flops();
      if (flops == null || !(flops > 0)) {
        return new double[sizes.length];
      }
      sizes[i] = Math.log10(flops);
    }
    double mean = Arrays.stream(sizes).average().orElse(0);
    return Arrays.stream(sizes).map(s -> s - mean).toArray();
  }

  public int slots() {
    return limits.slots();
  }

  public CostMeter meter() {
    return limits.meter();
  }

  public Budget budget() {
    return limits.budget();
  }

  /// See [Mending].
  public SlotGraph mended(SlotGraph graph) {
    return mending.mended(graph);
  }

  Trimming trimming(IntToDoubleFunction accuracyOf) {
    return new Trimming(limits, costs, mending, accuracyOf);
  }

  /// The cost of a live graph; exact for seconds only where endpoints have no limit, see [#fits].
  public Cost quickCost(SlotGraph g) {
    return costs.quick(g);
  }

  /// Whether a search may ask a live, mended graph: it is within every budget, bound and window and
  /// has what is to be kept of the start.
  public boolean fits(SlotGraph g) {
    return affords(g) && (anchors == null || anchors.places(g) != null);
  }

  /// Whether a live, mended graph is within every budget, bound and window.
  public boolean affords(SlotGraph g) {
    return costs.affords(g);
  }

  /// What the graph costs a question, exactly.
  public Cost cost(SlotGraph g) {
    return meter().cost(graph(g)).total();
  }

  /// As a graph whose nodes are n1, n2 … and out; what is kept of a start has its own ids.
  public CollaborationGraph graph(SlotGraph g) {
    return anchors == null ? translation.graph(g) : translation.graph(g, anchors.names(g));
  }

  /// The same graph with its slots in canonical order, the output last: equal structures are equal.
  public SlotGraph canonical(SlotGraph g) {
    return translation.canonical(g);
  }

  /// A valid graph over slots in canonical order, as far as its output rests on it.
  ///
  /// @return empty where it has more nodes than slots are ever drawn, or a model or role that this
  ///   space has not
  public Optional<SlotGraph> slots(CollaborationGraph graph) {
    return translation.slots(graph);
  }
}
