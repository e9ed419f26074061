package org.collograph.ui.decide;

import java.util.ArrayList;
import java.util.List;
import org.collograph.evaluation.Accuracy;
import org.collograph.run.lessons.ForecastTeam;
import org.collograph.search.forecast.Outlook;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;

/// What is forecast of a team, and what is known of it, told apart by who found it.
final class ForecastWords {
  private ForecastWords() {}

  /// Both, a line each.
  static String of(AnyBudget model, ForecastTeam t) {
    return forecast(model, t) + "\n" + known(model, t);
  }

  static String forecast(AnyBudget model, ForecastTeam t) {
    Outlook.Expected f = t.forecast();
    return Words.of(
        "%s · forecast %s (%.1f – %.1f)",
        Labels.amount(model.metric(), model.cost(t)),
        Labels.percent(f.mean()),
        100 * f.low(),
        100 * f.high());
  }

  /// What was asked of it: by the run, besides it, else what the search saw.
  static String known(AnyBudget model, ForecastTeam t) {
    List<String> all = new ArrayList<>();
    Accuracy besides = model.besides(t);
    if (t.judged() != null) {
      all.add(
          Words.of(
              "This run judged it: %s on %s.",
              Labels.interval(t.judged()), Labels.questions(t.judged())));
    }
    if (besides != null) {
      all.add(
          Words.of(
              "Asked outside this run: %s on %s.",
              Labels.interval(besides), Labels.questions(besides)));
    }
    return all.isEmpty() ? searched(t) : String.join("\n", all);
  }

  private static String searched(ForecastTeam t) {
    return t.measured() == null
        ? Words.of("The search has not asked it.")
        : Words.of(
            "The search saw %s on %s.",
            Labels.percent(t.measured().mean()), Labels.questions(t.measured()));
  }
}
