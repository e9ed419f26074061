package org.collograph.search;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.collograph.evaluation.Difference;
import org.jspecify.annotations.Nullable;

/// What a search found, as far as it has been judged: the best graph first, then one yardstick
/// after the other, then which of those was to be beaten.
///
/// @param rival name of the yardstick that was best on the first half; null until all are judged,
///   and where there are none
/// @param passed null where the graph that scored best is the one returned
/// @param curve by rising cost, the best last, where a search was after the whole curve; else empty
public record SearchResult(
    JudgedGraph best,
    List<JudgedGraph> yardsticks,
    @Nullable String rival,
    @Nullable PassedOver passed,
    List<JudgedGraph> curve) {
  public SearchResult {
    yardsticks = List.copyOf(yardsticks);
    // Stored before there were curves.
    curve = curve == null ? List.of() : List.copyOf(curve);
  }

  /// With the graph that scored best.
  public SearchResult(JudgedGraph best, List<JudgedGraph> yardsticks, @Nullable String rival) {
    this(best, yardsticks, rival, null, List.of());
  }

  /// The best, and the yardsticks after it.
  public List<JudgedGraph> judged() {
    return Stream.concat(Stream.of(best), yardsticks.stream()).toList();
  }

  /// Whether a yardstick was given up before it had answered as many questions as the best: what it
  /// got right says less, and it was given up because it did badly on the first of them. As long as
  /// they are being judged none was.
  public boolean stoppedEarly(JudgedGraph yardstick) {
    return rival != null && yardstick.accuracy().questions() < best.accuracy().questions();
  }

  /// The best graph less the rival on the same questions; null where there is no rival.
  public @Nullable Difference beats() {
    return yardsticks.stream()
        .filter(y -> Objects.equals(y.name(), rival))
        .findFirst()
        .map(JudgedGraph::behind)
        .orElse(null);
  }
}
