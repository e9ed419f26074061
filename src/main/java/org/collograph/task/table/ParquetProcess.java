package org.collograph.task.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.collograph.codec.json.StrictJson;
import org.collograph.words.Refusal;

/// Reads a Parquet file in a process of its own. Its library unpacks pages in native code, which a
/// file that lies about its sizes brings down: then that process ends, and not this one.
final class ParquetProcess {
  static final int REFUSED = 3;
  private static final String HEAP = "-Xmx1g";

  private ParquetProcess() {}

  static Table read(Path file) throws IOException {
    Process process = start(file);
    List<Row> rows = new ArrayList<>();
    String last = "";
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("{")) {
          String what = String.format(Locale.ROOT, "Row %d of '%s'", rows.size() + 1, file);
          rows.add(new Row(what, (ObjectNode) StrictJson.parse(line, what)));
        } else {
          last = line;
        }
      }
      int code = process.waitFor();
      if (code != 0) {
        throw refused(file, code, last);
      }
      return Table.of(rows, List.of(), List.of());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      process.destroyForcibly();
    }
  }

  private static Refusal refused(Path file, int code, String why) {
    return new Refusal(
        "'%s' is no Parquet file that can be read: %s. Maybe its end is missing.",
        file, code == REFUSED ? why : "its pages are not what it says of them");
  }

  private static Process start(Path file) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            HEAP,
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=/dev/null",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            ParquetRows.class.getName(),
            file.toAbsolutePath().toString());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    // It needs no variable of ours, and is given none that might hold a secret.
    builder
        .environment()
        .keySet()
        .retainAll(List.of("HOME", "PATH", "TMPDIR", "TEMP", "TMP", "SystemRoot", "LOCALAPPDATA"));
    return builder.start();
  }
}
