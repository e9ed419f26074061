package org.collograph.run.bench.folder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.collograph.codec.json.BoundedFile;
import org.collograph.codec.json.StrictJson;
import org.collograph.run.bench.BenchCell;
import org.collograph.run.bench.BenchPlan;
import org.collograph.run.bench.BenchRow;
import org.collograph.run.bench.BenchSummary;
import org.jspecify.annotations.Nullable;

/// A bench's folder: a file for each search that is done, and at the end rows, summary and page.
public final class BenchFolder {
  public static final String ROWS = "rows.csv";
  public static final String SUMMARY = "summary.csv";
  public static final String PAGE = "bench.html";
  static final String PLAN = "bench.json";
  private static final String SEARCHES = "searches";

  private static final int MOST = 16 << 20;

  private final Path folder;
  private final BenchPlan plan;
  private final String pool;

  public BenchFolder(Path folder, BenchPlan plan, String pool) throws IOException {
    this.folder = folder;
    this.plan = plan;
    this.pool = pool;
    Files.createDirectories(folder.resolve(SEARCHES));
  }

  /// Named by everything that its rows depend on.
  private Path file(BenchCell cell) {
    String all = cell + " " + pool + " " + plan.checkpoints() + " " + plan.draws();
    UUID name = UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
    return folder.resolve(SEARCHES).resolve(name + ".json");
  }

  void keep(BenchCell cell, List<BenchRow> rows) throws IOException {
    byte[] text = BenchRows.tree(rows).toString().getBytes(StandardCharsets.UTF_8);
    BoundedFile.write(file(cell), text);
  }

  /// Empty where the search was not done yet.
  List<BenchRow> kept(BenchCell cell) throws IOException {
    Path file = file(cell);
    return Files.exists(file)
        ? BenchRows.read(StrictJson.read(file, MOST), cell, file.toString())
        : List.of();
  }

  /// The plan with its yardsticks, so that shards can be put together without opening the task
  /// again.
  void keepPlan(BenchDocument document) throws IOException {
    BoundedFile.write(folder.resolve(PLAN), document.text().getBytes(StandardCharsets.UTF_8));
  }

  /// Takes over the searches of another folder of the same bench.
  void take(Path other) throws IOException {
    Path theirs = other.resolve(SEARCHES);
    if (!Files.isDirectory(theirs)) {
      return;
    }
    try (Stream<Path> all = Files.list(theirs)) {
      for (Path each : all.sorted().toList()) {
        BoundedFile.write(
            folder.resolve(SEARCHES).resolve(each.getFileName()), BoundedFile.bytes(each, MOST));
      }
    }
  }

  void write(List<BenchRow> rows, BenchDocument document) throws IOException {
    List<BenchSummary> summary = BenchSummary.of(rows);
    write(ROWS, csv(rows.stream().map(BenchRows::row).toList()));
    write(SUMMARY, csv(summary.stream().map(s -> line(s, document.best(s))).toList()));
    write(PAGE, new BenchPage(summary, document).html());
  }

  private static ObjectNode line(BenchSummary s, Map.Entry<String, Double> yardstick) {
    ObjectNode line =
        StrictJson.MAPPER.createObjectNode().put("method", s.method()).put("task", s.task());
    line.put("budget", s.budget()).put("asked", s.asked()).put("seeds", s.seeds());
    line.put("mean", s.mean()).put("low", orNull(s.mean() - s.half()));
    line.put("high", orNull(s.mean() + s.half())).put("behind", s.behind());
    line.put("behindHalf", orNull(s.behindHalf())).put("yardstick", yardstick.getKey());
    return line.put("yardstickAccuracy", yardstick.getValue());
  }

  private static @Nullable Double orNull(double value) {
    return Double.isNaN(value) ? null : value;
  }

  private static String csv(List<ObjectNode> rows) throws IOException {
    CsvSchema.Builder schema = CsvSchema.builder();
    rows.getFirst().fieldNames().forEachRemaining(schema::addColumn);
    return new CsvMapper().writer(schema.build().withHeader()).writeValueAsString(rows);
  }

  private void write(String name, String text) throws IOException {
    BoundedFile.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }
}
