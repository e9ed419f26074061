package org.collograph.ui.search;

import java.text.NumberFormat;
import org.collograph.ui.common.Words;
import org.jspecify.annotations.Nullable;

/// What an objective aims at, in a sentence, with the weight that is written.
final class ObjectiveWords {
  private ObjectiveWords() {}

  static String of(@Nullable String objective) {
    String text = objective == null ? "" : objective.strip();
    String weight = number(text);
    if (text.startsWith("frontier")) {
      return Words.of("The best at every cost up to the budget, each judged");
    } else if (text.startsWith("cheapest")) {
      return Words.of("The cheapest team that is surely right in at least %s of 100", weight);
    } else if (text.startsWith("latency")) {
      return Words.of("A second less is worth %s points of accuracy", weight);
    } else if (text.startsWith("money")) {
      return Words.of("A hundredth of a cent less is worth %s points of accuracy", hundredth(text));
    }
    return Words.of("The highest accuracy within the budget");
  }

  /// What stands behind the colon, in points.
  private static String number(String text) {
    return points(text, 100);
  }

  /// Of a dollar: a weight is a part of 1 for each dollar.
  private static String hundredth(String text) {
    return points(text, 100 * 1e-4);
  }

  private static String points(String text, double by) {
    try {
      double weight = Double.parseDouble(text.substring(text.indexOf(':') + 1));
      return NumberFormat.getNumberInstance().format(weight * by);
    } catch (NumberFormatException e) {
      // While it is being typed; the estimate says what is wrong.
      return "…";
    }
  }
}
