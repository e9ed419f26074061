package org.collograph.ui.editor.drawing;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.collograph.cost.Budget;
import org.collograph.cost.GraphCost;
import org.collograph.cost.Metric;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Finding;
import org.collograph.graph.GraphCheck;
import org.collograph.graph.GraphDocument;
import org.collograph.run.Workplace;
import org.collograph.ui.common.Session;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// What there is to say of a drawing on a session's task and pool, within its budget.
///
/// @param document what it is said of: another document is another assessment, however alike the
///   two are, so whoever draws follows the assessment alone
/// @param cost of the part that the answer rests on; null while that is not valid
public record Assessment(GraphDocument document, List<Finding> findings, @Nullable GraphCost cost) {
  static Assessment of(GraphDocument document, Session session) {
    CollaborationGraph graph = document.graph();
    Workplace place = session.workplaceProperty().get();
    if (place == null || graph.isEmpty()) {
      return new Assessment(document, List.of(), null);
    }
    GraphCheck check = new GraphCheck(session.roles(), place.pool().modelNames());
    List<Finding> findings = new ArrayList<>(check.findings(graph));
    Set<String> live = graph.reachingOutput();
    // A node that nobody reads yet may be unfinished: the rest is still worth its price.
    boolean unpriced =
        findings.stream()
            .filter(Finding::isError)
            .anyMatch(f -> f.nodes().isEmpty() || f.nodes().stream().anyMatch(live::contains));
    if (unpriced) {
      return new Assessment(document, findings, null);
    }
    GraphCost cost = place.meter().cost(graph);
    findings.addAll(place.meter().findings(graph, place.pool().expectedMetrics()));
    Budget budget = session.budgetProperty().get();
    for (Metric m : budget.brokenBy(cost.total())) {
      Double amount = cost.total().in(m);
      findings.add(
          new Finding.OverBudget(
              m.format(requireNonNull(budget.limits().get(m))),
              amount == null ? "an unknown amount" : m.format(amount)));
    }
    return new Assessment(document, findings, cost);
  }

  /// Why the drawing cannot be asked anything; said where it has no cost.
  public Sentence whyNotRunnable() {
    return findings.stream()
        .filter(Finding::isError)
        .findFirst()
        .map(Finding::sentence)
        .orElse(Sentence.of("Nothing is drawn that could be run. Maybe add a model first."));
  }
}
