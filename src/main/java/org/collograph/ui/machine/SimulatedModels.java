package org.collograph.ui.machine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.collograph.codec.json.BoundedFile;
import org.collograph.llm.Pool;
import org.collograph.run.Workshop;
import org.collograph.server.ChatServer;
import org.collograph.task.Task;
import org.collograph.task.read.SampleTasks;
import org.collograph.task.read.TaskReader;
import org.collograph.ui.common.Session;
import org.collograph.words.Refusal;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// Simulated models as a file, and served on this machine to any other program. Lives on the
/// window's thread.
public final class SimulatedModels {
  private static final int LAST_PORT = 65_535;
  private static final int LONGEST = 600_000;

  private final Session session;
  private final Callable<byte[]> pool;
  private final ReadOnlyObjectWrapper<@Nullable ChatServer> served = new ReadOnlyObjectWrapper<>();

  SimulatedModels(Session session, Callable<byte[]> pool) {
    this.session = session;
    this.pool = pool;
  }

  /// Null while nothing is served.
  public ReadOnlyObjectProperty<@Nullable ChatServer> servedProperty() {
    return served.getReadOnlyProperty();
  }

  /// Writes their pool, to read or to change.
  void save(Path file) {
    session
        .background()
        .run(
            () -> {
              BoundedFile.write(file, pool.call());
              return file;
            },
            f -> session.notices().hint(Sentence.of("Saved %s.", f.getFileName().toString())),
            session.problems()::show);
  }

  /// @param port as a person wrote it; 0 for any free one
  /// @param latency milliseconds that every answer takes at least, likewise
  void serve(String port, String latency) {
    session
        .background()
        .run(
            () -> open(number("port", port, LAST_PORT), number("latency", latency, LONGEST)),
            now -> {
              session.problems().dismiss();
              served.set(now);
            },
            session.problems()::show);
  }

  private static int number(String what, String text, int most) {
    try {
      int number = Integer.parseInt(text.strip());
      if (number >= 0 && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, with the value.
    }
    throw new Refusal("The %s is '%s'. Maybe a number from 0 to %d is meant.", what, text, most);
  }

  /// They know the questions of the sample tasks and of the task that is open.
  private ChatServer open(int port, int latency) throws IOException {
    Workshop workshop = session.service().workshop();
    List<Task> tasks = new ArrayList<>();
    for (String name : SampleTasks.names()) {
      tasks.add(TaskReader.open(name));
    }
    Task own = session.workplaceProperty().get().task();
    if (tasks.stream().noneMatch(t -> t.name().equals(own.name()))) {
      tasks.add(own);
    }
    Pool models = workshop.pools().open("simulated", tasks, workshop.roles());
    return new ChatServer(
        models.modelNames(),
        models.client(),
        port,
        Duration.ofMillis(latency),
        session.service().clock());
  }

  public void stop() {
    ChatServer now = served.get();
    if (now != null) {
      served.set(null);
      now.close();
    }
  }
}
