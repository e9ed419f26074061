package org.collograph.ui.compare;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.collograph.cost.Metric;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.RunService;
import org.collograph.run.RunStory;
import org.collograph.run.StoredRun;
import org.collograph.ui.common.Session;
import org.collograph.words.Sentence;
import org.jspecify.annotations.Nullable;

/// Two stored runs and what they found. Lives on the window's thread.
public final class CompareViewModel {
  /// A run with its last state.
  public record Side(StoredRun run, RunStory story) {}

  private final Session session;
  private final ObservableList<StoredRun> runs = FXCollections.observableArrayList();
  private final ObjectProperty<StoredRun> left = new SimpleObjectProperty<>();
  private final ObjectProperty<StoredRun> right = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<Side> leftSide = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Side> rightSide = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Sentence> beside = new ReadOnlyObjectWrapper<>();
  private final ObservableList<Beside> many = FXCollections.observableArrayList();
  private final ObjectProperty<Metric> axis = new SimpleObjectProperty<>(Metric.UNITS);

  public CompareViewModel(Session session) {
    this.session = session;
    left.subscribe(run -> read(run, left, leftSide));
    right.subscribe(run -> read(run, right, rightSide));
    leftSide.subscribe(_ -> pair());
    rightSide.subscribe(_ -> pair());
  }

  /// Lays two stored runs side by side, or more of them over one another.
  public void compare(List<StoredRun> some) {
    many.clear();
    if (some.size() > 2) {
      session
          .background()
          .run(() -> Beside.all(session.service(), some), many::setAll, session.problems()::show);
      return;
    }
    left.set(some.getFirst());
    right.set(some.getLast());
  }

  /// More than two runs that are overlaid; none while two are side by side.
  ObservableList<Beside> many() {
    return many;
  }

  /// Back to two.
  public void leaveMany() {
    many.clear();
  }

  /// How the two stand beside each other; null while one is missing.
  public ReadOnlyObjectProperty<@Nullable Sentence> besideProperty() {
    return beside.getReadOnlyProperty();
  }

  private void pair() {
    Side one = leftSide.get();
    Side other = rightSide.get();
    beside.set(null);
    if (one != null && other != null && one.run() != other.run()) {
      session
          .background()
          .run(
              () -> Beside.words(session.service(), one.run(), other.run()),
              said -> {
                if (one == leftSide.get() && other == rightSide.get()) {
                  beside.set(said);
                }
              },
              session.problems()::show);
    }
  }

  public Session session() {
    return session;
  }

  public ObservableList<StoredRun> runs() {
    return runs;
  }

  public ObjectProperty<StoredRun> leftProperty() {
    return left;
  }

  public ObjectProperty<StoredRun> rightProperty() {
    return right;
  }

  /// Null until it is chosen and read.
  public ReadOnlyObjectProperty<Side> leftSideProperty() {
    return leftSide.getReadOnlyProperty();
  }

  /// Null until it is chosen and read.
  public ReadOnlyObjectProperty<Side> rightSideProperty() {
    return rightSide.getReadOnlyProperty();
  }

  /// What both charts show accuracy over.
  public ObjectProperty<Metric> axisProperty() {
    return axis;
  }

  /// Reads the list anew; called when the page is shown. The two newest are chosen where none are.
  public void refresh() {
    session
        .background()
        .run(
            () -> session.service().store().runs(),
            read -> {
              if (!read.equals(runs)) {
                StoredRun l = again(left.get(), read);
                StoredRun r = again(right.get(), read);
                runs.setAll(read);
                left.set(l == null && read.size() > 1 ? read.get(1) : l);
                right.set(r == null && !read.isEmpty() ? read.getFirst() : r);
              }
            },
            session.problems()::show);
  }

  private static @Nullable StoredRun again(StoredRun run, List<StoredRun> all) {
    return run == null
        ? null
        : all.stream().filter(r -> r.name().equals(run.name())).findFirst().orElse(null);
  }

  private void read(
      StoredRun run, ObjectProperty<StoredRun> chosen, ReadOnlyObjectWrapper<Side> side) {
    side.set(null);
    if (run == null) {
      return;
    }
    session
        .background()
        .run(
            () -> {
              RunService service = session.service();
              return new Side(run, service.story(run, service.outline(run)));
            },
            loaded -> {
              if (run.equals(chosen.get())) {
                side.set(loaded);
              }
            },
            session.problems()::show);
  }

  public List<Side> sides() {
    return Stream.of(leftSide.get(), rightSide.get()).filter(Objects::nonNull).toList();
  }

  public void open(StoredRun run) {
    session.navigation().open(run);
  }

  public void openAsDrawing(CollaborationGraph graph) {
    session.navigation().openAsDrawing(graph);
  }
}
