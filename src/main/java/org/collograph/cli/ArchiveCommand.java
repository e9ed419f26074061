package org.collograph.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.collograph.run.Archiving;
import org.collograph.run.StoredRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Moves runs into a file.
@Command(
    name = "archive",
    description =
        "Moves runs into one file, from which 'runs restore' brings them back. Replies stay.")
final class ArchiveCommand implements Callable<Integer> {
  @ParentCommand private RunsCommand runs;

  @Parameters(paramLabel = "RUN", arity = "1..*", description = "Their names.")
  private List<String> names;

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "A new file.")
  private Path out;

  @Override
  public Integer call() throws Exception {
    return runs.open(
        service -> {
          List<StoredRun> some = names.stream().distinct().map(service::get).toList();
          try {
            new Bundling(runs.root())
                .run(
                    "archiving",
                    (_, share) -> {
                      new Archiving(service.store()).archive(some, out, share);
                      return out;
                    });
          } catch (Bundling.Interrupted e) {
            runs.root().complain("Interrupted; no run was moved.");
            return ExitCode.INTERRUPTED;
          }
          ObjectNode tree = Json.object().put("path", out.toString());
          ArrayNode moved = tree.putArray("runs");
          some.forEach(r -> moved.add(r.name()));
          runs.root().result(tree, out.toString());
          return ExitCode.DONE;
        });
  }
}
