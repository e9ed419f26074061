package org.collograph.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.collograph.codec.json.BoundedFile;
import org.collograph.codec.json.StrictJson;
import org.collograph.llm.simulated.SimulatedPool;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// Shows or writes the built-in simulated pool.
@Command(name = "pool", description = "The built-in simulated pool, to read or to change.")
final class PoolCommand implements Callable<Integer> {
  @ParentCommand private CommandRoot root;

  @Option(names = "--to", paramLabel = "FILE", description = "Where to write it.")
  private @Nullable Path file;

  @Override
  public Integer call() throws Exception {
    String text = SimulatedPool.builtInText();
    if (file == null) {
      root.result(StrictJson.parse(text, "the built-in pool"), text);
    } else {
      BoundedFile.write(file, text.getBytes(StandardCharsets.UTF_8));
      root.result(Json.object().put("file", file.toString()), file.toString());
    }
    return ExitCode.DONE;
  }
}
