package org.collograph.ui.search;

import org.collograph.run.RunControl;
import org.collograph.run.RunEvent;
import org.collograph.run.RunService;
import org.collograph.run.RunState;
import org.collograph.run.RunStory;
import org.collograph.run.StoredRun;
import org.jspecify.annotations.Nullable;

/// Tells a run that is at work in another process, from the store, about once a second.
final class Following {
  private static final int TICKS = 12;

  private final SearchViewModel model;
  private @Nullable StoredRun last;
  private boolean lastHeld;
  private boolean isReading;
  private int ticks;

  Following(SearchViewModel model) {
    this.model = model;
  }

  /// Begins with a run as it was read; null for none.
  void begin(@Nullable StoredRun run) {
    last = run;
    lastHeld = false;
    ticks = 0;
  }

  /// Whether the run that is shown is at work elsewhere.
  boolean isAtWork() {
    StoredRun run = last;
    return run != null && run.state() == RunState.RUNNING;
  }

  void tick() {
    StoredRun run = last;
    if (run == null || !isAtWork() || isReading || ++ticks % TICKS != 0) {
      return;
    }
    ShownRun shown = model.shownProperty().get();
    isReading = true;
    model
        .session()
        .background()
        .run(
            () -> newer(model.session().service(), run, shown),
            read -> {
              isReading = false;
              if (run == last && read != null) {
                last = read.run();
                lastHeld = read.held();
                model.tell(read.story());
              }
            },
            e -> {
              isReading = false;
              begin(null);
              model.session().problems().show(e);
            });
  }

  private record Read(StoredRun run, boolean held, RunStory story) {}

  /// Null where nothing has happened since.
  private @Nullable Read newer(RunService service, StoredRun before, ShownRun shown) {
    StoredRun now = service.get(before.name());
    boolean held = service.store().control(now.name()).held();
    if (now.equals(before) && held == lastHeld) {
      return null;
    }
    RunStory story = service.story(now, shown.outline());
    boolean isPaused = held && now.state() == RunState.RUNNING;
    return new Read(
        now,
        held,
        isPaused ? story.after(new RunEvent.StateChanged(RunState.PAUSED, null)) : story);
  }

  /// Asks the other process.
  void wish(RunControl.Wish wish) {
    StoredRun run = last;
    if (run != null) {
      model
          .session()
          .background()
          .run(
              () -> {
                model.session().service().wish(run.name(), wish);
                return run;
              },
              _ -> {},
              model.session().problems()::show);
    }
  }
}
