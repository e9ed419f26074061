package org.collograph.export.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import javax.tools.ToolProvider;
import org.collograph.codec.json.StrictJson;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Edge;
import org.collograph.graph.Node;
import org.collograph.task.Question;
import org.collograph.task.TaskKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Programs do what the workbench does, answer by answer. With `-Pprograms` also those in Python,
/// which need its packages, and a hundred teams of each (`-Dteams=100`).
class ProgramParityTest {
  private static final int TEAMS = Integer.getInteger("teams", 3);

  @TempDir private Path folder;
  private RandomTeams teams;

  @BeforeEach
  void open() throws Exception {
    teams = new RandomTeams(Duration.ZERO);
  }

  @AfterEach
  void close() {
    teams.close();
  }

  @Test
  void javaAnswersAsTheWorkbench() throws Exception {
    requireParity(ProgramForm.JAVA, "team");
  }

  @Test
  @Tag("programs")
  void pythonAnswersAsTheWorkbench() throws Exception {
    requireParity(ProgramForm.PYTHON, "team.py");
  }

  @Test
  @Tag("programs")
  void langGraphAnswersAsTheWorkbench() throws Exception {
    requireParity(ProgramForm.LANGGRAPH, "team.py");
  }

  private void requireParity(ProgramForm form, String name) throws Exception {
    SplittableRandom random = new SplittableRandom(19);
    for (int i = 0; i < TEAMS; i++) {
      TaskKind kind = teams.kinds().get(i % teams.kinds().size());
      CollaborationGraph graph = teams.graph(random);
      Path out = folder.resolve(i + "").resolve(name);
      Files.createDirectory(out.getParent());
      ProgramFiles.write(form, teams.program(graph, kind), out);
      assertEquals(
          String.join("\n", teams.expected(graph, kind)),
          String.join("\n", lines(form, out, asked(kind))),
          form + " " + kind + " " + graph);
    }
  }

  private Path asked(TaskKind kind) throws Exception {
    List<String> lines = new ArrayList<>();
    for (Question q : teams.questions(kind)) {
      lines.add(StrictJson.MAPPER.createObjectNode().put("question", q.asked()).toString());
    }
    return Files.write(folder.resolve(kind.word() + ".jsonl"), lines);
  }

  /// What it writes, each line as our own JSON has it.
  private List<String> lines(ProgramForm form, Path program, Path questions) throws Exception {
    List<String> command =
        new ArrayList<>(form == ProgramForm.JAVA ? java(program) : python(program));
    command.addAll(List.of("--jsonl", questions.toString()));
    Path out = program.resolveSibling("out");
    int rc =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start()
            .waitFor();
    String said = Files.readString(out);
    assertEquals(0, rc, said);
    List<String> lines = new ArrayList<>();
    for (String line : said.strip().split("\n")) {
      lines.add(StrictJson.MAPPER.readTree(line).toString());
    }
    return lines;
  }

  private static List<String> java(Path project) {
    Path classes = project.resolve("target");
    String libraries = System.getProperty("java.class.path");
    int rc =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                System.err,
                "-proc:none",
                "--release",
                "17",
                "-cp",
                libraries,
                "-d",
                classes.toString(),
                project.resolve("src/main/java/Team.java").toString());
    assertEquals(0, rc, "it compiles as Java 17");
    return List.of(
        ProcessHandle.current().info().command().orElseThrow(),
        "-cp",
        classes
            + File.pathSeparator
            + project.resolve("src/main/resources")
            + File.pathSeparator
            + libraries,
        "Team");
  }

  /// Its packages are installed once, in a virtual environment of the test's own.
  private List<String> python(Path program) throws Exception {
    Path home = Path.of("target", "python").toAbsolutePath();
    Path python = home.resolve("bin/python");
    if (!Files.exists(home.resolve("ready"))) {
      run("python3", "-m", "venv", home.toString());
      run(
          python.toString(),
          "-m",
          "pip",
          "install",
          "-q",
          "openai==3.57.0",
          "langgraph==1.2.24",
          "langchain-openai==1.7.4",
          "black==26.10.1");
      Files.createFile(home.resolve("ready"));
    }
    run(python.toString(), "-m", "black", "--check", "-q", program.toString());
    return List.of(python.toString(), program.toString());
  }

  private static void run(String... command) throws Exception {
    assertEquals(
        0, new ProcessBuilder(command).inheritIO().start().waitFor(), String.join(" ", command));
  }

  @Test
  void whatCannotWorkIsRefused() {
    CollaborationGraph vote =
        CollaborationGraph.of(
            List.of(new Node("a", "assistant", "klein \"ä\""), new Node("m", "majority", null)),
            List.of(new Edge("a", "m")),
            "m");
    assertRefused("'m' takes a vote", () -> teams.program(vote, TaskKind.CODE));
    TeamProgram program = teams.program(vote, TaskKind.NUMBER);
    assertRefused(
        "hide the library 'openai'",
        () -> ProgramFiles.write(ProgramForm.PYTHON, program, folder.resolve("openai.py")));
    assertRefused("is a folder", () -> ProgramFiles.write(ProgramForm.PYTHON, program, folder));
    assertRefused(
        "is a file",
        () ->
            ProgramFiles.write(
                ProgramForm.JAVA, program, Files.createFile(folder.resolve("there"))));
    CollaborationGraph other =
        CollaborationGraph.of(List.of(new Node("a", "assistant", "nobody")), List.of(), "a");
    assertRefused("no model 'nobody'", () -> teams.program(other, TaskKind.NUMBER));
  }

  private static void assertRefused(String why, org.junit.jupiter.api.function.Executable what) {
    String told = assertThrows(IllegalArgumentException.class, what).getMessage();
    assertTrue(told.contains(why), told);
  }
}
