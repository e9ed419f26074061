package org.collograph.engine;

import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.function.Consumer;
import org.collograph.llm.EndpointDown;
import org.collograph.words.Sentence;

/// Looks after a leaf that is long in coming: where nobody has taken it and nobody is there to take
/// it, that is said, and at last it is given up.
final class Vigil {
  /// Looks that find nobody, until it is given up.
  private static final int MOST = 4;

  private final Engine engine;
  private final Kind kind;
  private final Consumer<Sentence> complaints;
  private int alone;

  Vigil(Engine engine, Kind kind, Consumer<Sentence> complaints) {
    this.engine = engine;
    this.kind = kind;
    this.complaints = complaints;
  }

  /// @throws EndpointDown where it has been alone for too long
  void requireSomebody(String workflow) {
    alone = isAlone(workflow) ? alone + 1 : 0;
    if (alone == 1) {
      complaints.accept(nobody());
    }
    if (alone >= MOST) {
      throw new EndpointDown(nobody());
    }
  }

  private boolean isAlone(String workflow) {
    try {
      return engine.worker(workflow).isEmpty()
          && engine.workers(kind).filter(List::isEmpty).isPresent();
    } catch (StatusRuntimeException e) {
      // Whoever waits for the leaf hears of that as well.
      return false;
    }
  }

  private Sentence nobody() {
    return Sentence.of(
        "No worker looks at the queue '%s' of the engine at %s. Maybe start one: collograph worker"
            + " --engine %s",
        engine.address().queue(), engine.address().target(), engine.address().target());
  }
}
