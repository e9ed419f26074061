package org.collograph.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.collograph.codec.GraphCodec;
import org.collograph.codec.TeamWords;
import org.collograph.codec.json.StrictJson;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.StoredRun;
import org.collograph.run.lessons.Beside;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Runs beside one another.
@Command(
    name = "compare",
    description = "Sets runs beside the first of them, on the questions that judged both.")
final class CompareCommand implements Callable<Integer> {
  @ParentCommand private RunsCommand runs;

  @Parameters(paramLabel = "RUN", arity = "2..*")
  private List<String> names;

  @Override
  public Integer call() throws Exception {
    return runs.open(
        service -> {
          List<StoredRun> all = new ArrayList<>();
          for (String name : names) {
            all.add(service.get(name));
          }
          ArrayNode tree = StrictJson.MAPPER.createArrayNode();
          StringBuilder text = new StringBuilder();
          for (StoredRun run : all) {
            ObjectNode node = tree.addObject().put("run", run.name());
            one(run, service.best(run), node, text);
            if (run != all.getFirst()) {
              behind(Beside.of(service.store(), all.getFirst(), run), node, text);
            }
          }
          runs.root().result(tree, text.toString());
          return ExitCode.DONE;
        });
  }

  private static void one(
      StoredRun run, CollaborationGraph best, ObjectNode node, StringBuilder text) {
    node.set("judged", run.judged() == null ? null : Json.accuracy(run.judged()));
    node.set("graph", GraphCodec.tree(best));
    text.append(
        "%-8s %s%n         %s%n"
            .formatted(
                run.name(),
                run.judged() == null ? "not judged" : Json.words(run.judged()),
                TeamWords.of(best)));
  }

  private static void behind(Beside beside, ObjectNode node, StringBuilder text) {
    node.set("behind", beside.difference() == null ? null : Json.paired(beside.difference()));
    text.append("         %s%n".formatted(beside.words().english()));
  }
}
