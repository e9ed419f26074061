package org.collograph.run.bundle;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.collograph.codec.json.BoundedFile;
import org.collograph.run.RunService;
import org.collograph.run.SearchPlan;
import org.collograph.run.StoredRun;

/// Opens bundles among the runs of a data folder. What a bundle says that models replied stays with
/// it: nobody has signed it, so no search of this workbench takes it for a reply.
public final class BundleImport {
  private static final int LETTERS = 12;

  private final RunService service;
  private final Path folder;

  /// @param data the folder in which the task and the pool of a bundle are kept
  public BundleImport(RunService service, Path data) {
    this.service = service;
    this.folder = data.toAbsolutePath().normalize().resolve("imported");
  }

  /// @return the run; the one that is there already where the same bundle was opened before
  public StoredRun of(Bundle bundle) throws IOException {
    Files.createDirectories(folder);
    // Two that open the same bundle at once must not make two runs of it.
    try (FileChannel one =
            FileChannel.open(
                folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock _ = one.lock()) {
      return alone(bundle);
    }
  }

  private StoredRun alone(Bundle bundle) throws IOException {
    byte[] bytes = bundle.bytes();
    String mark = Hashing.sha256().hashBytes(bytes).toString().substring(0, LETTERS);
    Unpacked unpacked = new Unpacked(folder.resolve(mark), bundle);
    SearchPlan plan = unpacked.plan().learningFrom(lessons(bundle, mark));
    Optional<StoredRun> known =
        service.store().runs().stream()
            .filter(r -> r.plan().task().equals(plan.task()))
            .findFirst();
    if (known.isPresent()) {
      return known.get();
    }
    try {
      unpacked.write();
      BoundedFile.write(unpacked.whole(), bytes);
      return service.store().adopt(bundle.run().with(plan), bundle.told(), bundle.exchanges());
    } catch (IOException | RuntimeException e) {
      MoreFiles.deleteRecursively(unpacked.folder(), RecursiveDeleteOption.ALLOW_INSECURE);
      throw e;
    }
  }

  /// Runs of this workbench have the same names as those that it learned from and are others.
  private static List<SearchPlan.Lesson> lessons(Bundle bundle, String mark) {
    return bundle.run().plan().learnFrom().stream()
        .map(l -> new SearchPlan.Lesson(mark + "/" + l.run(), l.trials()))
        .toList();
  }
}
