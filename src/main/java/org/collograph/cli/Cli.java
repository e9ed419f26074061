package org.collograph.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.collograph.evaluation.SpendCapReached;
import org.collograph.llm.EndpointDown;
import org.collograph.run.StoreUnwritable;
import org.collograph.search.space.NothingFits;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Runs a command line and turns every failure into a sentence and an exit code.
public final class Cli {
  private Cli() {}

  public static int run(CommandRoot root, String... args) {
    CommandLine line = new CommandLine(root);
    line.setParameterExceptionHandler((e, _) -> wrong(root, e));
    line.setExecutionExceptionHandler((e, _, _) -> failed(root, e));
    line.setOut(new PrintWriter(root.out(), true));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setAbbreviatedOptionsAllowed(false);
    return line.execute(args);
  }

  private static int wrong(CommandRoot root, ParameterException thrown) {
    // What is wrong with the options of a command that is none helps nobody.
    Optional<String> word = root.noCommand();
    ParameterException e =
        word.<ParameterException>map(
                w -> new UnmatchedArgumentException(thrown.getCommandLine(), List.of(w)))
            .orElse(thrown);
    String message =
        word.map("There is neither a command nor a file '%s'"::formatted)
            .orElseGet(() -> firstLine(e.getMessage()));
    boolean isPath = word.filter(w -> w.contains(".") || w.contains("/")).isPresent();
    if (isPath) {
      root.complain(message + ". Maybe the path is relative to another folder.");
      return ExitCode.WRONG;
    }
    String hint =
        e instanceof UnmatchedArgumentException u && !u.getSuggestions().isEmpty()
            ? " Maybe '%s' is meant.".formatted(u.getSuggestions().getFirst())
            : " Maybe '%s --help' tells."
                .formatted(e.getCommandLine().getCommandSpec().qualifiedName());
    root.complain((message.endsWith(".") ? message : message + ".") + hint);
    return ExitCode.WRONG;
  }

  private static int failed(CommandRoot root, Exception e) {
    return switch (e) {
      case NothingFits n -> {
        root.complain(String.valueOf(n.getMessage()));
        yield ExitCode.NO;
      }
      case IllegalArgumentException i -> {
        root.complain(String.valueOf(i.getMessage()));
        yield ExitCode.WRONG;
      }
      case SpendCapReached _, EndpointDown _, StoreUnwritable _ -> {
        root.complain(String.valueOf(e.getMessage()));
        yield ExitCode.PAUSED;
      }
      case InterruptedException _ -> ExitCode.INTERRUPTED;
      case IOException io -> {
        root.complain(unreadable(io));
        yield ExitCode.WRONG;
      }
      case UncheckedIOException io -> {
        root.complain(unreadable(requireNonNull(io.getCause())));
        yield ExitCode.WRONG;
      }
      default -> bug(root, e);
    };
  }

  private static String unreadable(IOException e) {
    return switch (e) {
      case NoSuchFileException n ->
          "There is no file '%s'. Maybe the path is relative to another folder."
              .formatted(n.getFile());
      case AccessDeniedException a ->
          "'%s' may not be read or written. Maybe its permissions are wrong."
              .formatted(a.getFile());
      default -> "A file could not be read or written: %s.".formatted(firstLine(e.getMessage()));
    };
  }

  private static int bug(CommandRoot root, Exception e) {
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    String where;
    try {
      Path report = Files.createTempFile("collograph-", ".txt");
      Files.writeString(report, trace.toString());
      where = "a report lies in '" + report + "'";
    } catch (IOException io) {
      where = "no report could be written";
    }
    LoggerFactory.getLogger(Cli.class).error("A bug of ours", e);
    root.complain("This is a bug of ours (%s): %s.".formatted(firstLine(e.toString()), where));
    return ExitCode.BUG;
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "no reason given" : message.lines().findFirst().orElse("");
  }
}
