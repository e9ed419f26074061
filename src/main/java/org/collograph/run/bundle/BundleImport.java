package org.collograph.run.bundle;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.collograph.run.RunService;
import org.collograph.run.RunStore;
import org.collograph.run.SearchPlan;
import org.collograph.run.StoredRun;

/// Opens bundles among the runs of a data folder.
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
    String mark = Hashing.sha256().hashBytes(bundle.bytes()).toString().substring(0, LETTERS);
    Unpacked unpacked = new Unpacked(folder.resolve(mark), bundle);
    RunStore store = service.store();
    SearchPlan plan = unpacked.plan().learningFrom(lessons(bundle, mark));
    for (StoredRun run : store.runs()) {
      if (run.plan().task().equals(plan.task())) {
        return run;
      }
    }
    unpacked.write();
    bundle.replies().forEach(store.replies()::keep);
    store.replies().settle();
    return store.adopt(bundle.run().with(plan), bundle.told(), bundle.exchanges());
  }

  /// Runs of this workbench have the same names as those that it learned from and are others.
  private static List<SearchPlan.Lesson> lessons(Bundle bundle, String mark) {
    return bundle.run().plan().learnFrom().stream()
        .map(l -> new SearchPlan.Lesson(mark + "/" + l.run(), l.trials()))
        .toList();
  }
}
