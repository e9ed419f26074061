package org.collograph.run.bundle;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.collograph.evaluation.MemoryCache;
import org.collograph.graph.Roles;
import org.collograph.run.PreparedSearch;
import org.collograph.run.Workshop;
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
  /// @param share told how much came out the same, from 0 to 1
  /// @return what does not hold; empty where all does
  public Optional<Sentence> of(Bundle bundle, int threads, DoubleConsumer share)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("collograph-verify");
    try {
      return replayed(bundle, folder, threads, share);
    } finally {
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  private Optional<Sentence> replayed(Bundle bundle, Path folder, int threads, DoubleConsumer share)
      throws IOException, InterruptedException {
    Unpacked unpacked = new Unpacked(folder, bundle);
    unpacked.write();
    MemoryCache replies = new MemoryCache();
    bundle.replies().forEach(replies::keep);
    Workshop bare =
        workshop.with(new Roles(bundle.roles())).with(new KeptOnly(workshop.pools())).with(replies);
    PreparedSearch search = PreparedSearch.of(unpacked.plan(), bare);
    if (search.place().pool().simulated() != bundle.run().simulated()) {
      return Optional.of(
          Sentence.of("it says of its models whether they are simulated, and that is not so"));
    }
    return bundle.replay(search).run(threads, share);
  }
}
