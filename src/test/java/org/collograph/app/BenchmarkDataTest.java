package org.collograph.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Over real benchmark data, in the profile `benchmarks` with `-Ddata=DIR`.
@Tag("benchmarks")
class BenchmarkDataTest {
  private static final Path DATA = Path.of(System.getProperty("data", "../shared/data"));

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"math:math/train", "mmlu:mmlu/val"})
  void thePoolMeetsThePublishedFigures(String task) {
    String[] parts = task.split(":");
    JsonNode pilot =
        new Terminal(folder)
            .run("pilot", "--task", parts[0] + ":" + DATA.resolve(parts[1]), "--json")
            .json();
    double sum = 0;
    for (JsonNode row : pilot.get("calibration")) {
      double off = Math.abs(row.get("published").asDouble() - row.get("measured").asDouble()) * 100;
      assertTrue(row.get("n").asInt() >= 10_000, row.toString());
      assertTrue(off <= 7, row.toString());
      sum += off;
    }
    assertEquals(0, Math.max(0, sum / pilot.get("calibration").size() - 2.5), "mean error");
  }
}
