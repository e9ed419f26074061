package org.collograph.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.collograph.app.Terminal.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is wrong with a call or a file: a sentence with the value in it, and exit code 2.
class BadInputTest {
  private static final String SINGLE =
      """
      {"format": "collograph/graph", "version": 1,
       "nodes": [{"id": "x", "role": "assistant", "model": "llama-3.2-1b"}],
       "edges": [], "output": "x"}
      """;

  @TempDir Path folder;
  private Terminal terminal;

  @BeforeEach
  void open() {
    terminal = new Terminal(folder.resolve("data"));
  }

  private String write(String name, String text) throws Exception {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return file.toString();
  }

  private void refused(int code, String named, String... args) {
    Result r = terminal.run(args);
    assertEquals(code, r.code(), () -> String.join(" ", args) + ": " + r.err());
    assertTrue(r.err().contains(named), () -> "no '" + named + "' in: " + r.err());
    assertEquals("", r.out());
    assertFalse(r.err().contains("\tat "), r.err());
    assertFalse(r.err().contains("Usage:"), r.err());
    long sentences = r.err().strip().split("[.:] ").length;
    assertTrue(sentences <= 4 && r.err().strip().lines().count() == 1, r.err());
  }

  @Test
  void graphsThatCannotBeRun() throws Exception {
    String node = "{\"id\": \"x\", \"role\": \"assistant\", \"model\": \"llama-3.2-1b\"}";
    String edge = "{\"from\": \"x\", \"to\": \"y\"}";
    record Bad(String change, String to, String named) {}
    for (Bad bad :
        List.of(
            new Bad("\"assistant\"", "\"oracle\"", "oracle"),
            new Bad("llama-3.2-1b", "gpt-9", "gpt-9"),
            new Bad("\"output\": \"x\"", "\"output\": \"z\"", "z"),
            new Bad(", \"output\": \"x\"", "", "output"),
            new Bad("[" + node + "]", "[" + node + "," + node + "]", "'x'"),
            new Bad("\"edges\": []", "\"edges\": [" + edge + "]", "'y'"),
            new Bad("\"version\": 1", "\"version\": 7", "7"),
            new Bad("collograph/graph", "something/else", "something/else"),
            new Bad("\"assistant\"", "\"fuser\"", "fuser"),
            new Bad("\"output\"", "\"output", "line"))) {
      String text = SINGLE.replaceAll("\\s*\n\\s*", " ").replace("[],  ", "[], ");
      String file = write("bad.json", text.replace(bad.change(), bad.to()));
      refused(2, bad.named(), "cost", file, "--task", "arithmetic");
      refused(2, bad.named(), "evaluate", file, "--task", "arithmetic", "--json");
    }
  }

  @Test
  void aCycleIsNamed() throws Exception {
    String file =
        write(
            "cycle.json",
            """
            {"format": "collograph/graph", "version": 1,
             "nodes": [{"id": "x", "role": "assistant", "model": "llama-3.2-1b"},
                       {"id": "y", "role": "assistant", "model": "llama-3.2-1b"}],
             "edges": [{"from": "x", "to": "y"}, {"from": "y", "to": "x"}], "output": "x"}
            """);
    for (String command : List.of("cost", "evaluate")) {
      refused(2, "x, y", command, file, "--task", "arithmetic");
    }
    refused(2, "x, y", "export", file, "--to", "dot", "--out", folder.resolve("o").toString());
  }

  @Test
  void filesThatAreNotThereOrTooLargeOrNotText() throws Exception {
    refused(2, "nowhere.json", "cost", "nowhere.json", "--task", "arithmetic");
    refused(2, "nowhere", "search", "--task", "math:nowhere", "--budget", "18 units");
    Path large = folder.resolve("large.json");
    try (RandomAccessFile f = new RandomAccessFile(large.toFile(), "rw")) {
      f.setLength(100L << 20);
    }
    refused(2, "104,857,600", "cost", large.toString(), "--task", "arithmetic");
    refused(2, "104,857,600", "search", "--task", "jsonl:" + large, "--budget", "18 units");
    Path binary = folder.resolve("binary.json");
    Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
    refused(2, "binary.json", "cost", binary.toString(), "--task", "arithmetic");
    refused(2, "is a folder", "cost", folder.toString(), "--task", "arithmetic");
  }

