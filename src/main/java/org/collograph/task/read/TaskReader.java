package org.collograph.task.read;

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

/// Opens a task by what stands on a command line: the name of a sample task, or `FORMAT:PATH` with
/// a file or a folder whose files are read.
public final class TaskReader {
  private static final long MOST_BYTES = 64L << 20;

  /// How one file's text becomes questions.
  interface Format {
    List<String> endings();

    List<Question> questions(String text, String file);
  }

  private TaskReader() {}

  public static Task open(String task) throws IOException {
    int colon = task.indexOf(':');
    if (colon < 0) {
      return SampleTasks.open(task);
    }
    String format = task.substring(0, colon);
    return read(format(format), format, path(task.substring(colon + 1)));
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(
          "'%s' is not a path: %s. Maybe a character is wrong.".formatted(text, e.getReason()), e);
    }
  }

  private static Format format(String name) {
    return switch (name) {
      case "math" -> new MathFormat();
      case "gsm8k" -> new GsmFormat();
      case "mmlu" -> new MmluFormat();
      case "jsonl" -> new JsonlFormat();
      default ->
          throw new IllegalArgumentException(
              "The task format '%s' is not known. Maybe one of math, gsm8k, mmlu or jsonl is meant."
                  .formatted(name));
    };
  }

  private static Task read(Format format, String name, Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new IllegalArgumentException(
          "There is no file or folder '%s'. Maybe the path is relative to another folder."
              .formatted(path));
    }
    List<Question> questions = new ArrayList<>();
    for (Path file : files(format, path)) {
      questions.addAll(format.questions(BoundedFile.read(file, MOST_BYTES), file.toString()));
    }
    return new Task(name + ":" + path.getFileName(), questions);
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
}
