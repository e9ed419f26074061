package org.collograph.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.temporal.api.common.v1.Payload;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.collograph.Exempt;
import org.collograph.codec.json.Fields;
import org.collograph.words.Refusal;
import org.collograph.words.Sentence;

/// The workers of an engine, as the process sees them that has work for them. Any number of threads
/// may ask at once; each waits for its leaf.
@Exempt(
    from = "clockAndChanceAreHandedIn",
    because = "a leaf's name only has to be no other's; what it brings does not depend on it")
public final class Crew implements AutoCloseable {
  /// How often a leaf is sent where what came back was none.
  private static final int SENT = 3;

  private static final long PATIENCE_MILLIS = 60_000;
  private static final int MOST_SAID = 100;

  /// Seconds, of which a worker lets two pass between its signs of life.
  private static final int SILENCE = 12;

  private final Engine engine;
  private final String version;
  private final Consumer<Sentence> complaints;
  private final WorkerFactory factory;
  private final Courier courier;
  private final Map<String, Integer> done = new ConcurrentSkipListMap<>();
  private final Map<String, Kind> underWay = new ConcurrentHashMap<>();

  /// @param version of this program: workers of another are refused
  /// @param complaints told what workers do wrong, and what is waited for
  public Crew(Engine engine, String version, Consumer<Sentence> complaints) {
    this(engine, version, complaints, SILENCE);
  }

  Crew(Engine engine, String version, Consumer<Sentence> complaints, int silence) {
    this.engine = engine;
    this.version = version;
    Set<Sentence> said = ConcurrentHashMap.newKeySet();
    // What is wrong with one leaf is wrong with the next.
    this.complaints = s -> sayOnce(s, said, complaints);
    String own = engine.address().queue() + ".from." + UUID.randomUUID();
    this.courier = new Courier(engine, own, underWay, this.complaints, silence);
    this.factory = factory(engine, own);
    factory.start();
  }

  /// Runs the leaves' courses, which are for this process alone.
  private static WorkerFactory factory(Engine engine, String queue) {
    WorkerFactory factory =
        WorkerFactory.newInstance(
            engine.client(),
            WorkerFactoryOptions.newBuilder().setUsingVirtualWorkflowThreads(true).build());
    // On a busy machine a course may wait for seconds before it is begun.
    WorkerOptions patient =
        WorkerOptions.newBuilder().setDefaultDeadlockDetectionTimeout(PATIENCE_MILLIS).build();
    factory.newWorker(queue, patient).registerWorkflowImplementationTypes(LeafFlow.Once.class);
    return factory;
  }

  private static void sayOnce(Sentence s, Set<Sentence> said, Consumer<Sentence> complaints) {
    if (said.size() < MOST_SAID && said.add(s)) {
      complaints.accept(s);
    }
  }

  /// Has a leaf done, by whoever is free.
  ///
  /// @param read makes something of what came back, or refuses it
  /// @return empty where no worker has done it rightly, so that it had better be done here
  /// @throws org.collograph.llm.EndpointDown where the engine is not there, or no worker
  public <T> Optional<T> ask(Kind kind, ObjectNode body, Function<Fields, T> read)
      throws InterruptedException {
    int most = kind.tries() == 1 ? 1 : SENT;
    for (int i = 0; i < most; i++) {
      Leaf leaf = new Leaf(kind, UUID.randomUUID().toString(), version, body);
      String text = leaf.text();
      Optional<Payload> came =
          text.length() > Leaf.MOST ? Optional.empty() : courier.send(leaf, text);
      if (came.isEmpty()) {
        return Optional.empty();
      }
      try {
        Returned returned = Returned.read(came.get(), leaf);
        T value = read.apply(returned.result());
        done.merge(returned.worker(), 1, Integer::sum);
        return Optional.of(value);
      } catch (Refusal e) {
        complaints.accept(e.sentence());
      }
    }
    return Optional.empty();
  }

  /// How many leaves each worker has done.
  public Map<String, Integer> done() {
    return new TreeMap<>(done);
  }

  /// Who works on what now: of each kind, how many leaves a worker has; those that nobody has taken
  /// yet stand under the empty name.
  public Map<String, Map<Kind, Integer>> atWork() {
    Map<String, Map<Kind, Integer>> all = new TreeMap<>();
    underWay.forEach(
        (id, kind) ->
            all.computeIfAbsent(engine.worker(id).orElse(""), _ -> new TreeMap<>())
                .merge(kind, 1, Integer::sum));
    return all;
  }

  public EngineAddress address() {
    return engine.address();
  }

  /// Who looks for leaves of a kind; empty where the engine does not tell.
  public Optional<List<String>> workers(Kind kind) {
    return engine.workers(kind);
  }

  /// Where no worker is there yet it is said, and that it is waited for one.
  public void greet() {
    if (engine.workers(Kind.JUDGE).filter(List::isEmpty).isPresent()) {
      complaints.accept(
          Sentence.of(
              "No worker looks at the queue '%s' of the engine at %s yet. Maybe start one:"
                  + " collograph worker --engine %s",
              engine.address().queue(), engine.address().target(), engine.address().target()));
    }
  }

  /// What is under way comes to nothing here, and is done by whoever asked.
  @Override
  public void close() {
    courier.end();
    factory.shutdownNow();
    factory.awaitTermination(2, TimeUnit.SECONDS);
    engine.close();
  }
}
