package org.collograph.run.bundle;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.collograph.evaluation.MemoryCache;
import org.collograph.graph.Roles;
import org.collograph.run.PreparedSearch;
import org.collograph.run.Workshop;
import org.collograph.search.PauseGate;
import org.collograph.words.Sentence;

/// Replays a bundle from what is in it and nothing else: no model is asked, no run and no cache of
/// this machine is looked at.
public final class BundleCheck {
  private final Workshop workshop;

  /// @param workshop opens pools and judges code; its roles and replies are not used
  public BundleCheck(Workshop workshop) {
    this.workshop = workshop;
  }

  /// @param threads questions at work at once
  /// @param progress told the number of each trial that came out the same
  /// @return what does not hold; empty where all does
  /// @throws org.collograph.search.Stopped where the gate was stopped
  public Optional<Sentence> of(Bundle bundle, int threads, PauseGate gate, IntConsumer progress)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("collograph-verify");
    try {
      return replayed(bundle, folder, threads, gate, progress);
    } finally {
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  private Optional<Sentence> replayed(
      Bundle bundle, Path folder, int threads, PauseGate gate, IntConsumer progress)
      throws IOException, InterruptedException {
    Unpacked unpacked = new Unpacked(folder, bundle);
    unpacked.write();
    MemoryCache replies = new MemoryCache();
    bundle.replies().forEach(replies::keep);
    Workshop bare =
        new Workshop(
            new Roles(bundle.roles()), new KeptOnly(workshop.pools()), replies, workshop.judge());
    PreparedSearch search = PreparedSearch.of(unpacked.plan(), bare);
    if (search.place().pool().simulated() != bundle.run().simulated()) {
      return Optional.of(
          Sentence.of("it says of its models whether they are simulated, and that is not so"));
    }
    return bundle.replay(search).run(threads, gate, progress);
  }
}
