package org.collograph.cli;

import java.util.List;
import java.util.Optional;
import org.collograph.engine.Engine;
import org.collograph.engine.EngineAddress;
import org.collograph.engine.Kind;
import org.collograph.engine.ProcessName;
import org.collograph.run.Checkup.Check;
import org.collograph.run.Program;
import org.collograph.words.Refusal;
import org.collograph.words.Sentence;

/// Looks at an engine.
final class EngineCheck {
  private EngineCheck() {}

  static Check of(EngineAddress address) {
    try (Engine engine = Engine.open(address, Program.named() + " " + ProcessName.own())) {
      Optional<List<String>> workers = engine.workers(Kind.JUDGE);
      return new Check(
          "engine",
          workers.filter(List::isEmpty).isEmpty(),
          true,
          Sentence.of(
              "Temporal %s, namespace '%s', queue '%s': %s",
              engine.version(), engine.namespace(), address.queue(), words(workers)),
          Sentence.of("Start a worker: collograph worker --engine %s", address.target()));
    } catch (Refusal e) {
      return new Check("engine", false, true, Sentence.of(e), null);
    }
  }

  private static String words(Optional<List<String>> workers) {
    if (workers.isEmpty()) {
      return "it does not tell who works";
    }
    return workers.get().isEmpty() ? "no worker" : String.join(", ", workers.get());
  }
}
