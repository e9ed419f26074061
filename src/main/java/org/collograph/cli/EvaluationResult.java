package org.collograph.cli;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.collograph.evaluation.Answers;
import org.collograph.evaluation.Difference;
import org.collograph.run.EvaluationReport;

/// What an evaluation came to, for scripts and for people.
final class EvaluationResult {
  private EvaluationResult() {}

  static ObjectNode tree(EvaluationReport r, boolean simulated) {
    ObjectNode tree = Json.object();
    tree.set("accuracy", Json.accuracy(r.accuracy()));
    tree.put("unscored", r.unscored());
    missing(tree, r.answers());
    if (r.rival() != null) {
      tree.set("against", Json.accuracy(r.rival()));
      tree.set("difference", Json.difference(requireNonNull(r.difference())));
    }
    tree.set("cost", Json.cost(r.cost()));
    tree.put("usd", simulated ? null : r.spend().usdOrNull());
    tree.put("asked", r.asked())
        .put("calls", r.spend().calls())
        .put("cachedCalls", r.spend().cachedCalls());
    tree.put("simulated", simulated);
    if (r.openings() > 0) {
      tree.put("testOpenings", r.openings());
    }
    return tree;
  }

  private static void missing(ObjectNode tree, Answers a) {
    tree.put("cut", a.cut()).put("empty", a.empty()).put("filtered", a.filtered());
  }

  static String text(EvaluationReport r, boolean simulated) {
    Difference d = r.difference();
    String better =
        d == null
            ? ""
            : "%nbetter by %+.1f points (%+.1f to %+.1f), paired over %,d questions"
                .formatted(100 * d.difference(), 100 * d.low(), 100 * d.high(), d.n());
    return "%s%s%n%s%n%,d asked, %,d calls, %,d from the cache%s"
        .formatted(
            Json.words(r.accuracy()),
            better,
            Json.words(r.cost()),
            r.asked(),
            r.spend().calls(),
            r.spend().cachedCalls(),
            simulated ? " · simulated models" : "");
  }
}
