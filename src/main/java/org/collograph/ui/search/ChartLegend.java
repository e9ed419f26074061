package org.collograph.ui.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.collograph.run.RunStory;
import org.collograph.search.SearchResult;
import org.collograph.ui.common.Labels;
import org.collograph.ui.decide.AnyBudget;
import org.jspecify.annotations.Nullable;

/// What the marks of the chart are: those that are on it, no others.
final class ChartLegend extends FlowPane {
  private final SearchViewModel model;
  private final AnyBudget any;
  private final Map<Label, BooleanSupplier> lines = new LinkedHashMap<>();

  /// @param model of the chart
  ChartLegend(SearchViewModel model) {
    super(10, 0);
    this.model = model;
    this.any = model.decision().any();
    setId("chart-legend");
    getStyleClass().add("chart-legend");
    line("● tried", "muted", () -> true);
    line("●─ frontier of the search", "accented", () -> true);
    line("◯ best so far, by its lower end", "accented", () -> result() == null);
    line("⬤ the best, judged", "accented", () -> result() != null);
    line("◇ yardstick, judged", "amber", this::hasYardsticks);
    Label pale = line("◇ stopped early", "amber", this::hasStoppedEarly);
    pale.setOpacity(JudgedMarks.PALE);
    line("┄ forecast", "accented", this::isForecast);
    line("□ at the handle", "accented", this::isForecast);
    line("○ asked outside this run", "accented", this::isAskedOutside);
    line("timed, without the wait for a place", "muted", () -> model.clocked().isOn());
    getChildren().addAll(lines.keySet());
    model.storyProperty().subscribe(_ -> show());
    model.replay().roundProperty().subscribe(_ -> show());
    model.clocked().wantedProperty().subscribe(_ -> show());
    any.teamsProperty().subscribe(_ -> show());
    any.askedProperty().subscribe(_ -> show());
  }

  private Label line(String words, String style, BooleanSupplier isThere) {
    Label label = Labels.of(words, "small", style);
    label.managedProperty().bind(label.visibleProperty());
    lines.put(label, isThere);
    return label;
  }

  private void show() {
    lines.forEach((label, isThere) -> label.setVisible(isThere.getAsBoolean()));
  }

  private @Nullable SearchResult result() {
    return model.replay().result();
  }

  private boolean hasYardsticks() {
    RunStory s = model.replay().now();
    return s != null && !s.yardsticks().isEmpty();
  }

  private boolean hasStoppedEarly() {
    SearchResult result = result();
    return result != null && result.yardsticks().stream().anyMatch(result::stoppedEarly);
  }

  private boolean isForecast() {
    return model.replay().now() != null
        && !any.teamsProperty().get().isEmpty()
        && !model.clocked().isOn();
  }

  private boolean isAskedOutside() {
    return isForecast() && any.teamsProperty().get().stream().anyMatch(t -> any.besides(t) != null);
  }
}
