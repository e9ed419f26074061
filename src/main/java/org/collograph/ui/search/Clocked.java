package org.collograph.ui.search;

import com.google.common.collect.Maps;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.collograph.cost.Cost;
import org.collograph.cost.Metric;
import org.collograph.graph.CollaborationGraph;
import org.collograph.run.RunStory;
import org.collograph.run.Timed;
import org.collograph.run.TriedGraph;
import org.collograph.search.JudgedGraph;
import org.collograph.ui.common.Words;
import org.jspecify.annotations.Nullable;

/// Seconds as they were measured, beside those that were worked out. Lives on the window's thread.
final class Clocked {
  private final SearchViewModel model;
  private final BooleanProperty wanted = new SimpleBooleanProperty();
  private final BooleanBinding possible;

  /// Of the run that is shown, by graph: a chart asks of every graph each time it is painted.
  private Map<CollaborationGraph, Timed> byGraph = Map.of();

  private List<Timed> indexed = List.of();

  Clocked(SearchViewModel model) {
    this.model = model;
    this.possible =
        Bindings.createBooleanBinding(
            this::isPossible,
            model.storyProperty(),
            model.axisProperty(),
            model.replay().roundProperty());
  }

  /// Whether the chart is to be over measured seconds where there are any.
  BooleanProperty wantedProperty() {
    return wanted;
  }

  /// Over seconds, now, and where something was measured. What was measured later says nothing of
  /// an earlier round.
  BooleanBinding possibleProperty() {
    return possible;
  }

  private boolean isPossible() {
    RunStory s = model.storyProperty().get();
    return s != null
        && !s.timed().isEmpty()
        && model.axisProperty().get() == Metric.SECONDS
        && !model.replay().isOfThePast();
  }

  boolean isOn() {
    return wanted.get() && isPossible();
  }

  /// A cost as the chart shows it: with the median of the measured seconds where that is wanted.
  Cost cost(CollaborationGraph graph, Cost workedOut) {
    if (!isOn()) {
      return workedOut;
    }
    Timed timed = of(graph);
    return workedOut.took(timed == null ? null : (Double) timed.median());
  }

  List<TriedGraph> graphs(List<TriedGraph> all) {
    return isOn() ? all.stream().map(g -> g.at(cost(g.graph(), g.cost()))).toList() : all;
  }

  List<JudgedGraph> yardsticks(List<JudgedGraph> all) {
    return isOn() ? all.stream().map(this::at).toList() : all;
  }

  JudgedGraph at(JudgedGraph judged) {
    return judged.at(cost(judged.graph(), judged.cost()));
  }

  @Nullable Timed of(CollaborationGraph graph) {
    RunStory s = model.storyProperty().get();
    if (s == null || model.replay().isOfThePast()) {
      return null;
    }
    if (s.timed() != indexed) {
      indexed = s.timed();
      byGraph = Maps.uniqueIndex(indexed, Timed::graph);
    }
    return byGraph.get(graph);
  }

  /// What was measured of a graph, and whether that is what was worked out; empty where nothing
  /// was.
  String words(CollaborationGraph graph, @Nullable Double workedOut) {
    Timed timed = of(graph);
    return timed == null ? "" : Words.of(timed.words(workedOut));
  }
}
