package org.collograph.task.read;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.collograph.codec.json.BoundedFile;
import org.collograph.task.grade.Grader;
import org.collograph.task.table.Layout;
import org.jspecify.annotations.Nullable;

/// A file that says how questions are read and graded; the questions stay in a file of their own.
///
/// @param name of the task; null to take the file's
/// @param read the format of the questions' file
/// @param file of the questions, relative to the task file
/// @param encoding of the questions' file; null to find it
/// @param header whether the first row of a CSV names its columns; null to find out
/// @param mapping null where the format has its own fields, or to guess
/// @param leaveOut whether rows that are no question are left out; otherwise they are an error
/// @param grader null for that of each question's kind
public record TaskFile(
    @Nullable String name,
    String read,
    String file,
    @Nullable String encoding,
    @Nullable Boolean header,
    @Nullable Mapping mapping,
    boolean leaveOut,
    @Nullable Grader grader) {
  private static final long MOST_BYTES = 1 << 20;
  private static final int LOOKED_AT = 4_096;

  /// @throws IllegalArgumentException where the file is no task file
  public static TaskFile read(Path path) throws IOException {
    return TaskFileCodec.parse(BoundedFile.read(path, MOST_BYTES), "'" + path + "'");
  }

  /// Whether a JSON file says that it is one, or another document of this program.
  public static boolean isOne(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      String head = new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8);
      return head.contains("\"collograph/");
    }
  }

  /// Written aside and renamed.
  public void write(Path path) throws IOException {
    BoundedFile.write(path, TaskFileCodec.text(this).getBytes(StandardCharsets.UTF_8));
  }

  Layout layout() {
    boolean isJson = Format.named(read, mapping).isJson();
    return read.equals("mmlu")
        ? new Layout(false, encoding, header, true, "question"::equals)
        : new Layout(isJson, encoding, header, false, ColumnNames::isKnown);
  }

  String title(Path path) {
    return name == null ? "task:" + path.getFileName() : name;
  }

  /// The same, with its questions named as a file at a place finds them.
  public TaskFile seenFrom(Path place) {
    Path folder = requireNonNull(place.toAbsolutePath().getParent());
    Path questions = Path.of(file).toAbsolutePath();
    String from =
        Objects.equals(questions.getRoot(), folder.getRoot())
            ? folder.relativize(questions).toString()
            : questions.toString();
    return new TaskFile(name, read, from, encoding, header, mapping, leaveOut, grader);
  }
}
