package org.collograph.run.bench.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.collograph.run.bench.BenchCell;
import org.collograph.run.bench.BenchRow;
import org.collograph.words.Refusal;

/// The shards of a bench, put together: what comes of it is what one run would have written.
///
/// @param document of all of them
public record BenchMerge(BenchDocument document, List<BenchRow> rows) {
  /// @param shards folders, one at least
  /// @param out the folder that it is written to
  /// @throws IllegalArgumentException where they are not of one bench, or one is missing
  public static BenchMerge of(List<Path> shards, Path out) throws IOException {
    BenchDocument first = BenchDocument.read(shards.getFirst());
    for (Path folder : shards) {
      BenchDocument other = BenchDocument.read(folder);
      if (!other.plan().equals(first.plan()) || !other.pool().equals(first.pool())) {
        throw new Refusal(
            "'%s' and '%s' are not of one bench. Maybe run their shards with the same options.",
            shards.getFirst(), folder);
      }
    }
    Files.createDirectories(out);
    BenchFolder files = new BenchFolder(out, first.plan(), first.pool());
    for (Path folder : shards) {
      files.take(folder);
    }
    List<BenchRow> rows = rows(first, files);
    files.keepPlan(first);
    files.write(rows, first);
    return new BenchMerge(first, rows);
  }

  /// A bench that has ended, as its folder has it.
  public static BenchMerge read(Path folder) throws IOException {
    BenchDocument document = BenchDocument.read(folder);
    return new BenchMerge(
        document, rows(document, new BenchFolder(folder, document.plan(), document.pool())));
  }

  private static List<BenchRow> rows(BenchDocument document, BenchFolder files) throws IOException {
    List<BenchRow> rows = new ArrayList<>();
    int missing = 0;
    List<BenchCell> cells = document.plan().cells();
    for (BenchCell cell : cells) {
      List<BenchRow> kept = files.kept(cell);
      missing += kept.isEmpty() ? 1 : 0;
      rows.addAll(kept);
    }
    if (missing > 0) {
      throw new Refusal(
          "%,d of %,d searches are in none of the folders. Maybe a shard is missing.",
          missing, cells.size());
    }
    return rows;
  }
}
