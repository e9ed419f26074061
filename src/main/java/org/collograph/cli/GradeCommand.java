package org.collograph.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.collograph.run.study.GradedFile;
import org.collograph.task.TaskKind;
import org.collograph.task.code.CodeJudge;
import org.collograph.words.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private EngineOptions engine;

  @Override
  public Integer call() throws Exception {
    TaskKind kind = TaskKind.of(kindWord, "--kind");
    try (Shared shared = engine.join(root);
        CodeJudge judge = shared.services().workshop().judge();
        BufferedReader in = open()) {
      GradedFile graded = new GradedFile(kind, file.toString(), judge);
      GradedFile.Counted counted = graded.run(in, line -> root.line(line.toString()));
      shared.tell(root);
      if (counted.unread() > 0) {
        root.complain(
            "%d of %d lines could not be graded; each says why in its place."
                .formatted(counted.unread(), counted.lines()));
        return ExitCode.WRONG;
      }
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
