package org.collograph.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.collograph.codec.json.StrictJson;
import org.collograph.run.RunStory;
import org.collograph.run.StoredRun;
import org.collograph.run.lessons.Importance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// What went along with accuracy in a run.
@Command(
    name = "matters",
    description =
        "What the accuracy of the graphs that a run tried went along with: width, depth, mix,"
            + " roles.")
final class MattersCommand implements Callable<Integer> {
  @ParentCommand private RunsCommand runs;

  @Parameters(paramLabel = "RUN")
  private String run;

  @Override
  public Integer call() throws Exception {
    return runs.open(
        service -> {
          StoredRun stored = service.get(run);
          RunStory story = service.story(stored, service.outline(stored));
          ArrayNode tree = StrictJson.MAPPER.createArrayNode();
          StringBuilder text = new StringBuilder();
          for (Importance i :
              Importance.of(story.graphs(), new SplittableRandom(stored.plan().seed()))) {
            describe(i, tree.addObject());
            text.append(words(i));
          }
          runs.root()
              .result(
                  tree,
                  text.isEmpty()
                      ? Importance.TOO_FEW.english()
                      : text + "\n" + Importance.CAUTION.english());
          return ExitCode.DONE;
        });
  }

  private static void describe(Importance i, ObjectNode node) {
    node.put("trait", i.trait().word()).put("share", i.share()).put("chance", i.chance());
    node.set("levels", levels(i));
  }

  private static String words(Importance i) {
    String chance = i.isSeen() ? "" : "  (chance brings %.0f %%)".formatted(100 * i.chance());
    return "%-14s %3.0f %%%s%n".formatted(i.trait().word(), 100 * i.share(), chance);
  }

  private static ArrayNode levels(Importance i) {
    ArrayNode all = StrictJson.MAPPER.createArrayNode();
    for (Importance.Level l : i.levels()) {
      all.addObject().put("value", l.value()).put("graphs", l.graphs()).put("mean", l.mean());
    }
    return all;
  }
}
