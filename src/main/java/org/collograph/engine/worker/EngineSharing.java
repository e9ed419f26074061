package org.collograph.engine.worker;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.collograph.engine.Crew;
import org.collograph.engine.EngineAddress;
import org.collograph.engine.Kind;
import org.collograph.run.Sharing;
import org.collograph.run.Workshop;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// Sharing that can be begun and ended while the program runs.
public final class EngineSharing implements Sharing {
  private static final int MOST_KEPT = 5;

  private final Joining joining;
  private final Workshop here;
  private final Queue<Sentence> complaints = new ConcurrentLinkedQueue<>();
  private volatile @Nullable Crew crew;
  private volatile @Nullable EngineWorker worker;

  /// @param here who does what is not shared
  public EngineSharing(Joining joining, Workshop here) {
    this.joining = joining;
    this.here = here;
  }

  /// One whose work is shared whenever that is wished.
  public Workshop workshop() {
    return joining.workshop(here, () -> Optional.ofNullable(crew)).with(this);
  }

  private static EngineAddress address(String engine, String queue) {
    return new EngineAddress(engine.strip(), false, queue.strip());
  }

  @Override
  public synchronized void share(String engine, String queue) {
    Crew joined = joining.crew(address(engine, queue), this::complain);
    keep();
    crew = joined;
  }

  private void complain(Sentence sentence) {
    complaints.add(sentence);
    if (complaints.size() > MOST_KEPT) {
      complaints.poll();
    }
  }

  @Override
  public synchronized void keep() {
    Crew left = crew;
    crew = null;
    complaints.clear();
    if (left != null) {
      left.close();
    }
  }

  @Override
  public Optional<String> shared() {
    return Optional.ofNullable(crew).map(c -> c.address().target());
  }

  @Override
  public Optional<List<String>> workers() {
    return Optional.ofNullable(crew).flatMap(c -> c.workers(Kind.JUDGE));
  }

  @Override
  public List<Sentence> complaints() {
    return List.copyOf(complaints);
  }

  @Override
  public synchronized void work(String engine, String queue) {
    rest();
    int threads = Runtime.getRuntime().availableProcessors();
    worker = joining.worker(address(engine, queue), threads, here);
  }

  @Override
  public synchronized void rest() {
    EngineWorker resting = worker;
    worker = null;
    if (resting != null) {
      resting.close();
    }
  }

  @Override
  public Optional<String> worksFor() {
    return Optional.ofNullable(worker).map(w -> w.address().target());
  }

  @Override
  public int done() {
    EngineWorker at = worker;
    return at == null ? 0 : at.done().values().stream().mapToInt(n -> n).sum();
  }
}
