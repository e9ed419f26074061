package org.collograph.app;

import java.util.Optional;
import java.util.function.Consumer;
import org.collograph.run.RunState;
import org.collograph.run.StoredRun;
import org.collograph.ui.common.Session;
import org.collograph.ui.common.Words;
import org.collograph.ui.shell.Shell;

/// What the last start left behind: a drawing that was not saved, else a search that was broken
/// off.
final class LeftBehind {
  private final Session session;
  private final Shell shell;

  LeftBehind(Session session, Shell shell) {
    this.session = session;
    this.shell = shell;
  }

  void offer(
      Optional<Drafts.Draft> draft, Consumer<Drafts.Draft> bringBack, Consumer<StoredRun> goOn) {
    draft.ifPresentOrElse(d -> offer(d, bringBack), () -> look(goOn));
  }

  private void offer(Drafts.Draft draft, Consumer<Drafts.Draft> bringBack) {
    shell.offer(
        Words.of(
            "A drawing of %,d nodes was not saved the last time.",
            draft.drawing().graph().nodes().size()),
        "Bring it back",
        () -> bringBack.accept(draft));
  }

  private void look(Consumer<StoredRun> goOn) {
    session
        .background()
        .run(
            () -> session.service().store().runs(),
            all ->
                all.stream()
                    .filter(r -> r.state() == RunState.INTERRUPTED || r.state() == RunState.RUNNING)
                    .findFirst()
                    .ifPresent(r -> offer(r, goOn)),
            session.problems()::show);
  }

  private void offer(StoredRun run, Consumer<StoredRun> goOn) {
    if (run.state() == RunState.RUNNING) {
      shell.offer(
          Words.of("The search %s (%s) goes on elsewhere.", run.name(), run.plan().taskName()),
          "Watch it",
          () -> session.navigation().open(run));
      return;
    }
    shell.offer(
        Words.of(
            "The search %s (%s) was broken off after %,d trials; all of them are kept.",
            run.name(), run.plan().taskName(), run.trials()),
        "Go on with it",
        () -> goOn.accept(run));
  }
}
