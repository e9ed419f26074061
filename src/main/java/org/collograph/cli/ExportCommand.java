package org.collograph.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.collograph.codec.DotCodec;
import org.collograph.codec.GraphCodec;
import org.collograph.codec.json.BoundedFile;
import org.collograph.export.GraphPicture;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.GraphCheck;
import org.collograph.graph.GraphDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Writes a graph in another form.
@Command(name = "export", description = "Writes a graph as JSON, DOT or a picture.")
final class ExportCommand implements Callable<Integer> {
  @ParentCommand private CommandRoot root;

  @Parameters(paramLabel = "GRAPH", description = "A graph's file.")
  private Path file;

  @Option(names = "--to", required = true, description = "json, dot or png.")
  private String to;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write it.")
  private Path out;

  @Option(
      names = "--pool",
      defaultValue = "simulated",
      description = "The models (${DEFAULT-VALUE}).")
  private String poolName;

  @Override
  public Integer call() throws Exception {
    if (!List.of("json", "dot", "png").contains(to)) {
      throw new IllegalArgumentException(
          "The form '%s' is not there. Maybe json, dot or png is meant.".formatted(to));
    }
    Services services = root.services();
    GraphDocument document = GraphCodec.read(file);
    CollaborationGraph graph = document.graph();
    var pool = services.pools().open(poolName, List.of());
    new GraphCheck(
            services.roles(),
            graph.nodes().stream().map(n -> n.model()).filter(m -> m != null).toList())
        .requireValid(graph);
    byte[] content =
        switch (to) {
          case "json" -> (GraphCodec.text(document) + "\n").getBytes(StandardCharsets.UTF_8);
          case "dot" -> DotCodec.text(graph, pool.simulated()).getBytes(StandardCharsets.UTF_8);
          default -> GraphPicture.png(graph, services.roles(), pool.models(), pool.simulated());
        };
    BoundedFile.write(out, content);
    root.result(Json.object().put("file", out.toString()), out.toString());
    return ExitCode.DONE;
  }
}
