package org.collograph.ui.editor.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViewportTest {
  private static final Bounds CARDS = new BoundingBox(0, 0, 2_000, 900);

  private final Region window = new Region();
  private final Viewport view = new Viewport(window, new Group());

  @BeforeEach
  void size() {
    window.resize(800, 600);
  }

  @Test
  void fittingShowsEveryCardAndForgetsThatItWasMoved() {
    view.by(5, 5);
    assertTrue(view.isMoved());
    view.fit(CARDS);
    assertFalse(view.isMoved());
    assertTrue(view.shown().contains(CARDS), view.shown().toString());
    assertTrue(view.zoom() < 1);
  }

  @Test
  void zoomingKeepsWhatIsUnderTheMouseAndHasBounds() {
    view.fit(CARDS);
    double before = view.shown().getMinX();
    view.zoom(1.5, 0, 300);
    assertEquals(before, view.shown().getMinX(), 1e-6);
    for (int i = 0; i < 40; i++) {
      view.zoomBy(1.5);
    }
    assertEquals(2.5, view.zoom());
    for (int i = 0; i < 40; i++) {
      view.zoomBy(0.5);
    }
    assertEquals(0.2, view.zoom());
  }

  @Test
  void whatIsRevealedIsSeenAndWhatIsSeenStaysWhereItIs() {
    view.fit(CARDS);
    view.centre(new Point2D(10_000, 10_000));
    Bounds far = new BoundingBox(0, 0, 168, 60);
    view.reveal(far);
    assertTrue(view.shown().contains(far));
    Bounds now = view.shown();
    view.reveal(far);
    assertEquals(now.getMinX(), view.shown().getMinX(), 0.01);
    assertEquals(now.getMinY(), view.shown().getMinY(), 0.01);
  }
}
