package org.collograph.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.collograph.run.Archiving;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Brings archived runs back.
@Command(
    name = "restore",
    description = "Brings the runs of an archive back, under their own names where these are free.")
final class RestoreCommand implements Callable<Integer> {
  @ParentCommand private RunsCommand runs;

  @Parameters(paramLabel = "FILE", description = "What 'runs archive' wrote.")
  private Path file;

  @Override
  public Integer call() throws Exception {
    return runs.open(
        service -> {
          List<String> names;
          try {
            names =
                new Bundling(runs.root())
                    .run(
                        "bringing back",
                        (_, share) -> new Archiving(service.store()).restore(file, share));
          } catch (Bundling.Interrupted e) {
            runs.root().complain("Interrupted; what was brought back is whole.");
            return ExitCode.INTERRUPTED;
          }
          ObjectNode tree = Json.object();
          ArrayNode all = tree.putArray("runs");
          names.forEach(all::add);
          runs.root().result(tree, String.join("\n", names));
          return ExitCode.DONE;
        });
  }
}