  @Test
  void tasksWithoutAnswersOrTooSmall() throws Exception {
    String none = write("none.jsonl", "{\"question\": \"How much?\"}\n");
    refused(2, "answer", "search", "--task", "jsonl:" + none, "--budget", "18 units");
    String one = write("one.jsonl", "{\"question\": \"How much?\", \"answer\": \"1\"}\n");
    refused(2, "too small", "search", "--task", "jsonl:" + one, "--budget", "18 units");
    refused(2, "trivia", "search", "--task", "trivia", "--budget", "18 units");
    refused(2, "xlsx", "search", "--task", "xlsx:x", "--budget", "18 units");
  }

  @Test
  void poolsWhoseFiguresCannotBe() throws Exception {
    Path file = folder.resolve("pool.json");
    terminal.run("pool", "--to", file.toString());
    String good = Files.readString(file);
    List<String[]> bad = new ArrayList<>();
    bad.add(new String[] {"\"mathematics\": 0.31", "\"mathematics\": 1.7", "1.7"});
    bad.add(new String[] {"\"mathematics\": 0.31", "\"mathematics\": -0.2", "-0.2"});
    bad.add(new String[] {"\"commonWrong\": 0.5", "\"commonWrong\": 3", "3"});
    bad.add(new String[] {"\"tolerance\": 3.1", "\"tolerance\": 0", "0"});
    bad.add(new String[] {"\"parameters\": 1000000000.0", "\"parameters\": -1", "-1"});
    bad.add(new String[] {"\"layers\": 16", "\"layers\": 1.5", "1.5"});
    bad.add(new String[] {"\"mathematics\": {", "\"alchemy\": {", "mathematics"});
    for (String[] b : bad) {
      String pool = write("bad.json", good.replace(b[0], b[1]));
      refused(2, b[2], "search", "--task", "arithmetic", "--budget", "18 units", "--pool", pool);
    }
  }

  @Test
  void budgetsAndOptions() throws Exception {
    refused(1, "0.5 units", "search", "--task", "arithmetic", "--budget", "0.5 units");
    refused(1, "usd", "search", "--task", "arithmetic", "--budget", "1 usd");
    String single = write("single.json", SINGLE);
    String[][] calls = {
      {"18 apples", "search", "--task", "arithmetic", "--budget", "18 apples"},
      {"budget", "search", "--task", "arithmetic"},
      {
        "annealing",
        "search",
        "--task",
        "arithmetic",
        "--budget",
        "18 units",
        "--method",
        "annealing"
      },
      {"fame", "search", "--task", "arithmetic", "--budget", "18 units", "--objective", "fame"},
      {"gpt", "search", "--task", "arithmetic", "--budget", "18 units", "--agent", "gpt"},
      {"fuser", "search", "--task", "arithmetic", "--budget", "18 units", "--roles", "fuser"},
      {"critic", "search", "--task", "arithmetic", "--budget", "18 units", "--roles", "critic"},
      {"-3", "search", "--task", "arithmetic", "--budget", "18 units", "--rounds", "-3"},
      {"ten", "search", "--task", "arithmetic", "--budget", "18 units", "--rounds", "ten"},
      {"--fast", "search", "--task", "arithmetic", "--budget", "18 units", "--fast"},
      {"train", "evaluate", single, "--task", "arithmetic", "--split", "train"},
      {"0", "evaluate", single, "--task", "arithmetic", "--questions", "0"},
      {"svg", "export", single, "--to", "rust", "--out", folder.resolve("o").toString()},
      {"run-77", "runs", "show", "run-77"},
      {"run-77", "runs", "resume", "run-77"},
      {"xml", "runs", "export", "run-77", "--format", "xml"},
      {
        "simulated:x",
        "search",
        "--task",
        "arithmetic",
        "--budget",
        "18 units",
        "--pool",
        "simulated:x"
      },
      {"0", "search", "--task", "arithmetic", "--budget", "18 units", "--max-calls", "0"},
      {"nowhere", "export", single, "--to", "dot", "--out", folder.resolve("nowhere/o").toString()},
      {"is a folder", "export", single, "--to", "dot", "--out", folder.toString()},
      {"worker", "worker", single},
    };
    for (String[] call : calls) {
      refused(
          2,
          call[0].replace("simulated:x", "x"),
          java.util.Arrays.copyOfRange(call, 1, call.length));
    }
  }
}
