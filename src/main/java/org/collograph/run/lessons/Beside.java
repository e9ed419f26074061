package org.collograph.run.lessons;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.collograph.evaluation.Difference;
import org.collograph.evaluation.Outcome;
import org.collograph.run.RunStore;
import org.collograph.run.StoredRun;
import org.collograph.search.Phase;
import org.collograph.search.Trial;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// The winner of one run beside that of another, on the questions that judged both.
///
/// @param difference of the first less the second, paired by question; null where none judged both
/// @param words what it comes to, or why nothing can be said
public record Beside(@Nullable Difference difference, Sentence words) {
  public static Beside of(RunStore store, StoredRun one, StoredRun other) {
    Beside silence = silence(one, other);
    if (silence != null) {
      return silence;
    }
    Trial first = judging(store, one.name());
    Trial second = judging(store, other.name());
    return first != null && second != null && first.graph().equals(second.graph())
        ? silent(Sentence.of("%s and %s found the same graph.", one.name(), other.name()))
        : onShared(one, outcomes(first), other, outcomes(second));
  }

  /// Why nothing can be said; null where something can.
  private static @Nullable Beside silence(StoredRun one, StoredRun other) {
    if (!one.plan().task().equals(other.plan().task())) {
      return silent(
          Sentence.of(
              "%s and %s are on different tasks: nothing sets them beside each other.",
              one.name(), other.name()));
    }
    for (StoredRun run : List.of(one, other)) {
      if (run.judged() == null) {
        return silent(
            Sentence.of(
                "%s was not judged: a score of its search is no match for a judged one. Maybe"
                    + " judge it now.",
                run.name()));
      }
    }
    return null;
  }

  private static Beside onShared(
      StoredRun one, Map<String, Outcome> first, StoredRun other, Map<String, Outcome> second) {
    List<String> shared = first.keySet().stream().filter(second::containsKey).toList();
    if (shared.isEmpty()) {
      return silent(Sentence.of("No question judged both %s and %s.", one.name(), other.name()));
    }
    List<Outcome> ofFirst = new ArrayList<>();
    List<Outcome> ofSecond = new ArrayList<>();
    for (String question : shared) {
      ofFirst.add(Objects.requireNonNull(first.get(question)));
      ofSecond.add(Objects.requireNonNull(second.get(question)));
    }
    Difference d = Difference.paired(ofFirst, ofSecond);
    Sentence told = words(one, other, d);
    return new Beside(
        d,
        one.plan().budgets().equals(other.plan().budgets())
            ? told
            : Sentence.of(
                "%s Their budgets differ: %s and %s a question.",
                told, budgets(one), budgets(other)));
  }

  private static String budgets(StoredRun run) {
    return String.join(" + ", run.plan().budgets());
  }

  private static Beside silent(Sentence why) {
    return new Beside(null, why);
  }

  private static Sentence words(StoredRun one, StoredRun other, Difference d) {
    double points = 100 * d.difference();
    double half = 100 * d.half();
    if (d.isBetter() || d.isWorse()) {
      return Sentence.of(
          "%s is ahead of %s by %.1f ± %.1f points on the %,d questions that judged both.",
          d.isBetter() ? one.name() : other.name(),
          d.isBetter() ? other.name() : one.name(),
          Math.abs(points),
          half,
          d.n());
    }
    return Sentence.of(
        "%s and %s cannot be told apart: %+.1f ± %.1f points on the %,d questions that judged"
            + " both.",
        one.name(), other.name(), points, half, d.n());
  }

  /// Of the last graph that was judged; null where none was.
  private static @Nullable Trial judging(RunStore store, String run) {
    return store.validation(run).stream()
        .filter(t -> t.phase() == Phase.JUDGING)
        .reduce((_, last) -> last)
        .orElse(null);
  }

  private static Map<String, Outcome> outcomes(@Nullable Trial judging) {
    Map<String, Outcome> all = new LinkedHashMap<>();
    if (judging != null) {
      judging.outcomes().stream().filter(Outcome::isScored).forEach(o -> all.put(o.question(), o));
    }
    return all;
  }
}
