package org.collograph.run.study;

import java.util.List;
import org.collograph.evaluation.Accuracy;
import org.collograph.evaluation.Difference;
import org.collograph.evaluation.QuestionCounts;
import org.jspecify.annotations.Nullable;

/// What a pilot shows: each mix beside the published figure, and the three insights of arXiv
/// 2511.00086.
public record PilotTables(
    List<BesidePublished> calibration,
    List<Row> mix,
    List<Row> width,
    List<Row> depth,
    List<Row> widthByDepth) {
  /// @param published null where nothing was
  public record BesidePublished(
      @Nullable String mix, @Nullable Double published, Accuracy measured) {}

  /// @param model null where the row is of several
  /// @param depth layers of assistants; for `mix` rows the graph's depth
  /// @param counts of the same questions in every row
  /// @param parameters of the models that answer by themselves, summed: what reads them is not
  ///   counted; null where one's size is not known
  public record Row(
      String label,
      @Nullable String model,
      int width,
      int depth,
      QuestionCounts counts,
      @Nullable Double parameters,
      @Nullable Double units) {
    public Accuracy accuracy() {
      return counts.accuracy();
    }

    Difference over(Row other) {
      return Difference.paired(counts, other.counts());
    }
  }
}
