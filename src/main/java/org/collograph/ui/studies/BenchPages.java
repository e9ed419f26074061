package org.collograph.ui.studies;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.collograph.run.bench.BenchSummary;
import org.collograph.run.bench.folder.BenchDocument;
import org.collograph.ui.common.Labels;
import org.collograph.ui.common.Words;

/// What a bench found: a picture and a table for each task and budget, and what the numbers rest
/// on.
final class BenchPages extends VBox {
  private static final double POINTS = 100;
  private static final double CHART = 260;
  private static final int COLOURS = 8;

  private final BenchDocument bench;

  BenchPages(BenchViewModel.Found found) {
    super(12);
    this.bench = found.bench().document();
    setId("bench-found");
    getStyleClass().add("page");
    getChildren().add(Labels.wrapped(Labels.of(words(found), "small", "muted")));
    Map<List<String>, List<BenchSummary>> places = new LinkedHashMap<>();
    for (BenchSummary s : BenchSummary.of(found.bench().rows())) {
      places.computeIfAbsent(List.of(s.task(), s.budget()), _ -> new ArrayList<>()).add(s);
    }
    places.forEach((place, all) -> getChildren().add(section(place, all)));
  }

  /// What the numbers rest on.
  private String words(BenchViewModel.Found found) {
    String rests =
        bench.simulated()
            ? Words.of(
                "Simulated models: true accuracies by %,d fresh questions, as means over seeds with"
                    + " 95 %% intervals.",
                bench.plan().draws())
            : Words.of(
                "Accuracies on questions that chose nothing, as means over seeds with 95 %%"
                    + " intervals; other questions would move all methods together.");
    String bold =
        Words.of(
            "Strong stands the method with the highest mean, muted those that are behind it by more"
                + " than chance.");
    return rests + " " + bold + " " + found.folder();
  }

  private static String colour(int method) {
    return "-color-chart-" + (method % COLOURS + 1);
  }

  private VBox section(List<String> place, List<BenchSummary> all) {
    List<String> methods = all.stream().map(BenchSummary::method).distinct().toList();
    Map.Entry<String, Double> yardstick = bench.best(all.getFirst());
    IntervalChart chart = new IntervalChart("pairs asked", series(methods, all));
    chart.mark(yardstick.getValue() * POINTS);
    chart.setPrefHeight(CHART);
    chart.setMinSize(160, CHART);
    Label best =
        Labels.of(
            Words.of(
                "The dashed line is the best yardstick, %s, with %s.",
                org.collograph.ui.common.Names.yardstick(yardstick.getKey()),
                Labels.percent(yardstick.getValue())),
            "small",
            "muted");
    VBox body = new VBox(8, legend(methods), chart, Labels.wrapped(best), table(methods, all));
    body.getStyleClass().add("panel-body");
    return Labels.panel(place.get(0) + ", " + place.get(1), body);
  }

  private static List<IntervalChart.Series> series(List<String> methods, List<BenchSummary> all) {
    List<IntervalChart.Series> series = new ArrayList<>();
    for (int i = 0; i < methods.size(); i++) {
      String method = methods.get(i);
      series.add(
          new IntervalChart.Series(
              method,
              all.stream().filter(s -> s.method().equals(method)).map(BenchPages::point).toList(),
              colour(i),
              1));
    }
    return series;
  }

  private static IntervalChart.Point point(BenchSummary s) {
    double half = Double.isNaN(s.half()) ? 0 : s.half();
    return new IntervalChart.Point(
        s.asked(),
        s.mean() * POINTS,
        (s.mean() - half) * POINTS,
        (s.mean() + half) * POINTS,
        s.method() + "\n" + words(s));
  }

  private static String words(BenchSummary s) {
    return Double.isNaN(s.half())
        ? "%.1f".formatted(s.mean() * POINTS)
        : "%.1f ± %.1f".formatted(s.mean() * POINTS, s.half() * POINTS);
  }

  private static HBox legend(List<String> methods) {
    HBox all = new HBox(12);
    for (int i = 0; i < methods.size(); i++) {
      Circle dot = new Circle(4);
      dot.setStyle("-fx-fill: " + colour(i));
      Label name = new Label(methods.get(i), dot);
      name.getStyleClass().addAll("small", "muted");
      all.getChildren().add(name);
    }
    return all;
  }

  private static GridPane table(List<String> methods, List<BenchSummary> all) {
    GridPane grid = new GridPane(24, 4);
    List<Integer> asked = all.stream().map(BenchSummary::asked).distinct().sorted().toList();
    grid.add(Labels.of("asked", "small", "muted"), 0, 0);
    for (int c = 0; c < asked.size(); c++) {
      grid.add(right(Labels.of("%,d".formatted(asked.get(c)), "small", "muted")), c + 1, 0);
    }
    for (int r = 0; r < methods.size(); r++) {
      grid.add(Labels.of(methods.get(r), "small"), 0, r + 1);
    }
    for (BenchSummary s : all) {
      String style = s.behind() == 0 ? "strong" : s.isBehind() ? "muted" : "plain";
      Label cell = right(Labels.of(words(s), "small", style));
      grid.add(cell, asked.indexOf(s.asked()) + 1, methods.indexOf(s.method()) + 1);
    }
    return grid;
  }

  private static Label right(Label label) {
    GridPane.setHalignment(label, HPos.RIGHT);
    return label;
  }
}
