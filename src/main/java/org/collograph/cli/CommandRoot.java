package org.collograph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.collograph.codec.json.StrictJson;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/// `collograph`: with no command it opens the window.
@Command(
    name = "collograph",
    description = "Finds the best team of language models a budget can buy.",
    versionProvider = Version.class,
    footer = {
      "",
      "'collograph COMMAND --help' shows a command's options. With no command the window opens."
    },
    subcommands = {
      CostCommand.class,
      EvaluateCommand.class,
      SearchCommand.class,
      RunsCommand.class,
      VerifyCommand.class,
      PoolCommand.class,
      PilotCommand.class,
      BenchCommand.class,
      ExportCommand.class,
      GradeCommand.class,
      MeasureCommand.class,
      SimulateCommand.class,
      ServeCommand.class,
      DoctorCommand.class,
      WorkerCommand.class
    })
public final class CommandRoot implements Callable<Integer> {
  /// Opens the window; returns an exit code when it is closed.
  @FunctionalInterface
  public interface Window {
    int open(CommandRoot root) throws Exception;
  }

  @Option(
      names = "--data",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Where runs, cache and drafts live; else the user's data folder.")
  private @Nullable Path data;

  @Option(
      names = "--json",
      scope = ScopeType.INHERIT,
      description = "Standard output is one JSON document and nothing else.")
  private boolean json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Shows this.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Shows the version.")
  private boolean version;

  @Option(names = "--quiet", scope = ScopeType.INHERIT, description = "Say nothing but the result.")
  private boolean quiet;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "A graph's file, opened in the window where no command is given.")
  private @Nullable Path file;

  @Spec private CommandSpec spec;

  private final Services.Factory factory;
  private final Window window;
  private final PrintStream out;
  private final PrintStream err;

  public CommandRoot(Services.Factory factory, Window window) {
    this(factory, window, System.out, System.err);
  }

  /// @param out where results go
  /// @param err where all else goes
  public CommandRoot(Services.Factory factory, Window window, OutputStream out, OutputStream err) {
    this.factory = factory;
    this.window = window;
    this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
    this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
  }

  PrintStream out() {
    return out;
  }

  @Override
  public Integer call() throws Exception {
    noCommand()
        .ifPresent(
            word -> {
              throw new UnmatchedArgumentException(spec.commandLine(), List.of(word));
            });
    return window.open(this);
  }

  /// The graph that the command line names, for the window.
  public Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /// A word that stands where a command or a file is expected and is neither.
  Optional<String> noCommand() {
    return file().filter(f -> !Files.isRegularFile(f)).map(Path::toString);
  }

  /// Whether the command line names the data folder.
  public boolean namesData() {
    return data != null;
  }

  public Services services() throws IOException {
    return factory.open(data);
  }

  boolean json() {
    return json;
  }

  /// The result: as JSON, or as text where that was not asked for.
  void result(Object tree, String text) throws IOException {
    out.println(
        json
            ? StrictJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree)
            : text.stripTrailing());
    requireWritten();
  }

  void line(String text) {
    out.println(text);
    requireWritten();
  }

  private void requireWritten() {
    if (out.checkError()) {
      throw new Refusal(
          "Standard output could not be written. Maybe the disk is full, or its reader has gone.");
    }
  }

  /// A word on the way; never on standard output.
  public void say(String text) {
    if (!quiet) {
      err.println(text);
    }
  }

  void complain(String sentence) {
    err.println(sentence);
  }

  boolean showsProgress() {
    return !quiet && System.console() != null && System.console().isTerminal();
  }
}
