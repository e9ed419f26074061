package org.collograph.export;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import org.collograph.cost.ModelProfile;
import org.collograph.graph.Node;
import org.collograph.graph.Position;
import org.collograph.graph.Role;
import org.collograph.graph.Roles;

/// Draws a node as the card that the window shows.
final class CardPainter {
  private static final double ARC = 16;
  private static final double STRIPE = 7;
  private static final float WORDS = 42;

  private final Roles roles;
  private final List<ModelProfile> models;

  /// @param models of the pool, for their families' colours
  CardPainter(Roles roles, List<ModelProfile> models) {
    this.roles = roles;
    this.models = models;
  }

  void paint(Graphics2D g, Node n, Position at) {
    Shape outline =
        new RoundRectangle2D.Double(
            at.x(), at.y(), GraphLayout.CARD_WIDTH, GraphLayout.CARD_HEIGHT, ARC, ARC);
    Color colour = Color.decode(ModelColours.of(models, n.model(), false));
    g.setColor(Color.WHITE);
    g.fill(outline);
    Shape clip = g.getClip();
    g.clip(outline);
    g.setColor(colour);
    g.fill(new Rectangle2D.Double(at.x(), at.y(), STRIPE, GraphLayout.CARD_HEIGHT));
    g.setClip(clip);
    g.setColor(GraphPicture.BORDER);
    g.draw(outline);
    badge(g, n, at, colour);
    words(g, n, (float) at.x() + WORDS, (float) at.y());
  }

  private void badge(Graphics2D g, Node n, Position at, Color colour) {
    String letter = roles.find(n.role()).map(Role::letter).orElse("?");
    int x = (int) at.x() + 15;
    int y = (int) at.y() + 8;
    g.setColor(colour);
    g.drawOval(x, y, 20, 20);
    g.setColor(GraphPicture.INK);
    g.setFont(GraphPicture.font(Font.BOLD, 12));
    g.drawString(letter, x + 10 - g.getFontMetrics().stringWidth(letter) / 2f, y + 14.5f);
  }

  private static void words(Graphics2D g, Node n, float x, float y) {
    g.setColor(GraphPicture.INK);
    g.setFont(GraphPicture.font(Font.BOLD, 13));
    g.drawString(fitting(g, n.model() == null ? n.role() : n.model()), x, y + 22);
    g.setColor(GraphPicture.MUTED);
    g.setFont(GraphPicture.font(Font.PLAIN, 11));
    String role = n.model() == null ? "vote" : n.role();
    g.drawString(fitting(g, role + " · " + n.id()), x, y + 40);
  }

  /// As much of it as the card has room for; what tells names apart stands at their end.
  private static String fitting(Graphics2D g, String words) {
    FontMetrics font = g.getFontMetrics();
    double room = GraphLayout.CARD_WIDTH - WORDS - 8;
    String now = words;
    for (int cut = 1; font.stringWidth(now) > room && cut < words.length() - 2; cut++) {
      int half = (words.length() - cut) / 2;
      now = words.substring(0, half) + "…" + words.substring(half + cut);
    }
    return now;
  }
}
