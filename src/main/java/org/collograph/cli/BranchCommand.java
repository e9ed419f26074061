package org.collograph.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.collograph.run.Branch;
import org.collograph.search.steer.Steer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Starts a search at a round of another one.
@Command(
    name = "branch",
    description =
        "Starts a search that goes as another one went up to a round, and from there on with"
            + " changes, written as for 'runs steer'.")
final class BranchCommand implements Callable<Integer> {
  @ParentCommand private RunsCommand runs;

  @Parameters(index = "0", paramLabel = "RUN")
  private String run;

  @Option(names = "--after", required = true, paramLabel = "ROUND", description = "0 and more.")
  private int after;

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "CHANGE")
  private List<String> changes;

  @Override
  public Integer call() throws Exception {
    Branch branch = new Branch(run, after, changes.stream().map(Steer::parse).toList());
    return runs.open(
        service -> new SearchWatch(runs.root(), service).watch(service.branch(branch)));
  }
}
