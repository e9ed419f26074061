package org.collograph.run;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.collograph.evaluation.Outcome;
import org.collograph.search.Feedback;
import org.collograph.search.Phase;
import org.collograph.search.Proposal;
import org.collograph.search.Proposals;
import org.collograph.search.SearchEvent;
import org.collograph.search.Trial;
import org.collograph.search.space.GraphDistribution;
import org.collograph.search.space.SearchSpace;
import org.collograph.words.Sentence;

/// A search whose trials come as fast as one likes, without asking anything: for measuring what
/// watching and keeping costs.
public final class Compressed {
  private static final int QUESTIONS = 16;
  private static final int A_ROUND = 4;

  private final SearchRun run;
  private final SplittableRandom random = new SplittableRandom(1);
  private final Proposals proposals;
  private final GraphDistribution distribution;
  private int trials;

  public Compressed(RunService service, SearchPlan plan) throws Exception {
    this.run = new SearchRun("compressed", service.prepare(plan));
    SearchSpace space = run.search().space();
    this.proposals = new Proposals(space);
    this.distribution = GraphDistribution.begin(space);
  }

  public SearchRun run() {
    return run;
  }

  public Trial trial() {
    SearchSpace space = run.search().space();
    Proposal p = proposals.drawn(distribution, random, _ -> Double.NaN);
    List<Outcome> outcomes = new ArrayList<>();
    double chance = Math.min(0.8, 0.3 + 0.03 * p.graph().size());
    for (int i = 0; i < QUESTIONS; i++) {
      boolean right = random.nextDouble() < chance;
      double seconds = 1 + random.nextDouble();
      outcomes.add(new Outcome("q" + i, null, right, List.of(), null, null, seconds));
    }
    trials++;
    return new Trial(
        trials,
        trials / A_ROUND + 1,
        Phase.DRAWN,
        "search",
        null,
        space.graph(p.graph()),
        space.graph(p.graph()),
        p.logProbability(),
        space.quickCost(p.graph()),
        outcomes);
  }

  /// So many trials more, shown as they come.
  public void feed(int count) {
    for (int i = 0; i < count; i++) {
      Trial t = trial();
      tell(new SearchEvent.TrialFinished(t));
      if (t.number() % A_ROUND == 0) {
        var line =
            new Feedback.Line(
                Sentence.of("Nothing was learned in round %d.", t.round()), List.of());
        tell(new SearchEvent.FeedbackGiven(new Feedback(t.round(), List.of(line))));
        tell(new SearchEvent.DistributionUpdated(t.round(), distribution));
        tell(new SearchEvent.RoundFinished(t.round(), t.graph()));
      }
    }
  }

  private void tell(SearchEvent event) {
    run.tell(new RunEvent.Searched(event));
  }

  /// Ends it, with one trial more.
  public void end() {
    feed(1);
    run.tell(new RunEvent.StateChanged(RunState.FINISHED, null));
    run.finish();
  }
}
