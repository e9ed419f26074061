package org.collograph.task.code;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.collograph.task.code.worker.Answered;
import org.collograph.task.code.worker.CodeWorker;
import org.collograph.task.code.worker.Job;

/// One worker process, seen from here.
final class WorkerProcess implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_LINE = 100_000;
  private static final int START_SECONDS = 120;

  private final Process process;
  private int jobs;

  /// @throws IOException where it does not start
  WorkerProcess(int megabytes) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-Xss256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dpolyglot.engine.WarnInterpreterOnly=false",
                "-cp",
                JudgePython.classPath(),
                CodeWorker.class.getName()));
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    keepLittle(builder);
    process = builder.start();
    if (!answer(START_SECONDS).id().equals("ready")) {
      close();
      throw new IOException("The judge's worker did not start.");
    }
  }

  /// A worker needs no variable of ours, and is given none that might hold a secret.
  private static void keepLittle(ProcessBuilder builder) {
    var environment = builder.environment();
    environment
        .keySet()
        .removeIf(
            name ->
                !List.of("HOME", "PATH", "TMPDIR", "TEMP", "TMP", "SystemRoot", "LOCALAPPDATA")
                    .contains(name));
  }

  /// @throws IOException where the worker died or did not answer in time; it is then of no more use
  Answered ask(Job job, int seconds) throws IOException, InterruptedException {
    jobs++;
    process
        .getOutputStream()
        .write((JSON.writeValueAsString(job) + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    Answered answered = answer(seconds);
    if (!answered.id().equals(job.id())) {
      throw new IOException("The judge's worker answered another question.");
    }
    return answered;
  }

  int jobs() {
    return jobs;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  private Answered answer(int seconds) throws IOException, InterruptedException {
    CompletableFuture<Answered> answer = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> complete(answer));
    try {
      return answer.get(seconds, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      close();
      throw new IOException(String.format(Locale.ROOT, "it did not answer in %d s", seconds), e);
    } catch (ExecutionException e) {
      close();
      throw new IOException("the worker ended", e.getCause());
    } catch (InterruptedException e) {
      close();
      throw e;
    }
  }

  private void complete(CompletableFuture<Answered> answer) {
    try {
      answer.complete(JSON.readValue(line(), Answered.class));
    } catch (JacksonException e) {
      answer.completeExceptionally(new IOException("The judge's worker said something else.", e));
    } catch (IOException | UncheckedIOException e) {
      answer.completeExceptionally(e);
    }
  }

  private String line() throws IOException {
    InputStream in = process.getInputStream();
    var line = new java.io.ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0 || line.size() > LONGEST_LINE) {
        throw new IOException("The judge's worker ended.");
      }
      line.write(c);
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
