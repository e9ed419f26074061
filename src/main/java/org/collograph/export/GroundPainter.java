package org.collograph.export;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Collection;
import java.util.Map;
import org.apache.commons.text.WordUtils;
import org.collograph.graph.Ground;
import org.collograph.graph.GroundNote;
import org.collograph.graph.NodeGroup;
import org.collograph.graph.Position;

/// Draws what lies under the cards, and knows what all of it takes up.
final class GroundPainter {
  private static final double AROUND = 14;
  private static final double HEAD = 13;
  private static final double NOTE_WIDTH = 190;
  private static final int NOTE_LETTERS = 28;
  private static final int NOTE_LINE = 16;
  private static final Color GROUP = new Color(0xF1F3F6);
  private static final Color NOTE = new Color(0xFFF8C5);
  private static final Color NOTE_BORDER = new Color(0xEAC54F);

  private final Ground ground;
  private final Map<String, Position> at;

  /// @param at where each card stands
  GroundPainter(Ground ground, Map<String, Position> at) {
    this.ground = ground;
    this.at = at;
  }

  /// Of the cards alone.
  Rectangle2D cards() {
    return around(at.keySet());
  }

  /// Of everything.
  Rectangle2D bounds() {
    Rectangle2D all = cards();
    ground.groups().forEach(g -> all.add(frame(g)));
    ground.notes().forEach(n -> all.add(place(n)));
    return all;
  }

  private Rectangle2D around(Collection<String> ids) {
    return ids.stream()
        .map(at::get)
        .<Rectangle2D>map(
            p ->
                new Rectangle2D.Double(
                    p.x(), p.y(), GraphLayout.CARD_WIDTH, GraphLayout.CARD_HEIGHT))
        .reduce(Rectangle2D::createUnion)
        .orElseGet(() -> new Rectangle2D.Double(0, 0, 1, 1));
  }

  private Rectangle2D frame(NodeGroup group) {
    Rectangle2D c = around(group.nodes());
    return new Rectangle2D.Double(
        c.getX() - AROUND,
        c.getY() - AROUND - HEAD,
        c.getWidth() + 2 * AROUND,
        c.getHeight() + 2 * AROUND + HEAD);
  }

  private static String[] lines(GroundNote note) {
    return note.text()
        .lines()
        .map(l -> WordUtils.wrap(l, NOTE_LETTERS, "\n", true))
        .flatMap(String::lines)
        .toArray(String[]::new);
  }

  private static Rectangle2D place(GroundNote note) {
    return new Rectangle2D.Double(
        note.at().x(), note.at().y(), NOTE_WIDTH, lines(note).length * NOTE_LINE + 14);
  }

  void paint(Graphics2D g) {
    g.setStroke(new BasicStroke(1f));
    g.setFont(GraphPicture.font(Font.BOLD, 12));
    for (NodeGroup group : ground.groups()) {
      Rectangle2D frame = frame(group);
      rounded(g, frame, 24, GROUP, GraphPicture.BORDER);
      g.setColor(GraphPicture.MUTED);
      g.drawString(group.name(), (float) frame.getX() + 14, (float) frame.getY() + 17);
    }
    ground.notes().forEach(note -> note(g, note));
  }

  private static void note(Graphics2D g, GroundNote note) {
    g.setFont(GraphPicture.font(Font.PLAIN, 12));
    Rectangle2D place = place(note);
    rounded(g, place, 12, NOTE, NOTE_BORDER);
    g.setColor(GraphPicture.INK);
    float y = (float) place.getY() + 5;
    for (String line : lines(note)) {
      y += NOTE_LINE;
      g.drawString(line, (float) place.getX() + 10, y - 2);
    }
  }

  private static void rounded(Graphics2D g, Rectangle2D r, double arc, Color fill, Color line) {
    var shape =
        new RoundRectangle2D.Double(r.getX(), r.getY(), r.getWidth(), r.getHeight(), arc, arc);
    g.setColor(fill);
    g.fill(shape);
    g.setColor(line);
    g.draw(shape);
  }
}
