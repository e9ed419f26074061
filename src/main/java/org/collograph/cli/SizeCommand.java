package org.collograph.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.Callable;
import org.collograph.run.StoreSize;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// Says how much room a data folder takes.
@Command(name = "size", description = "How much room runs and replies take.")
final class SizeCommand implements Callable<Integer> {
  @ParentCommand private RunsCommand runs;

  private static final int MOST_TOLD = 10;
  static final double MEGABYTE = 1e6;

  @Override
  public Integer call() throws Exception {
    return runs.open(
        service -> {
          StoreSize size = service.store().size();
          ObjectNode tree = Json.object();
          tree.put("bytes", size.bytes()).put("free", size.free()).put("replies", size.replies());
          ObjectNode byRun = tree.putObject("runs");
          size.byRun().forEach(byRun::put);
          runs.root().result(tree, words(size));
          return ExitCode.DONE;
        });
  }

  private static String words(StoreSize size) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%.1f MB: runs %.1f, replies %.1f, free %.1f, the file's own %.1f%n"
            .formatted(
                size.bytes() / MEGABYTE,
                size.runs() / MEGABYTE,
                size.replies() / MEGABYTE,
                size.free() / MEGABYTE,
                size.own() / MEGABYTE));
    for (Map.Entry<String, Long> e : size.byRun().entrySet().stream().limit(MOST_TOLD).toList()) {
      text.append("  %-10s %10.1f MB%n".formatted(e.getKey(), e.getValue() / MEGABYTE));
    }
    return text.toString();
  }
}
