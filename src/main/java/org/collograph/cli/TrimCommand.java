package org.collograph.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// Gives room back.
@Command(name = "trim", description = "Gives room back that removed runs and replies have left.")
final class TrimCommand implements Callable<Integer> {
  @ParentCommand private RunsCommand runs;

  @Option(names = "--replies", description = "Forgets every reply that is kept first.")
  private boolean replies;

  @Override
  public Integer call() throws Exception {
    return runs.open(
        service -> {
          long before = service.store().size().bytes();
          if (replies) {
            service.store().replies().clear();
          }
          service.store().compact();
          long after = service.store().size().bytes();
          runs.root()
              .result(
                  Json.object().put("before", before).put("after", after),
                  "%.1f MB, was %.1f"
                      .formatted(after / SizeCommand.MEGABYTE, before / SizeCommand.MEGABYTE));
          return ExitCode.DONE;
        });
  }
}
