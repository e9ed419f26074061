package org.collograph.task.read;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.collograph.task.Task;
import org.collograph.task.grade.Grader;
import org.collograph.task.table.Layout;
import org.collograph.task.table.Table;
import org.collograph.task.table.TableFile;
import org.collograph.words.Refusal;

/// Opens a task by what stands on a command line: the name of a sample task, or `FORMAT:PATH` with
/// a file or a folder whose files are read, `task:PATH` with a task file, or `questions:PATH` with
/// the questions of a bundle.
public final class TaskReader {
  private TaskReader() {}

  /// @throws IllegalArgumentException where a row is no question, unless the task file leaves such
  ///   rows out, and where it is open how its numbers are written
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
    if (format.equals("questions")) {
      return QuestionsFile.read(path);
    }
    TaskFile plain = new TaskFile(null, format, path.toString(), null, null, null, false, null);
    return opened(plain, format + ":" + path.getFileName(), Path.of(""));
  }

  /// @param folder in which the file of questions is looked for
  private static Task opened(TaskFile file, String name, Path folder) throws IOException {
    Reading reading = preview(file, folder);
    if (!file.leaveOut()) {
      reading.requireWhole();
    }
    reading.requireNothingAsked();
    return new Task(name, reading.questions(), reading.told());
  }

  /// Everything that a task file's questions say, and every row that is none.
  ///
  /// @param folder in which the file of questions is looked for
  public static Reading preview(TaskFile file, Path folder) throws IOException {
    Format format = Format.named(file.read(), file.mapping());
    Reading reading = format.read(table(file, folder)).unified().asTheColumnShows();
    Grader grader = file.grader();
    return grader == null ? reading : reading.gradedBy(grader);
  }

  /// What the fields of a file of one's own seem to be, its answers' form included.
  ///
  /// @param folder in which the file of questions is looked for
  public static Guess guess(TaskFile file, Path folder) throws IOException {
    Table table = table(file, folder);
    return table.rows().isEmpty()
        ? new Guess(table.fields(), Mapping.NONE, Map.of())
        : Guess.of(table);
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new Refusal(
          e, "'%s' is not a path: %s. Maybe a character is wrong.", text, e.getReason());
    }
  }

  private static Table table(TaskFile file, Path folder) throws IOException {
    Path path = folder.resolve(path(file.file()));
    if (!Files.exists(path)) {
      throw new Refusal(
          "There is no file or folder '%s'. Maybe the path is relative to another folder.", path);
    }
    List<Path> files = files(Format.named(file.read(), null), path);
    List<Table> parts = tables(files, file.layout());
    if (file.layout().header() == null && areUnnamed(parts)) {
      parts = tables(files, file.layout().unnamed());
    }
    return parts.size() == 1 ? parts.getFirst() : Table.of(parts);
  }

  private static List<Table> tables(List<Path> files, Layout layout) throws IOException {
    List<Table> parts = new ArrayList<>();
    for (Path each : files) {
      parts.add(TableFile.read(each, layout));
    }
    return parts;
  }

  /// Files of one folder are alike: where most have no row of names, none has.
  private static boolean areUnnamed(List<Table> parts) {
    long unnamed = parts.stream().filter(Table::isUnnamed).count();
    return unnamed < parts.size() && 2 * unnamed > parts.size();
  }

  /// The format for a folder of one's own files: `csv` where it holds tables, else `jsonl`, which
  /// reads Parquet as well.
  public static String ownFormat(Path folder) throws IOException {
    return ending(folder, new OwnFormat(null, false).endings()).isEmpty() ? "jsonl" : "csv";
  }

  /// Of a folder those files that end as the format's do, or else the Parquet files.
  private static List<Path> files(Format format, Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    List<Path> own = ending(path, format.endings());
    return own.isEmpty() ? ending(path, List.of(".parquet")) : own;
  }

  private static List<Path> ending(Path folder, List<String> endings) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(f -> endings.stream().anyMatch(TableFile.unpackedName(f)::endsWith))
          .sorted()
          .toList();
    }
  }
}
