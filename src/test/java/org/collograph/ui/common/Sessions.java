package org.collograph.ui.common;

import java.nio.file.Path;
import java.time.Clock;
import org.collograph.codec.RoleFile;
import org.collograph.codec.RolesCodec;
import org.collograph.graph.Roles;
import org.collograph.llm.Connections;
import org.collograph.llm.remote.PoolDocumentFiles;
import org.collograph.llm.remote.SystemKeys;
import org.collograph.llm.simulated.SimulatedPool;
import org.collograph.run.PoolSource;
import org.collograph.run.RunService;
import org.collograph.run.RunState;
import org.collograph.run.StoredRun;
import org.collograph.run.Workshop;
import org.collograph.store.SqliteRunStore;
import org.collograph.task.code.CodeJudge;

/// Sessions without a window, for tests: what is asked for in the background is done at once.
public final class Sessions {
  private Sessions() {}

  /// With the sample task and the simulated pool open.
  public static Session in(Path folder) throws Exception {
    Roles roles = RolesCodec.shipped();
    PoolSource pools =
        (name, tasks, known) -> SimulatedPool.of(name, SimulatedPool.builtIn(), tasks, known);
    var store = new SqliteRunStore(folder, Clock.systemUTC());
    var keys = new SystemKeys(_ -> null);
    Session session =
        new Session(
            new RunService(
                store,
                new Workshop(roles, pools, store.replies(), CodeJudge.NONE, Clock.systemUTC()),
                Clock.systemUTC()),
            new Connections(new PoolDocumentFiles(), keys, null),
            new RoleFile(folder),
            BackgroundTask.onTheSameThread(),
            new Settings(Settings.Values.FIRST, _ -> {}));
    session.open("arithmetic", "simulated");
    return session;
  }

  /// A run of the session that has finished, after so many rounds.
  public static StoredRun finished(Session session, org.collograph.run.SearchPlan plan)
      throws Exception {
    String name = session.service().start(plan).name();
    StoredRun run = session.service().get(name);
    while (run.state() == RunState.RUNNING) {
      Thread.sleep(10);
      run = session.service().get(name);
    }
    return run;
  }
}
