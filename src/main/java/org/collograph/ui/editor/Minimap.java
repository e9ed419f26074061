package org.collograph.ui.editor;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.collograph.ui.common.Words;

/// The whole drawing in small, with a frame around what is shown; a press or a drag goes there.
final class Minimap extends StackPane {
  private static final double WIDTH = 124;
  private static final double HEIGHT = 78;
  private static final double MARGIN = 8;

  private final GraphCanvas canvas;
  private final EditorViewModel model;
  private final Canvas picture = new Canvas(WIDTH, HEIGHT);

  Minimap(EditorViewModel model, GraphCanvas canvas) {
    this.model = model;
    this.canvas = canvas;
    setId("minimap");
    setAccessibleText(Words.of("Overview of the drawing"));
    getStyleClass().add("minimap");
    setMaxSize(WIDTH, HEIGHT);
    getChildren().add(picture);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::go);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::go);
    model.session().darkProperty().subscribe(_ -> draw());
  }

  void draw() {
    GraphicsContext g = picture.getGraphicsContext2D();
    g.clearRect(0, 0, WIDTH, HEIGHT);
    setVisible(!model.graph().isEmpty());
    if (!isVisible() || canvas.getWidth() < 1) {
      return;
    }
    double scale = scale();
    Point2D origin = origin(scale);
    canvas
        .places()
        .forEach(
            (card, colour) -> {
              g.setFill(Color.web(colour));
              g.fillRect(
                  origin.getX() + card.getMinX() * scale,
                  origin.getY() + card.getMinY() * scale,
                  Math.max(1.5, card.getWidth() * scale),
                  Math.max(1.5, card.getHeight() * scale));
            });
    Bounds shown = canvas.viewport().shown();
    g.setStroke(Color.web(model.session().darkProperty().get() ? "#58a6ff" : "#0969da"));
    g.setLineWidth(1.2);
    double left = Math.max(1, origin.getX() + shown.getMinX() * scale);
    double top = Math.max(1, origin.getY() + shown.getMinY() * scale);
    double right = Math.min(WIDTH - 1, origin.getX() + shown.getMaxX() * scale);
    double bottom = Math.min(HEIGHT - 1, origin.getY() + shown.getMaxY() * scale);
    if (right > left && bottom > top) {
      g.strokeRect(left, top, right - left, bottom - top);
    }
  }

  private double scale() {
    Bounds all = canvas.bounds();
    return Math.min(
        0.16,
        Math.min((WIDTH - 2 * MARGIN) / all.getWidth(), (HEIGHT - 2 * MARGIN) / all.getHeight()));
  }

  /// Where the drawing's origin lies in the picture.
  private Point2D origin(double scale) {
    Bounds all = canvas.bounds();
    return new Point2D(WIDTH / 2 - all.getCenterX() * scale, HEIGHT / 2 - all.getCenterY() * scale);
  }

  private void go(MouseEvent e) {
    double scale = scale();
    Point2D at = new Point2D(e.getX(), e.getY()).subtract(origin(scale)).multiply(1 / scale);
    canvas.viewport().centre(at);
    e.consume();
  }
}
