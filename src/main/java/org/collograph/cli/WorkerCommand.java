package org.collograph.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.collograph.engine.EngineAddress;
import org.collograph.engine.Kind;
import org.collograph.engine.worker.EngineWorker;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// Works for others.
@Command(
    name = "worker",
    description =
        "Works for whoever names the same engine: judges code, calls models at this machine's"
            + " loopback, runs searches of simulated benches, until it is told to stop.")
final class WorkerCommand implements Callable<Integer> {
  @ParentCommand private CommandRoot root;

  @Mixin private EngineOptions engine;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Leaves of each kind at once (the number of cores).")
  private @Nullable Integer threads;

  @Override
  public Integer call() throws Exception {
    if (!engine.isGiven()) {
      throw new Refusal("A worker needs an engine. Maybe add --engine 127.0.0.1:7233.");
    }
    int most = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    if (most < 1) {
      throw new Refusal("--threads is %d. Maybe the number of cores is meant.", most);
    }
    Services services = root.services();
    EngineAddress address = engine.address();
    CountDownLatch end = new CountDownLatch(1);
    Signals.onEnd(end::countDown);
    try (EngineWorker worker = services.joining().worker(address, most, services.workshop())) {
      worker.outdated().thenRun(end::countDown);
      root.say(
          "Works for '%s' at %s, %d of each kind at once."
              .formatted(address.queue(), address.target(), most));
      end.await();
      root.say("Takes no more work, and ends what it has.");
      worker.close();
      return ended(worker, address);
    }
  }

  private int ended(EngineWorker worker, EngineAddress address) throws Exception {
    root.result(tree(worker.done(), address), text(worker.done()));
    if (worker.outdated().isDone()) {
      root.complain(worker.outdated().join().english());
      return ExitCode.WRONG;
    }
    return ExitCode.DONE;
  }

  private static ObjectNode tree(Map<Kind, Integer> done, EngineAddress address) {
    ObjectNode tree = Json.object().put("engine", address.target()).put("queue", address.queue());
    ObjectNode counts = tree.putObject("done");
    for (Kind kind : Kind.values()) {
      counts.put(kind.word(), done.getOrDefault(kind, 0));
    }
    return tree;
  }

  private static String text(Map<Kind, Integer> done) {
    return done.isEmpty()
        ? "It was given nothing to do."
        : done.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(e -> "%,d of the kind '%s'".formatted(e.getValue(), e.getKey().word()))
            .collect(Collectors.joining(", ", "It has done ", "."));
  }
}
