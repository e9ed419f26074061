package org.collograph.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.collograph.engine.EngineRoom;
import org.collograph.run.Program;
import org.collograph.task.code.CodeJudge;
import org.collograph.task.code.CodeVerdict;
import org.collograph.task.code.CodeVerdict.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Commands that share their work.
class EngineCommandsTest {
  private final EngineRoom room = new EngineRoom();
  @TempDir Path folder;
  private Terminal terminal;
  private String engine;

  @BeforeEach
  void open() {
    terminal = new Terminal(folder.resolve("data"));
    engine = room.address().target();
  }

  @AfterEach
  void close() throws Exception {
    room.close();
  }

  @Test
  void gradesByWorkers() throws Exception {
    CodeJudge judge =
        (code, _) ->
            code.contains("right")
                ? new CodeVerdict(Outcome.PASSED, "")
                : new CodeVerdict(Outcome.FAILED, "a worker says so");
    room.worker(Program.named(), judge, 2);
    Path file = folder.resolve("answers.jsonl");
    String line = "{\"output\": \"```python\\n%s = 1\\n```\", \"test_list\": [\"assert True\"]}";
    Files.write(file, List.of(line.formatted("right"), line.formatted("wrong")));
    var result = terminal.run("grade", "--kind", "code", "--engine", engine, file.toString());
    assertEquals(0, result.code(), result.err());
    List<String> lines = result.out().lines().toList();
    assertTrue(lines.get(0).contains("\"passed\":true"), result.out());
    assertTrue(lines.get(1).contains("a worker says so"), result.out());
    assertTrue(result.err().contains("Done by workers: 2 by "), result.err());
  }

  private byte[] rows(String name, String... more) throws Exception {
    Path out = folder.resolve(name);
    List<String> all =
        new java.util.ArrayList<>(
            List.of("bench", "--methods", "random", "--seeds", "3", "--checkpoints", "50"));
    all.addAll(List.of("--draws", "300", "--out", out.toString()));
    all.addAll(List.of(more));
    var result = terminal.run(all.toArray(String[]::new));
    assertEquals(0, result.code(), result.err());
    return Files.readAllBytes(out.resolve("rows.csv"));
  }

  @Test
  void aBenchByWorkersIsTheSameToTheByte() throws Exception {
    room.worker(Program.named(), CodeJudge.NONE, 2);
    assertArrayEquals(rows("here"), rows("away", "--engine", engine));
  }

  @Test
  void theDoctorLooksAtTheEngine() {
    assertTrue(terminal.run("doctor", "--engine", engine).out().contains("Temporal"));
  }

  @Test
  void aWorkerWithoutAnEngineSaysWhatItNeeds() {
    var result = terminal.run("worker");
    assertEquals(2, result.code());
    assertTrue(result.err().contains("--engine 127.0.0.1:7233"), result.err());
  }
}
