package org.collograph.ui.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.collograph.run.Asked;
import org.collograph.run.Branch;
import org.collograph.run.RunState;
import org.collograph.run.RunStory;
import org.collograph.search.steer.Cell;
import org.collograph.search.steer.Steer;
import org.collograph.ui.common.Session;
import org.jspecify.annotations.Nullable;

/// What a person changes in the search that is shown: it is asked of the store, and takes effect
/// with the next round. Where an earlier round is shown, or the search is over, a new one leaves
/// there. Lives on the window's thread.
public final class ByHand {
  private final SearchViewModel model;
  private final ObservableList<Asked> asked = FXCollections.observableArrayList();
  private int taken = -1;

  ByHand(SearchViewModel model) {
    this.model = model;
    model
        .shownProperty()
        .subscribe(
            _ -> {
              asked.clear();
              taken = -1;
            });
    model.storyProperty().subscribe(this::follow);
  }

  /// What was asked of the run that is shown, oldest first.
  public ObservableList<Asked> asked() {
    return asked;
  }

  private void follow(@Nullable RunStory s) {
    if (s != null && s.steered().size() != taken) {
      taken = s.steered().size();
      read();
    }
  }

  private void read() {
    ShownRun shown = model.shownProperty().get();
    Session session = model.session();
    if (shown != null) {
      session
          .background()
          .run(
              () -> session.service().store().steers(shown.name()),
              all -> {
                if (shown == model.shownProperty().get()) {
                  asked.setAll(all);
                }
              },
              session.problems()::show);
    }
  }

  /// Whether a change begins a new search.
  public boolean branches() {
    RunStory s = model.storyProperty().get();
    return s != null && (s.state() == RunState.FINISHED || model.replay().isOfThePast());
  }

  /// The round after which a branch would leave.
  public int leaves() {
    return model.replay().isOfThePast()
        ? model.replay().roundProperty().get()
        : model.storyProperty().get().stage().round();
  }

  /// Asks changes as a person types them, each in a line of its own or with commas between them.
  ///
  /// @param refused hears why the search does not take it
  /// @throws IllegalArgumentException where one cannot be read
  void ask(String typed, Consumer<Exception> refused) {
    List<Steer> all = new ArrayList<>();
    for (String each : typed.strip().split("\\s*[,;\\n]\\s*")) {
      all.add(Steer.parse(each));
    }
    ask(all, refused);
  }

  public void ask(List<Steer> changes) {
    ask(changes, model.session().problems()::show);
  }

  private void ask(List<Steer> changes, Consumer<Exception> refused) {
    Session session = model.session();
    String name = model.shownProperty().get().name();
    if (branches()) {
      Branch branch = new Branch(name, leaves(), changes);
      model.launch(() -> session.service().branch(branch));
      return;
    }
    session.background().run(() -> steered(name, changes), _ -> read(), refused);
  }

  private String steered(String name, List<Steer> changes) throws IOException {
    model.session().service().steer(name, changes);
    return name;
  }

  /// Has what was found so far judged, without another round.
  public void finish() {
    String name = model.shownProperty().get().name();
    if (model.isAtWork()) {
      ask(List.of(new Steer.Finish()));
    } else {
      model.launch(() -> model.session().service().judge(name));
    }
  }

  /// How many changes wait for the next round.
  long waiting() {
    return asked.stream().filter(Asked::waits).count();
  }

  SteerWords words() {
    List<RunStory.AfterRound> tables = model.replay().tables();
    return new SteerWords(tables.isEmpty() ? 0 : tables.getLast().distribution().slots());
  }

  /// What holds of a probability in the round that is shown, or will with the next; null where
  /// nothing does.
  @Nullable Asked of(Cell cell) {
    boolean isPast = model.replay().isOfThePast();
    int upTo = isPast ? model.replay().roundProperty().get() : Integer.MAX_VALUE;
    Asked last = null;
    for (Asked a : asked) {
      boolean isHere =
          switch (a.what()) {
            case Steer.Pin(Cell c) -> c.equals(cell);
            case Steer.Ban(Cell c) -> c.equals(cell);
            case Steer.Free(Cell c) -> c.equals(cell);
            case Steer.Tilt(Cell c, double _) -> c.equals(cell) && a.waits();
            default -> false;
          };
      boolean isThen = a.round() == null ? !isPast : a.round() <= upTo;
      last = isHere && isThen ? a : last;
    }
    return last != null && last.what() instanceof Steer.Free && !last.waits() ? null : last;
  }
}
