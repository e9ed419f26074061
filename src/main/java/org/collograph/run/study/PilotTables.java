package org.collograph.run.study;

import java.util.List;
import org.collograph.evaluation.Accuracy;
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

  /// @param depth layers of assistants; for `mix` rows the graph's depth
  /// @param model null where the row is of several
  public record Row(
      String label,
      @Nullable String model,
      int width,
      int depth,
      Accuracy accuracy,
      @Nullable Double units) {}
}
