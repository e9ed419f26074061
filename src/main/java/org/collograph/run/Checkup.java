package org.collograph.run;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.collograph.llm.Connections;
import org.collograph.llm.Discovery;
import org.collograph.task.code.CodeJudge;
import org.collograph.task.code.CodeTests;
import org.collograph.task.code.CodeVerdict;
import org.collograph.words.Refusal;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// What this machine has of what Collograph can use.
///
/// @param data the data folder
/// @param noWindow why no window can be opened here; empty where one can
public record Checkup(
    Path data, Supplier<Optional<String>> noWindow, Connections connections, CodeJudge judge) {
  private static final int LEAST_JAVA = 25;

  /// A long search on real models keeps a few megabytes of replies an hour.
  private static final long LEAST_FREE = 200L << 20;

  /// One thing that was looked at.
  ///
  /// @param isNeeded whether the program is of little use without it
  /// @param found what is there, or that nothing is
  /// @param advice what to do where it is not as it should be; null where it is
  public record Check(
      String name, boolean ok, boolean isNeeded, Sentence found, @Nullable Sentence advice) {
    public Check {
      advice = ok ? null : advice;
    }
  }

  public List<Check> all() throws InterruptedException {
    return List.of(java(), display(), folder(), space(), keychain(), judged(), servers());
  }

  private static Check java() {
    return new Check(
        "java",
        Runtime.version().feature() >= LEAST_JAVA,
        true,
        Sentence.verbatim(Runtime.version() + " in " + System.getProperty("java.home")),
        Sentence.of("Install a JDK %d, or name one in COLLOGRAPH_JAVA.", LEAST_JAVA));
  }

  private Check display() {
    Optional<String> missing = noWindow.get();
    return new Check(
        "display",
        missing.isEmpty(),
        false,
        missing.map(Sentence::verbatim).orElse(Sentence.of("a window can be opened")),
        Sentence.of("The command line does everything without it."));
  }

  private Check folder() {
    boolean ok;
    try {
      Files.createDirectories(data);
      Files.delete(Files.createTempFile(data, "doctor", ".tmp"));
      ok = true;
    } catch (IOException e) {
      ok = false;
    }
    return new Check(
        "data folder",
        ok,
        true,
        Sentence.of(ok ? "%s can be written" : "%s cannot be written", data.toString()),
        Sentence.of("Change its permissions, or name another folder with --data."));
  }

  private Check space() {
    try {
      Path there = data;
      while (!Files.exists(there)) {
        there = requireNonNull(there.toAbsolutePath().getParent());
      }
      FileStore disk = Files.getFileStore(there);
      long free = disk.getUsableSpace();
      return new Check(
          "free space",
          free >= LEAST_FREE,
          true,
          Sentence.of("%,d MB", free >> 20),
          Sentence.of("Make room: a search that finds none pauses."));
    } catch (IOException e) {
      return new Check(
          "free space",
          false,
          true,
          Sentence.of("not known"),
          Sentence.of("See whether the disk is there."));
    }
  }

  private Check keychain() {
    boolean ok = connections.keys().hasKeychain();
    return new Check(
        "keychain",
        ok,
        false,
        Sentence.of(ok ? "can be used" : "none"),
        Sentence.of("Put keys into environment variables, and name those in the pool's file."));
  }

  private Check judged() throws InterruptedException {
    CodeTests tests = CodeTests.of(List.of("assert double(4) == 8"), "");
    CodeVerdict verdict;
    try {
      verdict = judge.judge("def double(x):\n  return 2 * x\n", tests);
    } catch (Refusal e) {
      return new Check("judge", false, false, Sentence.of("left out"), Sentence.of(e));
    }
    boolean ok = verdict.passed();
    return new Check(
        "judge",
        ok,
        true,
        ok
            ? Sentence.of("runs Python answers in a process of its own")
            : Sentence.verbatim(verdict.why()),
        Sentence.of("Tasks with code cannot be graded; its log may say why."));
  }

  private Check servers() throws InterruptedException {
    List<Discovery.Found> found = connections.discovery().local();
    String words =
        found.stream()
            .map(f -> f.server() + " at " + f.endpoint() + " (" + f.models().size() + ")")
            .collect(Collectors.joining(", "));
    return new Check(
        "model servers",
        !found.isEmpty(),
        false,
        found.isEmpty() ? Sentence.of("none on this machine") : Sentence.verbatim(words),
        Sentence.of("Start Ollama, vLLM or another, or search with the simulated pool."));
  }
}
