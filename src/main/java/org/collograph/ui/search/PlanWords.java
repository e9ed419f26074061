package org.collograph.ui.search;

import java.util.Map;
import org.collograph.ui.common.Words;

/// What the plan's own names are called on the form.
final class PlanWords {
  private static final Map<String, String> METHODS =
      Map.of(
          "agent-reinforce", "Agent-REINFORCE",
          "reinforce", "REINFORCE",
          "random", "random search",
          "tpe", "TPE",
          "textgrad", "TextGrad",
          "alternating", "gradient and agent by turns",
          "evolution", "evolution");
  private static final Map<String, String> CHOICES =
      Map.of(
          "plain", "the plainest",
          "accuracy", "the most accurate",
          "raced", "raced",
          "all", "all of them",
          "none", "none of them",
          "nothing", "nothing",
          "builtin", "built in");

  private PlanWords() {}

  static String method(String name) {
    return Words.of(METHODS.getOrDefault(name, name));
  }

  /// Anything that is no name of ours stays as it is.
  static String choice(String name) {
    String words = CHOICES.get(name);
    return words == null ? name : Words.of(words);
  }
}
