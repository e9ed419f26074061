package org.collograph.ui.tasks;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.collograph.task.Question;
import org.collograph.task.TaskKind;
import org.collograph.task.read.Mapping;
import org.collograph.task.read.Reading;
import org.collograph.task.read.TaskFile;
import org.collograph.task.read.TaskReader;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Words;
import org.collograph.words.Sentence;

/// A file of questions that is being looked at. Lives on the window's thread.
public final class TasksViewModel {
  static final List<String> FORMATS =
      List.of("csv", "jsonl", "math", "gsm8k", "mmlu", "humaneval", "mbpp");

  private static final Reading NOTHING = new Reading(List.of(), List.of());

  private final Session session;
  private final TaskFileEdit draft = new TaskFileEdit();
  private final StringProperty format = new SimpleStringProperty("csv");
  private final ReadOnlyObjectWrapper<Path> file = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Path> saved = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<String>> fields = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>(NOTHING);
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper wrong = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private boolean taking;
  private int readings;

  public TasksViewModel(Session session) {
    this.session = session;
    draft.parts().forEach(p -> p.subscribe((_, _) -> changed(this::read)));
    draft.leaveOut.subscribe((_, _) -> changed(this::told));
    draft.name.subscribe((_, _) -> changed(() -> {}));
    format.subscribe(
        (_, _) -> {
          if (file.get() != null && !taking) {
            open(file.get(), format.get());
          }
        });
  }

  /// What was saved is no longer what the form says.
  private void changed(Runnable then) {
    if (!taking) {
      saved.set(null);
      then.run();
    }
  }

  TaskFileEdit draft() {
    return draft;
  }

  StringProperty formatProperty() {
    return format;
  }

  /// Whether fields are chosen: the published formats have theirs.
  boolean isOwn() {
    return format.get().equals("csv") || format.get().equals("jsonl");
  }

  ReadOnlyObjectProperty<Path> fileProperty() {
    return file.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Path> savedProperty() {
    return saved.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<String>> fieldsProperty() {
    return fields.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Reading> readingProperty() {
    return reading.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty saidProperty() {
    return said.getReadOnlyProperty();
  }

  /// Why the file is no task as it is; empty where it is one.
  public ReadOnlyStringProperty wrongProperty() {
    return wrong.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// What a file's name suggests; a task file is read as what it says.
  public void open(Path chosen) {
    String name = chosen.getFileName().toString().toLowerCase(java.util.Locale.ROOT);
    if (name.endsWith(".json") && !chosen.toFile().isDirectory()) {
      session
          .background()
          .run(
              () -> TaskFile.read(chosen),
              t -> take(t, chosen),
              // A JSON file that is no task file may be a problem of MATH.
              e -> {
                if (format.get().equals("math")) {
                  // One file a problem: its folder is the task.
                  open(chosen.toAbsolutePath().getParent(), "math");
                } else {
                  failed(e);
                }
              });
      return;
    }
    String guess =
        name.endsWith(".csv")
            ? format.get().equals("mmlu") ? "mmlu" : "csv"
            : format.get().equals("csv") ? "jsonl" : format.get();
    open(chosen, chosen.toFile().isDirectory() ? format.get() : guess);
  }

  private void open(Path chosen, String as) {
    taking = true;
    format.set(as);
    taking = false;
    file.set(chosen);
    saved.set(null);
    busy.set(true);
    boolean own = isOwn();
    session
        .background()
        .run(
            () -> own ? TaskReader.fields(as, chosen) : List.<String>of(),
            names -> {
              taking = true;
              fields.set(names);
              draft.take(Mapping.guess(names));
              draft.name.set(title(chosen));
              taking = false;
              read();
            },
            this::failed);
  }

  private static String title(Path chosen) {
    return chosen.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
  }

  private void take(TaskFile t, Path place) {
    taking = true;
    format.set(t.read());
    Path questions = place.toAbsolutePath().getParent().resolve(t.file());
    file.set(questions);
    draft.name.set(t.name() == null ? "" : t.name());
    draft.leaveOut.set(t.leaveOut());
    draft.take(t.grader());
    taking = false;
    busy.set(true);
    boolean own = isOwn();
    session
        .background()
        .run(
            () -> own ? TaskReader.fields(t.read(), questions) : List.<String>of(),
            names -> {
              taking = true;
              fields.set(names);
              draft.take(t.mapping() == null ? Mapping.guess(names) : t.mapping());
              taking = false;
              saved.set(place);
              read();
            },
            this::failed);
  }

  private void failed(Exception e) {
    busy.set(false);
    reading.set(NOTHING);
    said.set("");
    wrong.set(Words.of(Sentence.of(e)));
  }

  /// Reads the file as the form says, in the background.
  private void read() {
    if (taking || file.get() == null) {
      return;
    }
    int mine = ++readings;
    TaskFile wanted;
    try {
      wanted = taskFile();
    } catch (IllegalArgumentException e) {
      failed(e);
      return;
    }
    busy.set(true);
    session
        .background()
        .run(
            () -> TaskReader.preview(wanted, Path.of("").toAbsolutePath()),
            r -> {
              if (mine == readings) {
                busy.set(false);
                reading.set(r);
                told();
              }
            },
            e -> {
              if (mine == readings) {
                failed(e);
              }
            });
  }

  private TaskFile taskFile() {
    List<Question> known = reading.get().questions();
    TaskKind kind = known.isEmpty() ? null : known.getFirst().kind();
    return draft.file(format.get(), file.get(), isOwn(), kind);
  }

  /// Says what came of it.
  private void told() {
    if (file.get() != null) {
      ReadingTold told = ReadingTold.of(file.get(), reading.get(), draft.leaveOut.get());
      said.set(told.said());
      wrong.set(told.wrong());
    }
  }

  /// Writes the task file; its questions are named by where they are from there.
  void save(Path place) {
    TaskFile task;
    try {
      task = taskFile();
    } catch (IllegalArgumentException e) {
      wrong.set(Words.of(Sentence.of(e)));
      return;
    }
    Path folder = place.toAbsolutePath().getParent();
    Path questions = file.get().toAbsolutePath();
    String from =
        questions.getRoot().equals(folder.getRoot())
            ? folder.relativize(questions).toString()
            : questions.toString();
    TaskFile placed =
        new TaskFile(
            task.name(), task.read(), from, task.mapping(), task.leaveOut(), task.grader());
    session
        .background()
        .run(
            () -> {
              placed.write(place);
              return place;
            },
            kept -> {
              saved.set(kept);
              said.set(Words.of("Saved as %s.", kept.getFileName()));
            },
            session.problems()::show);
  }

  /// Makes the saved file the plan's task.
  void use() {
    if (saved.get() != null) {
      session.navigation().searchOn(saved.get());
    }
  }
}
