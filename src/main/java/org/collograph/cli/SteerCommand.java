package org.collograph.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.collograph.codec.json.StrictJson;
import org.collograph.run.Asked;
import org.collograph.search.steer.Steer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Changes a search while it goes on.
@Command(
    name = "steer",
    description = {
      "Changes a search for its next rounds, wherever it is at work; without a change it lists what"
          + " was asked so far.",
      "pin 3>7, ban 5=fuser, set 3>7 0.8, free 3>7: an edge from slot to slot, a slot's role or"
          + " model. rounds +5, pairs +200: more to ask. finish: judge what was found."
    })
final class SteerCommand implements Callable<Integer> {
  @ParentCommand private RunsCommand runs;

  @Parameters(index = "0", paramLabel = "RUN")
  private String run;

  @Parameters(index = "1..*", arity = "0..*", paramLabel = "CHANGE")
  private List<String> changes = List.of();

  @Override
  public Integer call() throws Exception {
    List<Steer> wanted = changes.stream().map(Steer::parse).toList();
    return runs.open(
        service -> {
          service.get(run);
          if (!wanted.isEmpty()) {
            service.steer(run, wanted);
          }
          print(service.store().steers(run));
          return ExitCode.DONE;
        });
  }

  private void print(List<Asked> all) throws IOException {
    ArrayNode tree = StrictJson.MAPPER.createArrayNode();
    StringBuilder text = new StringBuilder();
    for (Asked a : all) {
      ObjectNode node = tree.addObject().put("number", a.number()).put("change", a.what().text());
      node.put("round", a.round());
      String when = a.round() == null ? "waits for the next round" : "since round " + a.round();
      text.append("%3d  %-24s %s%n".formatted(a.number(), a.what().text(), when));
    }
    runs.root().result(tree, all.isEmpty() ? "Nothing was changed by hand." : text.toString());
  }
}
