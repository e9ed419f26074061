package org.collograph.search.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.collograph.evaluation.NodeTrace;
import org.collograph.evaluation.Outcome;
import org.collograph.search.space.NumberSet;
import org.collograph.search.space.SearchSpace;
import org.collograph.search.space.SlotGraph;
import org.collograph.search.space.Spaces;
import org.junit.jupiter.api.Test;

/// The fit on answers whose chances are known.
class TeamFitTest {
  private static final int QUESTIONS = 400;
  private static final double[] RIGHT = {0.35, 0.75};

  private final SearchSpace space = Spaces.of("18 units");
  private final TeamFit fit = TeamFit.of(traces(), new double[2], 3);

  TeamFitTest() throws Exception {}

  private static SlotGraph single(int model) {
    return SlotGraph.of(new SlotGraph.Slot(0, model, NumberSet.EMPTY));
  }

  /// Two models that answer alone, each right as often as its chance, on questions of one ease.
  private static Traces traces() {
    Traces traces = new Traces();
    SplittableRandom random = new SplittableRandom(3);
    for (int model = 0; model < RIGHT.length; model++) {
      for (int q = 0; q < QUESTIONS; q++) {
        boolean right = random.nextDouble() < RIGHT[model];
        NodeTrace node = new NodeTrace("r" + model + "-" + q, right ? "4" : "5", right, 10, 10);
        traces.add(single(model), new Outcome("q" + q, node.answer(), right, List.of(node), null));
      }
    }
    return traces;
  }

  private double forecast(TeamModel team, int model) {
    return new Forecaster(team, 200).of(single(model)).accuracy();
  }

  @Test
  void aModelIsForecastAsOftenRightAsItWas() {
    for (int model = 0; model < RIGHT.length; model++) {
      assertEquals(RIGHT[model], forecast(fit.best(), model), 0.08, "model " + model);
    }
  }

  @Test
  void theSameTracesMakeTheSameTeam() {
    TeamFit again = TeamFit.of(traces(), new double[2], 3);
    for (int model = 0; model < RIGHT.length; model++) {
      assertEquals(forecast(fit.best(), model), forecast(again.best(), model));
    }
  }

  @Test
  void possibleTeamsSpreadAroundTheBest() {
    SplittableRandom random = new SplittableRandom(5);
    double sum = 0;
    double least = 1;
    double most = 0;
    int draws = 40;
    for (int i = 0; i < draws; i++) {
      double each = forecast(fit.possible(random), 1);
      sum += each;
      least = Math.min(least, each);
      most = Math.max(most, each);
    }
    assertEquals(forecast(fit.best(), 1), sum / draws, 0.05);
    assertTrue(most > least, least + " to " + most);
    assertTrue(most - least < 0.3, least + " to " + most);
  }

  @Test
  void aGraphThatIsNotKnownIsForecastFromItsParts() {
    SlotGraph fused =
        SlotGraph.of(
            new SlotGraph.Slot(0, 1, NumberSet.EMPTY),
            new SlotGraph.Slot(0, 1, NumberSet.EMPTY),
            new SlotGraph.Slot(1, 1, NumberSet.below(2)));
    double accuracy = new Forecaster(fit.best(), 200).of(fused).accuracy();
    assertTrue(accuracy > RIGHT[0] && accuracy < 1, "" + accuracy);
    assertTrue(space.slots() >= 3);
  }

  @Test
  void whatALargerModelIsWorthIsLearnedFromTheOthers() {
    Traces some = traces();
    double[] sizes = {-0.5, 0, 0.5};
    TeamModel team = TeamFit.of(some, sizes, 3).best();
    double small = forecast(team, 0);
    double middle = forecast(team, 1);
    assertTrue(small < middle, "the answers say so");
    assertTrue(forecast(team, 2) > 0.65, "no answers of it, but the sizes say so");
    TeamModel blind = TeamFit.withoutSizes(some, 3, 3).best();
    assertEquals(0.5, forecast(blind, 2), 0.05, "without sizes nothing is known of it");
  }
}
