package org.collograph.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.collograph.cli.Services;
import org.collograph.engine.worker.Joining;
import org.collograph.graph.Roles;
import org.collograph.llm.Connections;
import org.collograph.llm.Keys;
import org.collograph.llm.remote.LocalServers;
import org.collograph.llm.remote.Patience;
import org.collograph.llm.remote.PoolDocumentFiles;
import org.collograph.llm.remote.RemotePools;
import org.collograph.llm.remote.SystemKeys;
import org.collograph.run.RunStore;
import org.collograph.run.Workshop;
import org.collograph.task.code.CodeJudge;

/// The services of a window or a command line that is tested.
final class Rooms {
  private Rooms() {}

  static Services of(Path folder, Roles roles, RunStore store) {
    Keys keys = new SystemKeys(System::getenv);
    var remote = new RemotePools(keys, Patience.USUAL);
    var pools = new PoolFiles(remote);
    var discovery = new LocalServers(keys, LocalServers.USUAL);
    return Workbench.shared(
        new Services(
            folder,
            folder,
            new Workshop(roles, pools, store.replies(), CodeJudge.NONE, Clock.systemUTC()),
            new Connections(new PoolDocumentFiles(), keys, discovery),
            new Joining(remote),
            () -> store,
            LogFile.in(folder),
            Optional::empty,
            Clock.systemUTC()));
  }
}
