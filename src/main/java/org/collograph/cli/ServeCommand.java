package org.collograph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.collograph.codec.GraphFiles;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Roles;
import org.collograph.llm.Pool;
import org.collograph.run.serving.DailySpend;
import org.collograph.run.serving.ServedGraph;
import org.collograph.server.ChatServer;
import org.collograph.server.ServerSettings;
import org.collograph.task.Task;
import org.collograph.task.TaskKind;
import org.collograph.task.read.TaskReader;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Serves a graph as one model.
@Command(
    name = "serve",
    description = "Serves a graph as one model at an OpenAI-compatible address, until told to end.")
final class ServeCommand implements Callable<Integer> {
  private static final int LAST_PORT = 65_535;

  @ParentCommand private CommandRoot root;

  @Parameters(paramLabel = "GRAPH", description = "A graph's file.")
  private Path file;

  @Option(names = "--port", required = true, description = "Where it listens; 0 for any free one.")
  private int port;

  @Option(
      names = "--host",
      defaultValue = ServerSettings.LOOPBACK,
      description = "The address that it listens on (${DEFAULT-VALUE}); others need a token.")
  private String host;

  @Option(
      names = "--pool",
      defaultValue = "simulated",
      description = "The models (${DEFAULT-VALUE}).")
  private String poolName;

  @Option(
      names = "--task",
      description = "What is asked, repeatable; simulated models know these questions.")
  private List<String> taskNames = new ArrayList<>();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "What is asked: number, math, choice, code or open; else --task's, or number.")
  private @Nullable String kind;

  @Option(
      names = "--token-env",
      paramLabel = "NAME",
      description = "The environment variable with the token that calls have to bring.")
  private @Nullable String tokenEnv;

  @Option(
      names = "--max-concurrent",
      paramLabel = "N",
      defaultValue = "64",
      description = "Calls at once (${DEFAULT-VALUE}); others wait.")
  private int atOnce;

  @Option(
      names = "--max-usd",
      paramLabel = "X",
      description = "Dollars a day (UTC) at most, kept over restarts.")
  private @Nullable Double mostUsd;

  @Override
  public Integer call() throws Exception {
    requireNumbers();
    Services services = root.services();
    List<Task> tasks = new ArrayList<>();
    for (String name : taskNames) {
      tasks.add(TaskReader.open(name));
    }
    Roles roles = services.workshop().roles();
    Pool pool = services.workshop().pools().open(poolName, tasks, roles);
    DailySpend.requirePrices(pool, mostUsd);
    Path kept = services.data().resolve("serve-spend.json");
    try (DailySpend spend = new DailySpend(kept, mostUsd, services.clock())) {
      serve(served(pool, roles, kind(tasks), spend), pool, services.clock());
    }
    return ExitCode.DONE;
  }

  private void requireNumbers() {
    if (port < 0 || port > LAST_PORT || atOnce < 1) {
      throw new Refusal(
          "--port %d and --max-concurrent %d cannot be. Maybe a port up to 65535 and a positive"
              + " number are meant.",
          port, atOnce);
    }
  }

  private ServedGraph served(Pool pool, Roles roles, TaskKind of, DailySpend spend)
      throws IOException {
    CollaborationGraph graph = GraphFiles.read(file).graph();
    return ServedGraph.of(GraphFiles.title(file), graph, roles, of, pool, spend);
  }

  private TaskKind kind(List<Task> tasks) {
    if (kind != null) {
      return TaskKind.of(kind, "--kind");
    }
    return tasks.isEmpty() ? TaskKind.NUMBER : tasks.getFirst().kind();
  }

  /// Null where anybody may call, which is this machine alone.
  private @Nullable String token() {
    boolean isOpen = !host.equals(ServerSettings.LOOPBACK) && !host.equals("localhost");
    String token = tokenEnv == null ? null : System.getenv(tokenEnv);
    if ((tokenEnv != null || isOpen) && (token == null || token.isBlank())) {
      throw new Refusal(
          tokenEnv == null
              ? "At %s anybody could call. Maybe name a variable that holds a token: --token-env."
              : "The environment has no '%2$s', which should hold the token. Maybe set it.",
          host,
          tokenEnv);
    }
    return token;
  }

  private void serve(ServedGraph graph, Pool pool, Clock clock) {
    CountDownLatch told = new CountDownLatch(1);
    Thread waiting = Thread.currentThread();
    Signals.onEnd(
        () -> {
          if (told.getCount() == 0) {
            waiting.interrupt();
          }
          told.countDown();
        });
    ServerSettings settings = new ServerSettings(host, port, token(), atOnce, root::say);
    try (ChatServer server = new ChatServer(graph, settings, clock)) {
      root.line(server.address());
      root.say(
          "The model is '%s'%s. Ctrl+C ends, once calls under way have ended."
              .formatted(
                  graph.models().getFirst(), pool.simulated() ? ", made of simulated models" : ""));
      told.await();
      root.say("Waits for the calls under way; Ctrl+C again breaks them off.");
      server.end();
    } catch (InterruptedException e) {
      root.say("Broken off.");
    }
  }
}
