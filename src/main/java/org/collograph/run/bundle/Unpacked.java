package org.collograph.run.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.collograph.codec.json.BoundedFile;
import org.collograph.run.SearchPlan;
import org.collograph.task.read.QuestionsFile;

/// A bundle's task and pool as files in a folder.
record Unpacked(Path folder, Bundle bundle) {
  private static final int LONGEST = 80;

  /// A name for the file of a pool: of the one that a plan names, without where it lies.
  static String poolName(String pool) {
    String name =
        pool.startsWith("simulated:") ? pool : String.valueOf(Path.of(pool).getFileName());
    return asFile(name, ".json");
  }

  private static String asFile(String name, String ending) {
    String plain = name.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^\\.+", "");
    String named = plain.endsWith(ending) ? plain : plain + ending;
    return named.substring(Math.max(0, named.length() - LONGEST));
  }

  private Path questions() {
    return folder.resolve(asFile(bundle.task().name(), ".jsonl"));
  }

  private Path pool() {
    return folder.resolve("pool").resolve(poolName(bundle.run().plan().pool()));
  }

  /// The bundle itself.
  Path whole() {
    return folder.resolve("bundle.zip");
  }

  /// The bundle that a run came in; empty where it did not come in one.
  static Optional<Path> whole(SearchPlan plan) {
    Path beside =
        Path.of(plan.task().substring(plan.task().indexOf(':') + 1)).resolveSibling("bundle.zip");
    return plan.task().startsWith("questions:") && Files.exists(beside)
        ? Optional.of(beside)
        : Optional.empty();
  }

  void write() throws IOException {
    Files.createDirectories(pool().getParent());
    BoundedFile.write(
        questions(), QuestionsFile.text(bundle.task()).getBytes(StandardCharsets.UTF_8));
    BoundedFile.write(pool(), bundle.pool().getBytes(StandardCharsets.UTF_8));
  }

  /// The run's plan on these files.
  SearchPlan plan() {
    return bundle.run().plan().with("questions:" + questions(), pool().toString());
  }
}
