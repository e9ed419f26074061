package org.collograph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.collograph.codec.GraphFiles;
import org.collograph.codec.json.BoundedFile;
import org.collograph.evaluation.RunnableGraph;
import org.collograph.export.GraphExport;
import org.collograph.export.program.ProgramFiles;
import org.collograph.export.program.ProgramForm;
import org.collograph.export.program.TeamProgram;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.GraphCheck;
import org.collograph.graph.GraphDocument;
import org.collograph.llm.Pool;
import org.collograph.run.RunService;
import org.collograph.run.RunStore;
import org.collograph.task.TaskKind;
import org.collograph.task.read.TaskReader;
import org.collograph.words.Refusal;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Writes a graph in another form.
@Command(
    name = "export",
    description = "Writes a graph in another form, as a picture, or as a program.")
final class ExportCommand implements Callable<Integer> {
  @ParentCommand private CommandRoot root;

  @Parameters(paramLabel = "GRAPH", description = "A graph's file.")
  private Path file;

  @Option(
      names = "--to",
      required = true,
      description =
          "json, dot, graphml, mermaid, svg or png; langgraph or python for one file, java for a"
              + " folder with a Maven project.")
  private String to;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write it.")
  private Path out;

  @Option(
      names = "--pool",
      defaultValue = "simulated",
      description = "The models (${DEFAULT-VALUE}).")
  private String poolName;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "What a program is asked for: number, math, choice or code; else --task's.")
  private @Nullable String kind;

  @Option(names = "--task", description = "What a program is asked: a sample task or FORMAT:PATH.")
  private @Nullable String task;

  @Option(
      names = "--run",
      paramLabel = "RUN",
      description = "A picture says what this run says of the graph; --check needs it.")
  private @Nullable String run;

  @Option(
      names = "--check",
      paramLabel = "N",
      description =
          "Runs the program on N of the run's questions, against the replies that the run got.")
  private @Nullable Integer check;

  @Override
  public Integer call() throws Exception {
    Optional<ProgramForm> form = ProgramForm.of(to);
    requireCheckable(form);
    Services services = root.services();
    GraphDocument document = GraphFiles.read(file);
    Pool pool = services.workshop().pools().open(poolName, List.of(), services.workshop().roles());
    requireValid(document.graph(), services);
    return form.isPresent()
        ? program(form.get(), document.graph(), services, pool)
        : drawing(document, services, pool);
  }

  private void requireCheckable(Optional<ProgramForm> form) {
    if (check != null && (form.isEmpty() || run == null || check < 1)) {
      throw new Refusal(
          "--check %d is for a program and a run. Maybe give --run, and --to python, langgraph or"
              + " java.",
          check);
    }
  }

  private int drawing(GraphDocument document, Services services, Pool pool) throws Exception {
    GraphExport form = GraphExport.of(to);
    BoundedFile.write(
        out,
        form.bytes(
            document,
            services.workshop().roles(),
            pool.models(),
            caption(document.graph()),
            pool.simulated()));
    return written();
  }

  private int written() throws IOException {
    root.result(
        Json.object().put("path", out.toString()).put("file", out.toString()), out.toString());
    return ExitCode.DONE;
  }

  private int program(ProgramForm form, CollaborationGraph graph, Services services, Pool pool)
      throws Exception {
    TeamProgram team = program(graph, services, pool);
    if (Files.exists(out) && Files.isSameFile(file, out)) {
      throw new Refusal(
          "The program would take the place of its graph, '%s'. Maybe name another file.", out);
    }
    if (check != null && run != null) {
      return new CheckedExport(root, form, team, out).on(run, graph, check);
    }
    ProgramFiles.write(form, team, out);
    return written();
  }

  private TeamProgram program(CollaborationGraph graph, Services services, Pool pool)
      throws IOException {
    Map<String, TeamProgram.Reached> reached =
        TeamProgram.reached(pool, services.connections().documents());
    return TeamProgram.of(
        GraphFiles.title(file),
        RunnableGraph.of(graph, services.workshop().roles()),
        kind(),
        reached);
  }

  private TaskKind kind() throws IOException {
    if (kind != null) {
      return TaskKind.of(kind, "--kind");
    }
    return task == null ? TaskKind.NUMBER : TaskReader.open(task).kind();
  }

  private static void requireValid(CollaborationGraph graph, Services services) {
    new GraphCheck(
            services.workshop().roles(),
            graph.nodes().stream().map(n -> n.model()).filter(m -> m != null).toList())
        .requireValid(graph);
  }

  private List<String> caption(CollaborationGraph graph) throws Exception {
    if (run == null) {
      return List.of();
    }
    try (RunStore store = root.services().opener().open()) {
      RunService service = root.services().runs(store);
      return service.caption(graph, List.of(service.get(run)), null).stream()
          .map(Sentence::english)
          .toList();
    }
  }
}
