package org.collograph.ui.tasks;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.collograph.task.TaskKind;
import org.collograph.task.grade.Grader;
import org.collograph.task.read.Guess;
import org.collograph.task.read.Reading;
import org.collograph.task.read.TaskFile;
import org.collograph.task.read.TaskReader;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Words;
import org.jspecify.annotations.Nullable;

/// A file of questions that is being looked at. Lives on the window's thread.
public final class TasksViewModel {
  static final List<String> FORMATS =
      List.of("csv", "jsonl", "math", "gsm8k", "mmlu", "humaneval", "mbpp");

  private static final Optional<TaskFile> NO_TASK = Optional.empty();
  private static final Path HERE = Path.of("").toAbsolutePath();

  private final Session session;
  private final TaskFileEdit draft = new TaskFileEdit();
  private final StringProperty format = new SimpleStringProperty("csv");
  private final ReadOnlyObjectWrapper<Path> file = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Path> saved = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<String>> fields = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Guess> guessed = new ReadOnlyObjectWrapper<>(Guess.NONE);
  private final TaskPreview preview;
  private boolean taking;

  public TasksViewModel(Session session) {
    this.session = session;
    this.preview = new TaskPreview(session.background());
    draft.parts().forEach(p -> p.subscribe((_, _) -> changed(this::read)));
    draft.layout().forEach(p -> p.subscribe((_, _) -> changed(this::again)));
    draft.leaveOut.subscribe((_, _) -> changed(this::told));
    draft.name.subscribe((_, _) -> changed(() -> {}));
    format.subscribe(
        (_, _) -> {
          if (file.get() != null && !taking) {
            open(file.get(), format.get());
          }
        });
  }

  /// Another encoding, or another first row, makes other fields.
  private void again() {
    if (file.get() != null) {
      open(file.get(), format.get());
    }
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

  /// What the fields of the file seemed to be, and why.
  ReadOnlyObjectProperty<Guess> guessedProperty() {
    return guessed.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Reading> readingProperty() {
    return preview.readingProperty();
  }

  public ReadOnlyStringProperty saidProperty() {
    return preview.saidProperty();
  }

  /// Why the file is no task as it is; empty where it is one.
  public ReadOnlyStringProperty wrongProperty() {
    return preview.wrongProperty();
  }

  ReadOnlyBooleanProperty busyProperty() {
    return preview.busyProperty();
  }

  /// What a file's name suggests; a task file is read as what it says.
  public void open(Path chosen) {
    String name = chosen.getFileName().toString().toLowerCase(Locale.ROOT);
    if (chosen.toFile().isDirectory()) {
      String as = format.get();
      boolean own = isOwn();
      session
          .background()
          .run(
              () -> own ? TaskReader.ownFormat(chosen) : as,
              found -> open(chosen, found),
              preview::failed);
    } else if (name.endsWith(".json")) {
      session
          .background()
          .run(
              () -> TaskFile.isOne(chosen) ? Optional.of(TaskFile.read(chosen)) : NO_TASK,
              t -> t.ifPresentOrElse(f -> take(f, chosen), () -> plain(chosen)),
              preview::failed);
    } else {
      boolean isTable = name.matches(".*\\.(csv|tsv)(\\.(gz|zst))?");
      open(chosen, isTable ? tableFormat() : isOwn() ? "jsonl" : format.get());
    }
  }

  private String tableFormat() {
    return format.get().equals("jsonl") ? "csv" : format.get();
  }

  /// JSON that is no task file: a problem of MATH, one of a folder, or a list of questions.
  private void plain(Path chosen) {
    if (format.get().equals("math")) {
      open(requireNonNull(chosen.toAbsolutePath().getParent()), "math");
    } else {
      open(chosen, isOwn() ? "jsonl" : format.get());
    }
  }

  private void open(Path chosen, String as) {
    taking = true;
    format.set(as);
    taking = false;
    file.set(chosen);
    saved.set(null);
    preview.clear();
    boolean own = isOwn();
    session
        .background()
        .run(
            () -> own ? TaskReader.guess(asFound(as, chosen), HERE) : Guess.NONE,
            guess -> {
              taking = true;
              take(guess);
              draft.take(guess.mapping());
              draft.name.set(title(chosen));
              taking = false;
              read();
            },
            preview::failed);
  }

  /// A file of which nothing is said but what the form says of its text.
  private TaskFile asFound(String as, Path questions) {
    return new TaskFile(
        null, as, questions.toString(), draft.encoding(), draft.header(), null, false, null);
  }

  private void take(Guess guess) {
    fields.set(guess.fields());
    guessed.set(guess);
  }

  private static String title(Path chosen) {
    return chosen.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
  }

  private void take(TaskFile t, Path place) {
    taking = true;
    format.set(t.read());
    Path questions = requireNonNull(place.toAbsolutePath().getParent()).resolve(t.file());
    file.set(questions);
    draft.name.set(t.name() == null ? "" : t.name());
    draft.leaveOut.set(t.leaveOut());
    draft.takeLayout(t);
    draft.take(t.grader());
    taking = false;
    preview.clear();
    boolean own = isOwn();
    session
        .background()
        .run(
            () -> own ? TaskReader.guess(asFound(t.read(), questions), HERE) : Guess.NONE,
            guess -> {
              taking = true;
              take(guess);
              draft.take(t.mapping() == null ? guess.mapping() : t.mapping());
              taking = false;
              saved.set(place);
              read();
            },
            preview::failed);
  }

  /// Reads the file as the form says.
  private void read() {
    if (taking || file.get() == null) {
      return;
    }
    try {
      TaskFile wanted = taskFile();
      preview.read(wanted, () -> afterReading(wanted), e -> refused(wanted, e));
    } catch (IllegalArgumentException e) {
      preview.failed(e);
    }
  }

  /// The form's grader is for the kind that was found last: where another one is found now, it is
  /// read once more with the grader of that.
  private void afterReading(TaskFile wanted) {
    told();
    if (!Objects.equals(grader(taskFile()), grader(wanted))) {
      read();
    }
  }

  private @Nullable Grader grader(TaskFile t) {
    TaskKind kind = preview.kind();
    return t.grader() != null || kind == null ? t.grader() : kind.grader();
  }

  private void refused(TaskFile wanted, Exception e) {
    boolean isOfAnotherKind = wanted.grader() != null && preview.kind() != null;
    preview.failed(e);
    if (isOfAnotherKind) {
      read();
    }
  }

  private TaskFile taskFile() {
    return draft.file(format.get(), file.get(), isOwn(), preview.kind());
  }

  /// Says what came of it.
  private void told() {
    if (file.get() != null) {
      preview.tell(file.get(), draft.leaveOut.get());
    }
  }

  /// Writes the task file; its questions are named by where they are from there.
  void save(Path place) {
    TaskFile placed;
    try {
      placed = taskFile().seenFrom(place);
    } catch (IllegalArgumentException e) {
      preview.refuse(e);
      return;
    }
    session
        .background()
        .run(
            () -> {
              placed.write(place);
              return place;
            },
            kept -> {
              saved.set(kept);
              preview.say(Words.of("Saved as %s.", kept.getFileName()));
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
