package org.collograph.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.collograph.task.TaskKind;
import org.collograph.task.code.CodeJudge;
import org.collograph.words.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Tells right answers from wrong ones, line by line.
@Command(
    name = "grade",
    description = "Grades answers, one JSON object a line, as tasks are graded.")
final class GradeCommand implements Callable<Integer> {
  @ParentCommand private CommandRoot root;

  @Option(
      names = "--kind",
      required = true,
      paramLabel = "KIND",
      description = "number, math, choice or code.")
  private String kindWord;

  @Parameters(paramLabel = "FILE", description = "A file of lines, or - for standard input.")
  private Path file;

  private TaskKind kind() {
    TaskKind kind = TaskKind.of(kindWord, "--kind");
    if (kind == TaskKind.OPEN) {
      throw new Refusal(
          "--kind is 'open', whose answers a model judges. Maybe evaluate a graph on the task"
              + " instead.");
    }
    return kind;
  }

  /// @return how many lines there are
  private int add(BufferedReader in, TaskKind kind, CodeJudge judge, OrderedWork work)
      throws Exception {
    int line = 0;
    for (String text = in.readLine(); text != null; text = in.readLine()) {
      line++;
      String row = text;
      String what = "Line %d of '%s'".formatted(line, file);
      if (!text.isBlank()) {
        work.add(() -> GradedLine.of(kind, row, what, judge));
      }
    }
    return line;
  }

  @Override
  public Integer call() throws Exception {
    TaskKind kind = kind();
    try (BufferedReader in = open();
        CodeJudge judge = root.services().workshop().judge();
        OrderedWork work = new OrderedWork(graded -> root.line(graded.toString()))) {
      int line = add(in, kind, judge, work);
      int unread = work.finish();
      if (unread > 0) {
        root.complain(
            "%d of %d lines could not be graded; each says why in its place."
                .formatted(unread, line));
        return ExitCode.WRONG;
      }
    } catch (CharacterCodingException e) {
      throw new Refusal(e, "'%s' is not UTF-8. Maybe it was saved in another encoding.", file);
    }
    return ExitCode.DONE;
  }

  private BufferedReader open() throws IOException {
    if (file.toString().equals("-")) {
      return new BufferedReader(new java.io.InputStreamReader(System.in, StandardCharsets.UTF_8));
    }
    if (!Files.isRegularFile(file) && !Files.isReadable(file) || Files.isDirectory(file)) {
      throw new Refusal(
          "There is no file '%s'. Maybe the path is relative to another folder.", file);
    }
    return Files.newBufferedReader(file);
  }
}
