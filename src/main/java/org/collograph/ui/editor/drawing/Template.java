package org.collograph.ui.editor.drawing;

import java.util.Collections;
import java.util.function.IntFunction;
import org.collograph.cost.Budget;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.TeamShapes;
import org.collograph.ui.common.Session;

/// Usual forms of a team to start a drawing from, all of one model.
public enum Template {
  SINGLE("Single model"),
  VOTE("Self-consistency"),
  FUSED("Parallel + fuser"),
  CHAIN("Refinement chain"),
  LAYERS("Layered mixture"),
  WIDEST("As wide as fits");

  private static final int MOST = 24;

  private final String words;

  Template(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  CollaborationGraph of(String model, Session session) {
    return switch (this) {
      case SINGLE -> TeamShapes.single(model);
      case VOTE -> TeamShapes.vote(model, 5);
      case FUSED -> fused(model, 3);
      case CHAIN -> TeamShapes.layers(model, 1, 3, null);
      case LAYERS -> TeamShapes.layers(model, 3, 2, model);
      case WIDEST -> widest(n -> fused(model, n), session);
    };
  }

  private static CollaborationGraph fused(String model, int n) {
    return TeamShapes.fused(Collections.nCopies(n, model), model);
  }

  /// The largest that the budget holds, or the smallest where it holds none.
  private static CollaborationGraph widest(IntFunction<CollaborationGraph> form, Session session) {
    Budget budget = session.budgetProperty().get();
    CollaborationGraph largest = form.apply(1);
    for (int n = 2; n <= MOST; n++) {
      CollaborationGraph g = form.apply(n);
      if (budget.fits(session.workplaceProperty().get().meter().cost(g).total())) {
        largest = g;
      }
    }
    return largest;
  }
}
