package org.collograph.run;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.collograph.task.Question;
import org.collograph.task.Split;
import org.collograph.task.Task;
import org.collograph.words.Refusal;

/// A part of a task that a graph can be evaluated on.
public enum Part {
  SEARCH,
  VALIDATION,
  TEST,
  ALL,
  /// The half of validation that tells accuracies: for what is confirmed after a run.
  JUDGING;

  /// Those that a person may choose.
  public static final List<Part> CHOSEN = List.of(SEARCH, VALIDATION, TEST, ALL);

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether evaluating on it opens the sealed split.
  public boolean isSealed() {
    return this == TEST || this == ALL;
  }

  public static Part named(String word) {
    return CHOSEN.stream()
        .filter(p -> p.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    "The split '%s' is not known. Maybe one of %s is meant.", word, words()));
  }

  private static String words() {
    return CHOSEN.stream().map(Part::word).collect(Collectors.joining(", "));
  }

  /// @throws IllegalArgumentException where the part has no question
  List<Question> of(Task task) {
    List<Question> all =
        switch (this) {
          case SEARCH -> task.split(Split.SEARCH);
          case VALIDATION -> task.validation();
          case TEST -> task.split(Split.TEST);
          case ALL -> task.questions();
          case JUDGING -> task.split(Split.JUDGING);
        };
    if (all.isEmpty()) {
      throw new Refusal(
          "The %s split of '%s' has no question among its %d. Maybe use --split all, or add"
              + " questions.",
          word(), task.name(), task.questions().size());
    }
    return all;
  }
}
