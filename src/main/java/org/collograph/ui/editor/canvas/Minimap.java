package org.collograph.ui.editor.canvas;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.collograph.ui.common.Words;
import org.collograph.ui.editor.drawing.EditorViewModel;

/// The whole drawing in small, with a frame around what is shown; a press or a drag goes there.
public final class Minimap extends StackPane {
  private static final double WIDTH = 124;
  private static final double HEIGHT = 78;
  private static final double MARGIN = 8;

  private final GraphCanvas canvas;
  private final EditorViewModel model;
  private final Canvas picture = new Canvas(WIDTH, HEIGHT);
  private final Rectangle frame = new Rectangle();

  public Minimap(EditorViewModel model, GraphCanvas canvas) {
    this.model = model;
    this.canvas = canvas;
    setId("minimap");
    setAccessibleText(Words.of("Overview of the drawing"));
    getStyleClass().add("minimap");
    setMaxSize(WIDTH, HEIGHT);
    frame.setFill(null);
    frame.getStyleClass().add("minimap-frame");
    frame.setManaged(false);
    frame.setMouseTransparent(true);
    getChildren().addAll(picture, frame);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::go);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::go);
    model.session().darkProperty().subscribe(_ -> draw());
  }

  public void draw() {
    GraphicsContext g = picture.getGraphicsContext2D();
    g.clearRect(0, 0, WIDTH, HEIGHT);
    setVisible(!model.graph().isEmpty());
    if (!isVisible() || canvas.getWidth() < 1) {
      return;
    }
    double scale = scale();
    Point2D origin = origin(scale);
    canvas.places().forEach((card, colour) -> draw(g, card, colour, origin, scale));
    frame();
  }

  private static void draw(
      GraphicsContext g, Bounds card, String colour, Point2D origin, double scale) {
    g.setFill(Color.web(colour));
    g.fillRect(
        origin.getX() + card.getMinX() * scale,
        origin.getY() + card.getMinY() * scale,
        Math.max(1.5, card.getWidth() * scale),
        Math.max(1.5, card.getHeight() * scale));
  }

  /// Brings the frame to what is shown.
  public void frame() {
    if (!isVisible() || canvas.getWidth() < 1) {
      return;
    }
    double scale = scale();
    Point2D origin = origin(scale);
    Bounds shown = canvas.viewport().shown();
    double left = Math.max(1, origin.getX() + shown.getMinX() * scale);
    double top = Math.max(1, origin.getY() + shown.getMinY() * scale);
    double right = Math.min(WIDTH - 1, origin.getX() + shown.getMaxX() * scale);
    double bottom = Math.min(HEIGHT - 1, origin.getY() + shown.getMaxY() * scale);
    frame.setVisible(right > left && bottom > top);
    frame.setX(left);
    frame.setY(top);
    frame.setWidth(Math.max(0, right - left));
    frame.setHeight(Math.max(0, bottom - top));
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
