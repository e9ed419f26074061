package org.collograph.run.parity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.collograph.export.program.ProgramForm;
import org.collograph.words.Refusal;

/// An exported program as a process of its own.
final class RunProgram {
  private static final long MOST_BYTES = 256L << 20;
  private static final int MINUTES = 10;

  /// Maven puts it before the first line even where nobody looks.
  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

  private final ProgramForm form;
  private final Path program;

  RunProgram(ProgramForm form, Path program) {
    this.form = form;
    this.program = program.toAbsolutePath().normalize();
  }

  /// Its answers, a line a question.
  ///
  /// @throws IllegalArgumentException where it cannot be run here, with how to run it
  List<AnsweredLine> lines(Path questions, String baseUrl)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("collograph-answers", ".jsonl");
    Path err = Files.createTempFile("collograph-program", ".log");
    try {
      List<String> all = command(List.of("--jsonl", questions.toString(), "--base-url", baseUrl));
      ProcessBuilder builder = new ProcessBuilder(all).redirectOutput(out.toFile());
      builder.redirectError(err.toFile());
      if (form.isFolder()) {
        builder.directory(program.toFile());
      }
      int rc = wait(start(builder));
      List<String> said =
          Files.size(out) > MOST_BYTES ? new ArrayList<>() : Files.readAllLines(out);
      List<String> answers =
          said.stream()
              .map(line -> COLOUR.matcher(line).replaceAll(""))
              .filter(line -> line.startsWith("{"))
              .toList();
      if (answers.isEmpty()) {
        said.addAll(Files.readAllLines(err));
        throw cannotRun("it ended with " + rc + ": " + last(said));
      }
      return answers.stream().map(AnsweredLine::parse).toList();
    } finally {
      Files.deleteIfExists(out);
      Files.deleteIfExists(err);
    }
  }

  private List<String> command(List<String> arguments) {
    List<String> all = new ArrayList<>();
    if (form.isFolder()) {
      all.addAll(List.of("mvn", "-q", "-B", "compile", "exec:java"));
      all.add(
          "-Dexec.args=" + String.join(" ", arguments.stream().map(a -> '"' + a + '"').toList()));
    } else {
      all.addAll(List.of("python3", program.toString()));
      all.addAll(arguments);
    }
    return all;
  }

  private Process start(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw cannotRun("there is no " + builder.command().getFirst());
    }
  }

  /// Whoever is interrupted ends it.
  private static int wait(Process process) throws InterruptedException {
    try {
      boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
      return ended ? process.exitValue() : -1;
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static String last(List<String> lines) {
    return lines.stream().filter(l -> !l.isBlank()).reduce((_, l) -> l).orElse("it said nothing");
  }

  private Refusal cannotRun(String why) {
    return new Refusal(
        "The program could not be run here: %s. Maybe run it where it can: %s",
        why, form.howToRun(program.getFileName().toString()));
  }
}
