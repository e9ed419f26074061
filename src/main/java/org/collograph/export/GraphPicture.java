package org.collograph.export;

import static java.util.Objects.requireNonNull;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.collograph.cost.ModelProfile;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Edge;
import org.collograph.graph.Node;
import org.collograph.graph.Position;
import org.collograph.graph.Role;
import org.collograph.graph.Roles;

/// Draws a graph as a PNG, at twice the size of the screen's, or as an SVG.
public final class GraphPicture {
  private static final int SCALE = 2;
  private static final int MARGIN = 32;
  private static final Color INK = new Color(0x1F2328);
  private static final Color MUTED = new Color(0x656D76);
  private static final Color LINE = new Color(0x8C959F);
  private static final Color BORDER = new Color(0xD0D7DE);
  private static final Color SIMULATED = new Color(0x8250DF);

  private final CollaborationGraph graph;
  private final Roles roles;
  private final List<ModelProfile> models;
  private final Map<String, Position> positions;
  private final int width;
  private final int height;

  private GraphPicture(CollaborationGraph graph, Roles roles, List<ModelProfile> models) {
    this.graph = graph;
    this.roles = roles;
    this.models = models;
    this.positions = GraphLayout.of(graph);
    double right = positions.values().stream().mapToDouble(Position::x).max().orElse(0);
    double bottom = positions.values().stream().mapToDouble(Position::y).max().orElse(0);
    width = (int) (right + GraphLayout.CARD_WIDTH + 2 * MARGIN + 40);
    height = (int) (bottom + GraphLayout.CARD_HEIGHT + 2 * MARGIN);
  }

  /// @param simulated whether to say so in the picture
  public static byte[] png(
      CollaborationGraph graph, Roles roles, List<ModelProfile> models, boolean simulated)
      throws IOException {
    GraphPicture picture = new GraphPicture(graph, roles, models);
    var image =
        new BufferedImage(
            picture.width * SCALE, picture.height * SCALE, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.scale(SCALE, SCALE);
    picture.draw(g, simulated);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  /// @param simulated whether to say so in the picture
  public static byte[] svg(
      CollaborationGraph graph, Roles roles, List<ModelProfile> models, boolean simulated)
      throws IOException {
    GraphPicture picture = new GraphPicture(graph, roles, models);
    return SvgText.of(picture.width, picture.height, g -> picture.draw(g, simulated))
        .getBytes(StandardCharsets.UTF_8);
  }

  private void draw(Graphics2D g, boolean simulated) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, width, height);
    g.setStroke(new BasicStroke(1.4f));
    graph.edges().forEach(e -> edge(g, e));
    graph.nodes().forEach(n -> card(g, n));
    graph.output().ifPresent(id -> answer(g, id));
    if (simulated) {
      g.setFont(font(Font.PLAIN, 11));
      g.setColor(SIMULATED);
      g.drawString("simulated models", MARGIN, 20);
    }
    g.dispose();
  }

  private static Font font(int style, int size) {
    return new Font(Font.SANS_SERIF, style, size);
  }

  private double x(String id) {
    return requireNonNull(positions.get(id)).x() + MARGIN;
  }

  private double y(String id) {
    return requireNonNull(positions.get(id)).y() + MARGIN;
  }

  private void edge(Graphics2D g, Edge e) {
    double fromX = x(e.from()) + GraphLayout.CARD_WIDTH;
    double fromY = y(e.from()) + GraphLayout.CARD_HEIGHT / 2;
    double toX = x(e.to());
    double toY = y(e.to()) + GraphLayout.CARD_HEIGHT / 2;
    double bend = Math.max(30, (toX - fromX) / 2);
    g.setColor(LINE);
    g.draw(new CubicCurve2D.Double(fromX, fromY, fromX + bend, fromY, toX - bend, toY, toX, toY));
  }

  private void answer(Graphics2D g, String id) {
    int x = (int) (x(id) + GraphLayout.CARD_WIDTH);
    int y = (int) (y(id) + GraphLayout.CARD_HEIGHT / 2);
    g.setColor(LINE);
    g.drawLine(x, y, x + 40, y);
    g.setColor(MUTED);
    g.setFont(font(Font.PLAIN, 11));
    g.drawString("answer", x + 2, y - 6);
  }

  private void card(Graphics2D g, Node n) {
    double x = x(n.id());
    double y = y(n.id());
    var outline =
        new RoundRectangle2D.Double(x, y, GraphLayout.CARD_WIDTH, GraphLayout.CARD_HEIGHT, 12, 12);
    g.setColor(Color.WHITE);
    g.fill(outline);
    g.setColor(Color.decode(colour(n)));
    g.fillRoundRect((int) x, (int) y, 8, (int) GraphLayout.CARD_HEIGHT, 8, 8);
    g.setColor(BORDER);
    g.draw(outline);
    words(g, n, (float) x, (float) y);
  }

  private void words(Graphics2D g, Node n, float x, float y) {
    String letter = roles.find(n.role()).map(Role::letter).orElse("?");
    g.setColor(MUTED);
    g.setFont(font(Font.BOLD, 14));
    g.drawString(letter, x + 18, y + 26);
    g.setColor(INK);
    g.setFont(font(Font.BOLD, 13));
    g.drawString(n.model() == null ? n.role() : n.model(), x + 38, y + 26);
    g.setColor(MUTED);
    g.setFont(font(Font.PLAIN, 11));
    g.drawString(n.model() == null ? "vote" : n.role(), x + 38, y + 43);
  }

  private String colour(Node n) {
    return ModelColours.of(models, n.model(), false);
  }
}
