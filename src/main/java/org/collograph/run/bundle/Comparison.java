package org.collograph.run.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.Optional;
import org.collograph.evaluation.Outcome;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.json.EventCodec;
import org.collograph.search.Feedback;
import org.collograph.search.SearchEvent;
import org.collograph.search.SearchResult;
import org.collograph.search.Trial;
import org.collograph.search.space.GraphDistribution;
import org.collograph.search.steer.Steer;
import org.collograph.words.Sentence;

/// Whether what a search tells is what it told before.
final class Comparison {
  /// Logarithms may differ in their last digits from one kind of processor to another.
  private static final double ALIKE = 1e-9;

  private static final Comparator<JsonNode> NUMBERS =
      (a, b) ->
          a.isNumber() && b.isNumber() && alike(a.doubleValue(), b.doubleValue())
              ? 0
              : a.equals(b) ? 0 : 1;

  private Comparison() {}

  private static boolean alike(double a, double b) {
    return Math.abs(a - b) <= ALIKE * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
  }

  /// @return what is otherwise; empty where both are the same
  static Optional<Sentence> of(SearchEvent then, SearchEvent now) {
    if (EventCodec.tree(then).equals(NUMBERS, EventCodec.tree(now))) {
      return Optional.empty();
    }
    if (then instanceof SearchEvent.TrialFinished(Trial a)
        && now instanceof SearchEvent.TrialFinished(Trial b)) {
      return Optional.of(trials(a, b));
    }
    return Optional.of(Sentence.of("%s is not what it was", name(then)));
  }

  private static Sentence trials(Trial a, Trial b) {
    if (!a.graph().equals(b.graph())) {
      return Sentence.of("trial %d asks another graph", a.number());
    }
    for (int i = 0; i < Math.min(a.asked(), b.asked()); i++) {
      Outcome was = a.outcomes().get(i);
      Outcome is = b.outcomes().get(i);
      if (!was.equals(is)) {
        return Sentence.of(
            "trial %d has '%s' on question %s, and the replay %s",
            a.number(),
            was.answer(),
            was.question(),
            is.failure() != null
                ? Sentence.of("no answer (%s)", is.failure())
                : Sentence.of("'%s'", is.answer()));
      }
    }
    return Sentence.of("trial %d is not what it was", a.number());
  }

  static Sentence name(SearchEvent event) {
    return switch (event) {
      case SearchEvent.TrialFinished(Trial t) -> Sentence.of("trial %d", t.number());
      case SearchEvent.FeedbackGiven(Feedback f) -> Sentence.of("what round %d taught", f.round());
      case SearchEvent.DistributionUpdated(int round, GraphDistribution _) ->
          Sentence.of("the probabilities after round %d", round);
      case SearchEvent.RoundFinished(int round, CollaborationGraph _) ->
          Sentence.of("the leader of round %d", round);
      case SearchEvent.Steered(int number, int _, Steer _) ->
          Sentence.of("change %d by hand", number);
      case SearchEvent.ResultJudged(SearchResult _) -> Sentence.of("the judged result");
    };
  }
}
