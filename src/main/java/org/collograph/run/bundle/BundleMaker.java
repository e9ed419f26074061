package org.collograph.run.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.collograph.codec.json.BoundedFile;
import org.collograph.evaluation.MemoryCache;
import org.collograph.evaluation.ResponseCache;
import org.collograph.graph.Node;
import org.collograph.graph.Role;
import org.collograph.run.PoolSource;
import org.collograph.run.PreparedSearch;
import org.collograph.run.RunService;
import org.collograph.run.RunState;
import org.collograph.run.SearchPlan;
import org.collograph.run.StoredRun;
import org.collograph.run.Workshop;
import org.collograph.words.Refusal;
import org.collograph.words.Sentence;

/// Makes bundles of stored runs. A run is replayed while it is bundled: that finds the replies that
/// it rests on, and a bundle that would not hold is not made.
public final class BundleMaker {
  private final RunService service;
  private final String program;

  /// @param program this one, with its version
  public BundleMaker(RunService service, String program) {
    this.service = service;
    this.program = program;
  }

  /// @param share told how much was replayed, from 0 to 1
  /// @throws IllegalArgumentException where the run goes on, has no trial, or cannot be replayed
  public Bundle of(StoredRun run, int threads, DoubleConsumer share)
      throws IOException, InterruptedException {
    requireReady(run);
    Workshop mine = service.workshop();
    Seen replies = new Seen(replies(run));
    // What a simulated model says costs nothing, so it may be asked where its reply was thrown
    // away.
    PoolSource pools = run.simulated() ? mine.pools() : new KeptOnly(mine.pools());
    PreparedSearch search = PreparedSearch.of(run.plan(), mine.with(pools).with(replies));
    Bundle bundle = bundle(run, search);
    bundle.replay(search).run(threads, share).ifPresent(difference -> refuse(run, difference));
    return bundle.with(replies.wanted());
  }

  /// Of a run that came in a bundle those that are in it.
  private ResponseCache replies(StoredRun run) throws IOException {
    Optional<Path> came = Unpacked.whole(run.plan());
    if (came.isEmpty()) {
      return service.workshop().replies();
    }
    MemoryCache own = new MemoryCache();
    Bundle.of(BoundedFile.bytes(came.get(), Bundle.MOST_BYTES)).replies().forEach(own::keep);
    return own;
  }

  private static void refuse(StoredRun run, Sentence difference) {
    throw new Refusal(
        "The run '%s' cannot be replayed: %s. Maybe the task's or the pool's file has changed"
            + " since, or replies were deleted.",
        run.name(), difference);
  }

  /// Without replies: which are needed the replay shows.
  private Bundle bundle(StoredRun run, PreparedSearch search) throws IOException {
    return new Bundle(
        named(run, search),
        program,
        search.place().task(),
        service.workshop().pools().text(run.plan().pool()),
        roles(search),
        service.store().events(run.name()),
        service.lessons(run.plan()),
        service.store().exchanges(run.name()),
        Map.of());
  }

  private static void requireReady(StoredRun run) {
    if (run.state() == RunState.RUNNING) {
      throw new Refusal("The run '%s' goes on. Maybe wait for its end, or pause it.", run.name());
    }
    if (run.trials() == 0) {
      throw new Refusal("The run '%s' has no trial. Maybe take it up again first.", run.name());
    }
  }

  /// The same with its files named without where they lie.
  private static StoredRun named(StoredRun run, PreparedSearch search) {
    SearchPlan plan =
        run.plan().with(search.place().task().name(), Unpacked.poolName(run.plan().pool()));
    return run.with(plan);
  }

  private static List<Role> roles(PreparedSearch search) {
    Stream<String> started =
        search.plan().start() == null
            ? Stream.empty()
            : search.plan().start().graph().nodes().stream().map(Node::role);
    List<String> names =
        Stream.concat(search.space().roles().all().stream().map(Role::name), started).toList();
    return search.place().roles().all().stream().filter(r -> names.contains(r.name())).toList();
  }
}
