package org.collograph.ui.editor.canvas;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.animation.Animation;
import javafx.animation.ParallelTransition;
import javafx.animation.PathTransition;
import javafx.animation.PauseTransition;
import javafx.animation.SequentialTransition;
import javafx.scene.shape.Circle;
import javafx.util.Duration;
import org.collograph.evaluation.Walkthrough;
import org.collograph.graph.Edge;
import org.collograph.ui.editor.drawing.EditorViewModel;
import org.jspecify.annotations.Nullable;

/// Shows a walkthrough on the canvas: answers travel along the edges, layer by layer, and each node
/// shows what it said once it has read.
public final class AnswerFlow {
  private static final Duration STEP = Duration.millis(260);

  private final EditorViewModel model;
  private final GraphCanvas canvas;
  private @Nullable Animation running;

  public AnswerFlow(EditorViewModel model, GraphCanvas canvas) {
    this.model = model;
    this.canvas = canvas;
  }

  /// @param w null for none
  public void show(Walkthrough w) {
    clear();
    if (w == null) {
      return;
    }
    if (model.session().settings().isStill()) {
      w.steps().forEach(this::say);
      return;
    }
    SequentialTransition all = new SequentialTransition();
    for (List<Walkthrough.Step> layer : layers(w)) {
      ParallelTransition travelling = new ParallelTransition(new PauseTransition(STEP));
      layer.forEach(step -> travel(step, travelling));
      travelling.setOnFinished(_ -> layer.forEach(this::say));
      all.getChildren().add(travelling);
    }
    all.setOnFinished(_ -> canvas.above().getChildren().clear());
    running = all;
    all.play();
  }

  private void clear() {
    if (running != null) {
      running.stop();
      running = null;
    }
    canvas.above().getChildren().clear();
    model.graph().nodes().forEach(n -> answer(n.id(), null));
  }

  /// Nodes that can speak at once: those whose longest way from a source is equally long.
  private static List<List<Walkthrough.Step>> layers(Walkthrough w) {
    Map<String, Integer> depth = new HashMap<>();
    List<List<Walkthrough.Step>> layers = new ArrayList<>();
    for (Walkthrough.Step step : w.steps()) {
      int at =
          step.reads().stream().mapToInt(id -> requireNonNull(depth.get(id)) + 1).max().orElse(0);
      depth.put(step.node(), at);
      while (layers.size() <= at) {
        layers.add(new ArrayList<>());
      }
      layers.get(at).add(step);
    }
    return layers;
  }

  private void travel(Walkthrough.Step step, ParallelTransition together) {
    for (String from : step.reads()) {
      EdgeCurve along = canvas.curve(new Edge(from, step.node()));
      if (along != null) {
        Circle dot = new Circle(5);
        dot.getStyleClass().add("answer-dot");
        canvas.above().getChildren().add(dot);
        together.getChildren().add(new PathTransition(STEP, along, dot));
      }
    }
  }

  private void say(Walkthrough.Step step) {
    answer(step.node(), step);
  }

  private void answer(String id, Walkthrough.@Nullable Step step) {
    NodeCard card = canvas.card(id);
    if (card != null) {
      card.showAnswer(step == null ? null : step.trace());
    }
  }
}
