package org.collograph.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.collograph.llm.Discovery;
import org.collograph.task.code.CodeTests;
import org.collograph.task.code.CodeVerdict;
import org.collograph.words.Refusal;

/// What this machine has of what Collograph can use.
final class Checkup {
  private static final int LEAST_JAVA = 25;

  /// A long search on real models keeps a few megabytes of replies an hour.
  private static final long LEAST_FREE = 200L << 20;

  /// One thing that was looked at.
  ///
  /// @param isNeeded whether the program is of little use without it
  /// @param found what is there, or that nothing is
  /// @param advice what to do where it is not as it should be, and empty where it is
  record Check(String name, boolean ok, boolean isNeeded, String found, String advice) {
    Check {
      advice = ok ? "" : advice;
    }
  }

  private final Services services;

  Checkup(Services services) {
    this.services = services;
  }

  List<Check> all() throws InterruptedException {
    List<Check> all = new ArrayList<>();
    all.add(java());
    all.add(display());
    all.add(folder());
    all.add(space());
    all.add(keychain());
    all.add(judge());
    all.add(servers());
    return all;
  }

  private static Check java() {
    boolean ok = Runtime.version().feature() >= LEAST_JAVA;
    return new Check(
        "java",
        ok,
        true,
        Runtime.version() + " in " + System.getProperty("java.home"),
        "Install a JDK %d, or name one in COLLOGRAPH_JAVA.".formatted(LEAST_JAVA));
  }

  private Check display() {
    Optional<String> missing = services.noWindow().get();
    return new Check(
        "display",
        missing.isEmpty(),
        false,
        missing.orElse("a window can be opened"),
        "The command line does everything without it.");
  }

  private Check folder() {
    Path data = services.data();
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
        data + (ok ? " can be written" : " cannot be written"),
        "Change its permissions, or name another folder with --data.");
  }

  private Check space() {
    try {
      Path there = services.data();
      while (!Files.exists(there)) {
        there = requireNonNull(there.toAbsolutePath().getParent());
      }
      FileStore disk = Files.getFileStore(there);
      long free = disk.getUsableSpace();
      boolean ok = free >= LEAST_FREE;
      return new Check(
          "free space",
          ok,
          true,
          "%,d MB".formatted(free >> 20),
          "Make room: a search that finds none pauses.");
    } catch (IOException e) {
      return new Check("free space", false, true, "not known", "See whether the disk is there.");
    }
  }

  private Check keychain() {
    boolean ok = services.connections().keys().hasKeychain();
    return new Check(
        "keychain",
        ok,
        false,
        ok ? "can be used" : "none",
        "Put keys into environment variables, and name those in the pool's file.");
  }

  private Check judge() throws InterruptedException {
    CodeTests tests = CodeTests.of(List.of("assert double(4) == 8"), "");
    CodeVerdict verdict;
    try {
      verdict = services.workshop().judge().judge("def double(x):\n  return 2 * x\n", tests);
    } catch (Refusal e) {
      return new Check("judge", false, false, "left out", String.valueOf(e.getMessage()));
    }
    boolean ok = verdict.passed();
    return new Check(
        "judge",
        ok,
        true,
        ok ? "runs Python answers in a process of its own" : verdict.why(),
        "Tasks with code cannot be graded; its log may say why.");
  }

  private Check servers() throws InterruptedException {
    List<Discovery.Found> found = services.connections().discovery().local();
    String words =
        found.stream()
            .map(f -> "%s at %s (%d models)".formatted(f.server(), f.endpoint(), f.models().size()))
            .collect(Collectors.joining(", "));
    return new Check(
        "model servers",
        !found.isEmpty(),
        false,
        found.isEmpty() ? "none on this machine" : words,
        "Start Ollama, vLLM or another, or search with the simulated pool.");
  }
}
