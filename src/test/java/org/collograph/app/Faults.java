package org.collograph.app;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/// What a person would call a fault of a page's layout: words cut off, controls on one another or
/// out of reach, words that can hardly be read.
final class Faults {
  /// Half a pixel is rounding.
  private static final double ROUNDING = 1.5;

  private static final double LEAST_CONTRAST = 4.5;

  private final List<String> found = new ArrayList<>();
  private final List<Node> controls = new ArrayList<>();
  private int judged;

  static List<String> of(Region shell) {
    Faults faults = new Faults();
    shell.applyCss();
    faults.walk(shell, shell.localToScene(shell.getLayoutBounds()), Color.TRANSPARENT);
    faults.overlaps();
    if (faults.judged == 0) {
      faults.found.add("no words stand on a ground that can be told");
    }
    return faults.found;
  }

  /// @param shown the part of the window that this node can be seen in
  private void walk(Node node, Bounds shown, Color ground) {
    if (!node.isVisible() || node.getOpacity() == 0) {
      return;
    }
    Color here = node instanceof Region r ? over(r.getBackground(), ground) : ground;
    Bounds bounds = node.localToScene(node.getLayoutBounds());
    Bounds seen = shown;
    if (node instanceof Labeled l && l.getText() != null && !l.getText().isBlank()) {
      labeled(l, here, bounds, shown);
    }
    if (isControl(node)) {
      if (!contains(shown, bounds)) {
        found.add("out of reach: " + name(node) + " " + bounds);
      }
      if (shown != null) {
        controls.add(node);
      }
    }
    if (node instanceof ScrollPane || node instanceof TableView || node instanceof ListView) {
      // What is scrolled to is in reach.
      seen = null;
    }
    if (node.getStyleClass().contains("canvas")
        || node.getClass().getSimpleName().equals("GraphCanvas")) {
      return;
    }
    if (node instanceof Parent p
        && !(node instanceof TextInputControl)
        && !(node instanceof ComboBoxBase)) {
      for (Node child : p.getChildrenUnmodifiable()) {
        walk(child, seen, here);
      }
    }
  }

  /// What stands side by side may not lie on its neighbour, nor stick out of what holds it.
  private void apart(Parent parent) {
    List<Node> shown =
        parent.getChildrenUnmodifiable().stream()
            .filter(n -> n.isVisible() && n.isManaged())
            .toList();
    Bounds room = parent.localToScene(parent.getLayoutBounds());
    for (int i = 0; i < shown.size(); i++) {
      Node one = shown.get(i);
      if (!contains(room, one.localToScene(one.getLayoutBounds()))) {
        found.add("sticks out of " + name(parent) + ": " + name(one));
      }
      for (int j = 0; j < i; j++) {
        if (overlap(one, shown.get(j))) {
          found.add("on one another: " + name(one) + " and " + name(shown.get(j)));
        }
      }
    }
  }

  private void labeled(Labeled l, Color ground, Bounds bounds, Bounds shown) {
    if (l.isTextTruncated() && l.getTooltip() == null) {
      found.add("cut off: " + name(l));
    }
    if (!contains(shown, bounds)) {
      found.add("outside: " + name(l) + " " + bounds);
    }
    Paint fill = l.getTextFill();
    boolean isOff = l.isDisabled() || l.getOpacity() < 1;
    if (fill instanceof Color ink && ground.getOpacity() == 1 && !isOff) {
      judged++;
      double contrast = contrast(ink, ground);
      if (contrast < LEAST_CONTRAST) {
        found.add("contrast %.1f of %s on %s: %s".formatted(contrast, ink, ground, name(l)));
      }
    }
  }

  private static Color over(Background background, Color ground) {
    Color top = ground;
    if (background != null) {
      for (var fill : background.getFills()) {
        if (fill.getFill() instanceof Color c) {
          top =
              c.getOpacity() == 1
                  ? c
                  : top.interpolate(
                      Color.color(c.getRed(), c.getGreen(), c.getBlue()), c.getOpacity());
        }
      }
    }
    return top;
  }

  private static double contrast(Color a, Color b) {
    double one = luminance(a);
    double other = luminance(b);
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  private static double luminance(Color c) {
    return 0.2126 * linear(c.getRed())
        + 0.7152 * linear(c.getGreen())
        + 0.0722 * linear(c.getBlue());
  }

  private static double linear(double c) {
    return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static boolean isControl(Node node) {
    return (node instanceof ButtonBase
            || node instanceof TextInputControl
            || node instanceof ComboBoxBase)
        && node.isManaged();
  }

  private static boolean contains(Bounds shown, Bounds part) {
    return shown == null
        || part.getMinX() >= shown.getMinX() - ROUNDING
            && part.getMinY() >= shown.getMinY() - ROUNDING
            && part.getMaxX() <= shown.getMaxX() + ROUNDING
            && part.getMaxY() <= shown.getMaxY() + ROUNDING;
  }

  private void overlaps() {
    for (int i = 0; i < controls.size(); i++) {
      for (int j = 0; j < i; j++) {
        Node a = controls.get(i);
        Node b = controls.get(j);
        if (!isWithin(a, b) && !isWithin(b, a) && overlap(a, b)) {
          found.add("on one another: " + name(a) + " and " + name(b));
        }
      }
    }
  }

  private static boolean overlap(Node a, Node b) {
    Bounds one = a.localToScene(a.getLayoutBounds());
    Bounds other = b.localToScene(b.getLayoutBounds());
    double across =
        Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
    double down =
        Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
    return across > ROUNDING && down > ROUNDING;
  }

  private static boolean isWithin(Node inner, Node outer) {
    for (Node n = inner; n != null; n = n.getParent()) {
      if (n == outer) {
        return true;
      }
    }
    return false;
  }

  private static String name(Node node) {
    String text = node instanceof Labeled l ? " '" + l.getText() + "'" : "";
    return node.getClass().getSimpleName()
        + (node.getId() == null ? "" : "#" + node.getId())
        + text;
  }
}
