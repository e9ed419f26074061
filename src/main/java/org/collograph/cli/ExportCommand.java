package org.collograph.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.collograph.codec.GraphFiles;
import org.collograph.codec.json.BoundedFile;
import org.collograph.export.GraphExport;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.GraphCheck;
import org.collograph.graph.GraphDocument;
import org.collograph.run.RunService;
import org.collograph.run.RunStore;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Writes a graph in another form.
@Command(name = "export", description = "Writes a graph in another form, or as a picture.")
final class ExportCommand implements Callable<Integer> {
  @ParentCommand private CommandRoot root;

  @Parameters(paramLabel = "GRAPH", description = "A graph's file.")
  private Path file;

  @Option(names = "--to", required = true, description = "json, dot, graphml, mermaid, svg or png.")
  private String to;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write it.")
  private Path out;

  @Option(
      names = "--pool",
      defaultValue = "simulated",
      description = "The models (${DEFAULT-VALUE}).")
  private String poolName;

  @Option(
      names = "--run",
      paramLabel = "RUN",
      description = "A picture says what this run says of the graph.")
  private @Nullable String run;

  @Override
  public Integer call() throws Exception {
    GraphExport form = GraphExport.of(to);
    Services services = root.services();
    GraphDocument document = GraphFiles.read(file);
    CollaborationGraph graph = document.graph();
    var pool = services.workshop().pools().open(poolName, List.of(), services.workshop().roles());
    requireValid(graph, services);
    BoundedFile.write(
        out,
        form.bytes(
            document,
            services.workshop().roles(),
            pool.models(),
            caption(graph),
            pool.simulated()));
    root.result(Json.object().put("file", out.toString()), out.toString());
    return ExitCode.DONE;
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
