package org.collograph.ui.search;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.collograph.evaluation.Accuracy;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.RunStory;
import org.collograph.run.TriedGraph;
import org.collograph.search.JudgedGraph;
import org.collograph.search.SearchResult;
import org.jspecify.annotations.Nullable;

/// A run as it stood after the round that is shown: the newest, or an earlier one. Lives on the
/// window's thread.
public final class Replay {
  /// Stands for the newest round.
  public static final int NEWEST = -1;

  private final ReadOnlyObjectProperty<RunStory> story;
  private final IntegerProperty round = new SimpleIntegerProperty(NEWEST);

  /// @param story null while none is shown
  Replay(ReadOnlyObjectProperty<RunStory> story) {
    this.story = story;
  }

  /// The round that is shown; [#NEWEST] for the newest.
  public IntegerProperty roundProperty() {
    return round;
  }

  /// Whether an earlier round is shown than the newest.
  public boolean isOfThePast() {
    RunStory s = story.get();
    return s != null && round.get() >= 0 && round.get() < s.stage().round();
  }

  /// The run as it is now; null while none is shown, and in an earlier round, of which it says
  /// nothing.
  @Nullable RunStory now() {
    return isOfThePast() ? null : story.get();
  }

  /// What it was judged to be, likewise; null where nothing was.
  @Nullable SearchResult result() {
    RunStory s = now();
    return s == null ? null : s.result();
  }

  /// The tables after the round that is shown, behind those before it; none before the first.
  public List<RunStory.AfterRound> tables() {
    List<RunStory.AfterRound> all = story.get() == null ? List.of() : story.get().tables();
    int at = all.size() - 1;
    while (round.get() >= 0 && at > 0 && all.get(at).round() > round.get()) {
      at--;
    }
    return at < 0 ? List.of() : all.subList(Math.max(0, at - 1), at + 1);
  }

  /// The graphs as they stood then; all of them where that is now.
  public List<TriedGraph> graphs() {
    RunStory s = story.get();
    if (s == null) {
      return List.of();
    }
    return isOfThePast()
        ? s.graphs().stream().map(g -> g.asOf(round.get())).filter(Objects::nonNull).toList()
        : s.graphs();
  }

  /// What the run judged a graph to be on as many questions as the best; null where it did not, and
  /// in an earlier round.
  @Nullable Accuracy judged(CollaborationGraph graph) {
    SearchResult result = result();
    if (result == null) {
      return null;
    }
    return result.judged().stream()
        .filter(j -> j.graph().equals(graph) && !result.stoppedEarly(j))
        .findFirst()
        .map(JudgedGraph::accuracy)
        .orElse(null);
  }

  /// The best as of then: the winner where it is known, in an earlier round the one whose lower
  /// bound was the highest. Null before anything was asked.
  public @Nullable TriedGraph best() {
    RunStory s = story.get();
    if (s == null || !isOfThePast()) {
      return s == null ? null : s.best();
    }
    return TriedGraph.best(graphs(), s.objective());
  }
}
