package org.collograph.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
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
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] all =
        Stream.concat(Stream.of(args), Stream.of("--data", data.toString())).toArray(String[]::new);
    int code = Cli.run(new CommandRoot(Main::services, _ -> 0, out, err), all);
    return new Result(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
