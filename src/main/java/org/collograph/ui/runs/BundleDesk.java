package org.collograph.ui.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.collograph.codec.json.BoundedFile;
import org.collograph.run.Program;
import org.collograph.run.StoredRun;
import org.collograph.run.bundle.Bundle;
import org.collograph.run.bundle.BundleCheck;
import org.collograph.run.bundle.BundleImport;
import org.collograph.run.bundle.BundleMaker;
import org.collograph.ui.common.FolderWindow;
import org.collograph.ui.common.LongWork;
import org.collograph.ui.common.Session;
import org.collograph.words.Sentence;

/// Makes, opens and verifies bundles, one at a time, and says what came of it.
final class BundleDesk {
  private final Session session;
  private final Path data;
  private final LongWork work;

  BundleDesk(Session session, Path data, LongWork work) {
    this.session = session;
    this.data = data;
    this.work = work;
  }

  private static int threads() {
    return Runtime.getRuntime().availableProcessors();
  }

  void write(StoredRun run, Path file) {
    work.start(
        share -> {
          Bundle bundle =
              new BundleMaker(session.service(), Program.named()).of(run, threads(), share);
          BoundedFile.write(file, bundle.bytes());
          return file;
        },
        this::saved,
        this::failed);
  }

  /// Says what was written, with a way to its folder.
  void saved(Path file) {
    session
        .notices()
        .done(
            Sentence.of("Saved %s.", file.getFileName().toString()),
            "Show",
            () ->
                session
                    .background()
                    .run(() -> FolderWindow.show(file), _ -> {}, session.problems()::show));
  }

  /// @param then told once the run is there
  void take(Path file, Runnable then) {
    work.start(
        _ -> new BundleImport(session.service(), data).of(read(file)),
        run -> {
          then.run();
          session
              .notices()
              .done(
                  Sentence.of("%s is here as %s.", file.getFileName().toString(), run.name()),
                  "Open",
                  () -> session.navigation().open(run));
        },
        this::failed);
  }

  void verify(Path file) {
    String name = file.getFileName().toString();
    work.start(
        share -> {
          Bundle bundle = read(file);
          return new BundleCheck(session.service().workshop()).of(bundle, threads(), share);
        },
        difference -> told(name, difference),
        this::failed);
  }

  private static Bundle read(Path file) throws IOException {
    return Bundle.of(BoundedFile.bytes(file, Bundle.MOST_BYTES));
  }

  private void told(String name, Optional<Sentence> difference) {
    if (difference.isPresent()) {
      session.problems().show(Sentence.of("'%s' does not hold: %s.", name, difference.get()));
    } else {
      session
          .notices()
          .hint(Sentence.of("%s holds: every trial came out as it stands in it.", name));
    }
  }

  private void failed(Exception e) {
    if (!(e instanceof InterruptedException)) {
      session.problems().show(e);
    }
  }
}
