package org.collograph.task.read;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.collograph.codec.json.BoundedFile;
import org.collograph.task.Question;
import org.collograph.task.Task;
import org.collograph.task.TaskKind;
import org.collograph.task.grade.Grader;
import org.collograph.words.Refusal;

/// Opens a task by what stands on a command line: the name of a sample task, or `FORMAT:PATH` with
/// a file or a folder whose files are read, or `task:PATH` with a task file.
public final class TaskReader {
  private static final long MOST_BYTES = 64L << 20;

  private TaskReader() {}

  /// @throws IllegalArgumentException where a row is no question, unless the task file leaves such
  ///   rows out
  public static Task open(String task) throws IOException {
    int colon = task.indexOf(':');
    if (colon < 0) {
      return SampleTasks.open(task);
    }
    String format = task.substring(0, colon);
    Path path = path(task.substring(colon + 1));
    if (format.equals("task")) {
      TaskFile file = TaskFile.read(path);
      return opened(file, file.title(path), requireNonNull(path.toAbsolutePath().getParent()));
    }
    Reading reading = read(Format.named(format, null), path);
    reading.requireWhole();
    return new Task(format + ":" + path.getFileName(), reading.questions());
  }

  /// @param folder in which the file of questions is looked for
  private static Task opened(TaskFile file, String name, Path folder) throws IOException {
    Reading reading = preview(file, folder);
    if (!file.leaveOut()) {
      reading.requireWhole();
    }
    return new Task(name, reading.questions());
  }

  /// Everything that a task file's questions say, and every row that is none.
  ///
  /// @param folder in which the file of questions is looked for
  public static Reading preview(TaskFile file, Path folder) throws IOException {
    Path path = folder.resolve(path(file.file()));
    Reading reading = read(Format.named(file.read(), file.mapping()), path);
    Grader grader = file.grader();
    return grader == null
        ? reading
        : new Reading(
            reading.questions().stream().map(q -> graded(q, grader)).toList(), reading.rejected());
  }

  /// @throws IllegalArgumentException where the grader is not for its kind
  private static Question graded(Question q, Grader grader) {
    // That of code knows each question's own function.
    return q.kind() == TaskKind.CODE && grader.name().equals("code") ? q : q.gradedBy(grader);
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new Refusal(
          e, "'%s' is not a path: %s. Maybe a character is wrong.", text, e.getReason());
    }
  }

  private static Reading read(Format format, Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new Refusal(
          "There is no file or folder '%s'. Maybe the path is relative to another folder.", path);
    }
    List<Reading> parts = new ArrayList<>();
    for (Path file : files(format, path)) {
      parts.add(format.read(BoundedFile.read(file, MOST_BYTES), file.toString()));
    }
    return Reading.of(parts).unified().asTheColumnShows();
  }

  private static List<Path> files(Format format, Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> all = Files.walk(path)) {
      return all.filter(Files::isRegularFile)
          .filter(f -> format.endings().stream().anyMatch(f.toString()::endsWith))
          .sorted()
          .toList();
    }
  }

  /// The names of the fields of a file of one's own, in its order.
  public static List<String> fields(String format, Path path) throws IOException {
    String text = BoundedFile.read(path, MOST_BYTES);
    return FieldNames.of(format, text, path.toString());
  }
}
