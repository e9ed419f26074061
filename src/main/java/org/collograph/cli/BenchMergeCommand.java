package org.collograph.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.collograph.run.bench.BenchCell;
import org.collograph.run.bench.BenchRow;
import org.collograph.words.Refusal;
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
    BenchDocument first = BenchDocument.read(folders.getFirst());
    for (Path folder : folders) {
      BenchDocument other = BenchDocument.read(folder);
      if (!other.plan().equals(first.plan()) || !other.pool().equals(first.pool())) {
        throw new Refusal(
            "'%s' and '%s' are not of one bench. Maybe run their shards with the same options.",
            folders.getFirst(), folder);
      }
    }
    Files.createDirectories(out);
    BenchFiles files = new BenchFiles(out, first.plan(), first.pool());
    for (Path folder : folders) {
      files.take(folder);
    }
    return written(first, files);
  }

  private int written(BenchDocument document, BenchFiles files) throws Exception {
    List<BenchRow> rows = new ArrayList<>();
    int missing = 0;
    List<BenchCell> cells = document.plan().cells();
    for (BenchCell cell : cells) {
      List<BenchRow> kept = files.kept(cell);
      missing += kept.isEmpty() ? 1 : 0;
      rows.addAll(kept);
    }
    if (missing > 0) {
      throw new Refusal(
          "%,d of %,d searches are in none of the folders. Maybe a shard is missing.",
          missing, cells.size());
    }
    files.keepPlan(document);
    files.write(rows, document);
    bench.root().result(BenchCommand.tree(out, rows.size()), BenchCommand.text(out));
    return ExitCode.DONE;
  }
}
