package org.collograph.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.collograph.cli.Cli;
import org.collograph.cli.CommandRoot;
import org.collograph.codec.json.StrictJson;

/// Runs commands in this process over a data folder and catches what they print.
final class Terminal {
  record Result(int code, String out, String err) {
    JsonNode json() {
      return StrictJson.parse(out, "standard output");
    }
  }

  private final Path data;

  Terminal(Path data) {
    this.data = data;
  }

  Result run(String... args) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream caughtOut = new ByteArrayOutputStream();
    ByteArrayOutputStream caughtErr = new ByteArrayOutputStream();
    System.setOut(new PrintStream(caughtOut, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(caughtErr, true, StandardCharsets.UTF_8));
    try {
      String[] all =
          Stream.concat(Stream.of(args), Stream.of("--data", data.toString()))
              .toArray(String[]::new);
      int code = Cli.run(new CommandRoot(Main::services, (_, _) -> 0), all);
      return new Result(
          code,
          caughtOut.toString(StandardCharsets.UTF_8),
          caughtErr.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }
}
