package org.collograph.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.collograph.codec.json.BoundedFile;
import org.collograph.run.Program;
import org.collograph.run.RunService;
import org.collograph.run.StoredRun;
import org.collograph.run.bundle.Bundle;
import org.collograph.run.bundle.BundleMaker;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Takes a run away whole.
@Command(
    name = "bundle",
    description =
        "A run as one file that another workbench can verify and import: plan, questions, pool"
            + " without keys, prompts, trials and replies.")
final class BundleCommand implements Callable<Integer> {
  @ParentCommand private RunsCommand runs;

  @Parameters(paramLabel = "RUN", description = "Its name.")
  private String name;

  @Option(names = "--out", paramLabel = "FILE", description = "Where to write it; else RUN.zip.")
  private @Nullable Path out;

  @Override
  public Integer call() throws Exception {
    return runs.open(service -> write(service, service.get(name)));
  }

  private int write(RunService service, StoredRun run) throws Exception {
    CommandRoot root = runs.root();
    Path file = out == null ? Path.of(name + ".zip") : out;
    BundleMaker maker = new BundleMaker(service, Program.named());
    try {
      Bundle bundle =
          new Bundling(root)
              .run("replaying " + name, (threads, share) -> maker.of(run, threads, share));
      BoundedFile.write(file, bundle.bytes());
    } catch (Bundling.Interrupted e) {
      root.complain("Interrupted; no bundle was written.");
      return ExitCode.INTERRUPTED;
    }
    root.result(Json.object().put("path", file.toString()), file.toString());
    return ExitCode.DONE;
  }
}
