package org.collograph.engine.worker;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.collograph.engine.Crew;
import org.collograph.engine.Engine;
import org.collograph.engine.EngineAddress;
import org.collograph.engine.EngineJudge;
import org.collograph.engine.EnginePools;
import org.collograph.engine.ProcessName;
import org.collograph.llm.remote.RemotePools;
import org.collograph.run.Program;
import org.collograph.run.Workshop;
import org.collograph.task.code.WorkerPool;
import org.collograph.words.Sentence;

/// Joins an engine: as one who has work, or as one who does it.
///
/// @param remote calls models, with the keys of this process
public record Joining(RemotePools remote) {
  /// @param complaints told what workers do wrong, and what is waited for
  /// @throws IllegalArgumentException where the engine does not answer
  public Crew crew(EngineAddress address, Consumer<Sentence> complaints) {
    String name = Program.named() + " " + ProcessName.own();
    Crew crew = new Crew(Engine.open(address, name), Program.named(), complaints);
    crew.greet();
    return crew;
  }

  /// One whose answers that are code are judged by a crew, and whose models at loopback addresses
  /// are called by it.
  ///
  /// @param crew as it is at the moment; empty while all is done here
  public Workshop workshop(Workshop here, Supplier<Optional<Crew>> crew) {
    return here.with(new EngineJudge(crew, here.judge()))
        .with(new EnginePools(here.pools(), remote, crew));
  }

  /// @param threads leaves of each kind at once
  /// @throws IllegalArgumentException where the engine does not answer
  public EngineWorker worker(EngineAddress address, int threads, Workshop workshop) {
    return new EngineWorker(
        address, Program.named(), threads, new WorkerPool(threads), workshop, remote);
  }
}
