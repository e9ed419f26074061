package org.collograph.ui.runs;

import java.nio.file.Path;
import java.util.List;
import org.collograph.run.Archiving;
import org.collograph.run.StoredRun;
import org.collograph.ui.common.LongWork;
import org.collograph.ui.common.Session;
import org.collograph.words.Sentence;

/// Moves runs into a file and back, one thing at a time, and says what came of it.
///
/// @param changed told when the list is another
record ArchiveDesk(Session session, LongWork work, Runnable changed) {
  private Archiving archiving() {
    return new Archiving(session.service().store());
  }

  void archive(List<StoredRun> runs, Path file) {
    work.start(
        share -> {
          archiving().archive(runs, file, share);
          return file;
        },
        f -> {
          changed.run();
          session
              .notices()
              .hint(
                  Sentence.of(
                      "%,d runs are in %s, and here no more.",
                      runs.size(), f.getFileName().toString()));
        },
        this::failed);
  }

  void restore(Path file) {
    work.start(
        share -> archiving().restore(file, share),
        names -> {
          changed.run();
          session.notices().hint(Sentence.of("%,d runs are here again.", names.size()));
        },
        this::failed);
  }

  private void failed(Exception e) {
    changed.run();
    if (!(e instanceof InterruptedException)) {
      session.problems().show(e);
    }
  }
}
