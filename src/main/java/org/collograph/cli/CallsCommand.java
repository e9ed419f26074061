package org.collograph.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Callable;
import org.collograph.codec.json.StrictJson;
import org.collograph.run.EndpointCalls;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// How the endpoints of a run did.
@Command(
    name = "calls",
    description = "The calls of a run to real endpoints: how many, how fast, how many failed.")
final class CallsCommand implements Callable<Integer> {
  @ParentCommand private RunsCommand runs;

  @Parameters(paramLabel = "RUN")
  private String run;

  @Override
  public Integer call() throws Exception {
    return runs.open(
        service -> {
          service.get(run);
          ArrayNode tree = StrictJson.MAPPER.createArrayNode();
          StringBuilder text = new StringBuilder();
          for (EndpointCalls e : EndpointCalls.of(service.store().calls(run))) {
            describe(e, tree.addObject());
            text.append(words(e));
          }
          runs.root()
              .result(
                  tree,
                  text.isEmpty()
                      ? "No call of this run was timed here: simulated models are not called."
                      : text.toString());
          return ExitCode.DONE;
        });
  }

  private static void describe(EndpointCalls e, ObjectNode node) {
    node.put("endpoint", e.endpoint()).put("calls", e.calls().size());
    node.put("failed", e.failed()).put("atOnce", e.atOnce());
    node.put("secondsMedian", e.within(0.5)).put("seconds95", e.within(0.95));
    node.put("tokensPerSecond", e.tokensPerSecond());
  }

  private static String words(EndpointCalls e) {
    return ("%s%n  %,d calls, %,d failed, %d at once; %.2f s in the median, 95 of 100 within %.2f"
            + " s; %,.0f tokens/s%n")
        .formatted(
            e.endpoint(),
            e.calls().size(),
            e.failed(),
            e.atOnce(),
            e.within(0.5),
            e.within(0.95),
            e.tokensPerSecond());
  }
}
