package org.collograph.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.collograph.run.bench.folder.BenchMerge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Puts the shards of a bench together.
@Command(name = "merge", description = "Puts the shards of one bench together.")
final class BenchMergeCommand implements Callable<Integer> {
  @ParentCommand private BenchCommand bench;

  @Parameters(paramLabel = "DIR", arity = "1..*", description = "The folders of the shards.")
  private List<Path> folders;

  @Option(names = "--out", required = true, description = "The folder that it is written to.")
  private Path out;

  @Override
  public Integer call() throws Exception {
    int rows = BenchMerge.of(folders, out).rows().size();
    bench.root().result(BenchCommand.tree(out, rows), BenchCommand.text(out));
    return ExitCode.DONE;
  }
}
