package org.collograph.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.collograph.llm.Pool;
import org.collograph.server.ChatServer;
import org.collograph.task.Task;
import org.collograph.task.read.SampleTasks;
import org.collograph.task.read.TaskReader;
import org.collograph.words.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// Serves the simulated pool to any other program.
@Command(
    name = "simulate",
    description =
        "Serves simulated models at an OpenAI-compatible address, until it is told to end.")
final class SimulateCommand implements Callable<Integer> {
  private static final int LAST_PORT = 65_535;
  private static final long LONGEST = 600_000;

  @ParentCommand private CommandRoot root;

  @Option(names = "--port", required = true, description = "Where it listens; 0 for any free one.")
  private int port;

  @Option(
      names = "--task",
      description = "Whose questions it knows: repeatable; else those of the sample tasks.")
  private List<String> taskNames = new ArrayList<>();

  @Option(
      names = "--pool",
      defaultValue = "simulated",
      description = "The simulated models (${DEFAULT-VALUE}).")
  private String poolName;

  @Option(
      names = "--latency",
      paramLabel = "MS",
      defaultValue = "0",
      description = "Milliseconds that every answer takes at least (${DEFAULT-VALUE}).")
  private long latency;

  @Override
  public Integer call() throws Exception {
    within("port", port, LAST_PORT);
    within("latency", latency, LONGEST);
    Services services = root.services();
    List<Task> tasks = new ArrayList<>();
    for (String name : taskNames.isEmpty() ? SampleTasks.names() : taskNames) {
      tasks.add(TaskReader.open(name));
    }
    serve(services, pool(services, tasks), tasks);
    return ExitCode.DONE;
  }

  private Pool pool(Services services, List<Task> tasks) throws IOException {
    Pool pool = services.workshop().pools().open(poolName, tasks, services.workshop().roles());
    if (!pool.simulated()) {
      throw new Refusal(
          "The pool '%s' has real models, and only simulated ones are served. Maybe its endpoint is"
              + " what is meant.",
          poolName);
    }
    return pool;
  }

  private void serve(Services services, Pool pool, List<Task> tasks) throws Exception {
    CountDownLatch told = new CountDownLatch(1);
    Signals.onEnd(told::countDown);
    try (var server =
        new ChatServer(
            pool.modelNames(), pool.client(), port, Duration.ofMillis(latency), services.clock())) {
      root.line(server.address());
      root.say(
          "Simulated models: %s. They know %,d questions; Ctrl+C ends."
              .formatted(
                  String.join(", ", pool.modelNames()),
                  tasks.stream().mapToInt(t -> t.questions().size()).sum()));
      told.await();
    }
  }

  private static void within(String option, long value, long most) {
    if (value < 0 || value > most) {
      throw new Refusal("--%s is %d. Maybe a number from 0 to %d is meant.", option, value, most);
    }
  }
}
