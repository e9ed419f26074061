package org.collograph.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.collograph.codec.GraphCodec;
import org.collograph.codec.TeamWords;
import org.collograph.codec.json.StrictJson;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.GraphMark;
import org.collograph.run.RunStore;
import org.collograph.search.Trial;
import org.collograph.words.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Marks graphs of a run, so that they are found again.
@Command(
    name = "star",
    description = "Marks the graph of a trial with a star or a note, or lists what is marked.")
final class StarCommand implements Callable<Integer> {
  @ParentCommand private RunsCommand runs;

  @Parameters(index = "0", paramLabel = "RUN")
  private String run;

  @Parameters(index = "1", arity = "0..1", paramLabel = "TRIAL")
  private @Nullable Integer trial;

  @Option(names = "--off", description = "Takes the star away.")
  private boolean off;

  @Option(names = "--note", description = "What to remember of it; empty for none.")
  private @Nullable String note;

  @Override
  public Integer call() throws Exception {
    return runs.open(
        service -> {
          service.get(run);
          RunStore store = service.store();
          if (trial != null) {
            mark(store, graph(store, trial));
          }
          print(store.marks(run));
          return ExitCode.DONE;
        });
  }

  private CollaborationGraph graph(RunStore store, int number) {
    return store
        .trial(run, number)
        .map(Trial::graph)
        .orElseThrow(
            () ->
                new Refusal(
                    "The run '%s' has no trial %d. Maybe runs export %s lists them.",
                    run, number, run));
  }

  private void mark(RunStore store, CollaborationGraph graph) {
    GraphMark before =
        store.marks(run).stream()
            .filter(m -> m.graph().equals(graph))
            .findFirst()
            .orElse(GraphMark.none(graph));
    store.mark(run, before.starred(!off).noted(Objects.requireNonNullElse(note, before.note())));
  }

  private void print(List<GraphMark> marks) throws IOException {
    ArrayNode tree = StrictJson.MAPPER.createArrayNode();
    StringBuilder text = new StringBuilder();
    for (GraphMark m : marks) {
      tree.addObject()
          .put("starred", m.starred())
          .put("note", m.note())
          .set("graph", GraphCodec.tree(m.graph()));
      text.append(
          "%s %s%s%n"
              .formatted(
                  m.starred() ? "★" : " ",
                  TeamWords.of(m.graph()),
                  m.note().isEmpty() ? "" : "  " + m.note()));
    }
    runs.root()
        .result(
            tree,
            marks.isEmpty()
                ? "No graph is marked. Maybe runs star %s TRIAL marks one.".formatted(run)
                : text.toString());
  }
}
