package org.collograph.run.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.collograph.codec.json.BoundedFile;
import org.collograph.run.SearchPlan;
import org.collograph.task.read.QuestionsFile;

/// A bundle's task and pool as files in a folder.
record Unpacked(Path folder, Bundle bundle) {
  /// A name for the file of a pool: of the one that a plan names, without where it lies.
  static String poolName(String pool) {
    String name =
        pool.startsWith("simulated:") ? pool : String.valueOf(Path.of(pool).getFileName());
    return asFile(name, ".json");
  }

  private static String asFile(String name, String ending) {
    String plain = name.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^\\.+", "");
    return plain.endsWith(ending) ? plain : plain + ending;
  }

  private Path questions() {
    return folder.resolve(asFile(bundle.task().name(), ".jsonl"));
  }

  private Path pool() {
    return folder.resolve("pool").resolve(poolName(bundle.run().plan().pool()));
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
