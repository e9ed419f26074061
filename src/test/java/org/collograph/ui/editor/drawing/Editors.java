package org.collograph.ui.editor.drawing;

import java.nio.file.Path;
import java.time.Clock;
import org.collograph.codec.RolesCodec;
import org.collograph.evaluation.MemoryCache;
import org.collograph.graph.Roles;
import org.collograph.llm.simulated.SimulatedPool;
import org.collograph.run.PoolSource;
import org.collograph.run.RunService;
import org.collograph.run.Workshop;
import org.collograph.store.SqliteRunStore;
import org.collograph.task.code.CodeJudge;
import org.collograph.ui.common.BackgroundTask;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Settings;

/// Editors without a window, for tests.
public final class Editors {
  private Editors() {}

  /// With the sample task and the simulated pool open.
  public static EditorViewModel in(Path folder) throws Exception {
    Roles roles = RolesCodec.shipped();
    PoolSource pools =
        (name, tasks) -> SimulatedPool.of(name, SimulatedPool.builtIn(), tasks, roles);
    RunService service =
        new RunService(
            new SqliteRunStore(folder, Clock.systemUTC()),
            new Workshop(roles, pools, new MemoryCache(), CodeJudge.NONE),
            Clock.systemUTC());
    Session session =
        new Session(
            service,
            null,
            BackgroundTask.onTheSameThread(),
            new Settings(Settings.Values.FIRST, _ -> {}));
    session.open("arithmetic", "simulated");
    return new EditorViewModel(session);
  }
}
