package org.collograph.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.collograph.codec.json.BoundedFile;
import org.collograph.run.bundle.Bundle;
import org.collograph.run.bundle.BundleCheck;
import org.collograph.search.space.NothingFits;
import org.collograph.words.OneLine;
import org.collograph.words.Refusal;
import org.collograph.words.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// Says whether a bundle holds.
@Command(
    name = "verify",
    description =
        "Replays a bundle from what is in it, without a network, and says whether it holds.")
final class VerifyCommand implements Callable<Integer> {
  private static final int MOST_QUOTED = 60;

  @ParentCommand private CommandRoot root;

  @Parameters(paramLabel = "BUNDLE", description = "A file that 'runs bundle' wrote.")
  private Path file;

  @Override
  public Integer call() throws Exception {
    Bundle bundle;
    try {
      bundle = Bundle.of(BoundedFile.bytes(file, Bundle.MOST_BYTES));
    } catch (Refusal e) {
      requireFile();
      return tell(Json.object(), Sentence.of("'%s' is not a whole bundle. %s", file, e.sentence()));
    }
    ObjectNode about = Json.object().put("program", bundle.program());
    about.put("trials", bundle.run().trials()).put("asked", bundle.run().asked());
    about.put("replies", bundle.replies().size()).put("simulated", bundle.run().simulated());
    return replay(about, bundle);
  }

  private int replay(ObjectNode about, Bundle bundle) throws Exception {
    BundleCheck check = new BundleCheck(root.services().workshop());
    try {
      Optional<Sentence> difference =
          new Bundling(root).run("replaying", (threads, share) -> check.of(bundle, threads, share));
      return difference.isEmpty()
          ? holds(about, bundle)
          : tell(about, Sentence.of("'%s' does not hold: %s.", file, difference.get()));
    } catch (Refusal | NothingFits e) {
      return tell(about, Sentence.of("'%s' cannot be replayed here: %s", file, Sentence.of(e)));
    } catch (Bundling.Interrupted e) {
      root.complain("Interrupted before it was known whether it holds.");
      return ExitCode.INTERRUPTED;
    }
  }

  /// @throws IllegalArgumentException where there is no such file: that is no verdict
  private void requireFile() {
    if (!Files.isRegularFile(file)) {
      throw new Refusal(
          "There is no file '%s'. Maybe the path is relative to another folder.", file);
    }
  }

  private int holds(ObjectNode about, Bundle bundle) throws Exception {
    Sentence told =
        Sentence.of(
            "'%s' holds: all %,d trials of %s came out as they stand in it, from its replies alone"
                + " (made by %s).",
            file,
            bundle.run().trials(),
            OneLine.of(bundle.task().name(), MOST_QUOTED),
            OneLine.of(bundle.program(), MOST_QUOTED));
    root.result(
        about.put("holds", true).putNull("why"),
        told.english() + (bundle.run().simulated() ? " Its models are simulated." : ""));
    return ExitCode.DONE;
  }

  private int tell(ObjectNode about, Sentence why) throws Exception {
    root.result(about.put("holds", false).put("why", why.english()), why.english());
    return ExitCode.NO;
  }
}
