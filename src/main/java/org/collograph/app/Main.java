package org.collograph.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import net.harawata.appdirs.AppDirsFactory;
import org.collograph.cli.Cli;
import org.collograph.cli.CommandRoot;
import org.collograph.cli.ExitCode;
import org.collograph.cli.Services;
import org.collograph.cli.Signals;
import org.collograph.codec.RoleFile;
import org.collograph.codec.RolesCodec;
import org.collograph.engine.worker.Joining;
import org.collograph.evaluation.MemoryCache;
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
import org.collograph.store.SqliteRunStore;
import org.collograph.task.code.WorkerPool;
import org.jspecify.annotations.Nullable;

/// The program. Does not extend Application: JavaFX is started from the class path.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true");
    // What is stored is whole at every moment, so a program that is told to end may end at once; a
    // search puts something gentler in place of this.
    Signals.onEnd(() -> Runtime.getRuntime().halt(ExitCode.INTERRUPTED));
    Locale system = Locale.getDefault();
    // One way to write numbers in the terminal, wherever it runs; the window follows the system.
    Locale.setDefault(Locale.ROOT);
    CommandRoot root = new CommandRoot(Main::services, r -> Workbench.open(r, system));
    System.exit(Cli.run(root, args));
  }

  static Services services(@Nullable Path given) throws IOException {
    Path home = given == null ? userFolder() : given;
    Path named = given == null ? new SettingsFile(home).read().data() : null;
    Path data = named == null ? home : named;
    Roles roles = RolesCodec.with(new RoleFile(data).read());
    Clock clock = Clock.systemUTC();
    Keys keys = new SystemKeys(System::getenv);
    RemotePools remote = new RemotePools(keys, Patience.USUAL);
    PoolFiles pools = new PoolFiles(remote);
    return new Services(
        home,
        data,
        new Workshop(roles, pools, new MemoryCache(), WorkerPool.forThisMachine(), clock),
        new Connections(new PoolDocumentFiles(), keys, new LocalServers(keys, LocalServers.USUAL)),
        new Joining(remote),
        () -> store(data, clock),
        LogFile.in(data),
        Display::missing,
        clock);
  }

  private static Path userFolder() {
    return Path.of(AppDirsFactory.getInstance().getUserDataDir("collograph", null, null));
  }

  private static RunStore store(Path data, Clock clock) throws IOException {
    RunStore store = SqliteRunStore.open(data, clock);
    LogFile.begin(data);
    return store;
  }
}
