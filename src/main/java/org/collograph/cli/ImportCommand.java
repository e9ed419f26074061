package org.collograph.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.collograph.codec.json.BoundedFile;
import org.collograph.run.StoredRun;
import org.collograph.run.bundle.Bundle;
import org.collograph.run.bundle.BundleImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Takes in a run of another workbench.
@Command(
    name = "import",
    description =
        "A bundle's run among those of this data folder. Whether it holds, 'collograph verify'"
            + " says.")
final class ImportCommand implements Callable<Integer> {
  @ParentCommand private RunsCommand runs;

  @Parameters(paramLabel = "BUNDLE", description = "A file that 'runs bundle' wrote.")
  private Path file;

  @Override
  public Integer call() throws Exception {
    Bundle bundle = Bundle.of(BoundedFile.bytes(file, Bundle.MOST_BYTES));
    Path data = runs.root().services().data();
    return runs.open(
        service -> {
          StoredRun run = new BundleImport(service, data).of(bundle);
          runs.root().result(Json.object().put("run", run.name()), run.name());
          return ExitCode.DONE;
        });
  }
}
