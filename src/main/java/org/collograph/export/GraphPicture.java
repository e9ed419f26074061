package org.collograph.export;

import static java.util.Objects.requireNonNull;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.CubicCurve2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.collograph.cost.ModelProfile;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Edge;
import org.collograph.graph.GraphDocument;
import org.collograph.graph.Ground;
import org.collograph.graph.Node;
import org.collograph.graph.Position;
import org.collograph.graph.Roles;

/// Draws a graph as a PNG, at twice the size of the screen's, or as an SVG: the question on its
/// left, the answer on its right, cards where the drawing has them, and a caption beneath.
public final class GraphPicture {
  static final Color INK = new Color(0x1F2328);
  static final Color MUTED = new Color(0x656D76);
  static final Color BORDER = new Color(0xD0D7DE);
  private static final int SCALE = 2;
  private static final double MOST_PIXELS = 40e6;

  /// Whoever puts a card farther off, in pixels, does not mean a picture of it.
  private static final double FAR = 20_000;

  private static final int MARGIN = 32;
  private static final int BEFORE = 150;
  private static final int AFTER = 64;
  private static final int LINE_HEIGHT = 17;
  private static final Color LINE = new Color(0x8C959F);
  private static final Color SIMULATED = new Color(0x8250DF);
  private static final BasicStroke PLAIN = new BasicStroke(1.4f);
  private static final BasicStroke DASHED =
      new BasicStroke(
          1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {3, 3}, 0);

  private final CollaborationGraph graph;
  private final GroundPainter ground;
  private final CardPainter cards;
  private final Map<String, Position> positions;
  private final List<String> caption;
  private final boolean simulated;
  private final double left;
  private final double top;
  private final int width;
  private final int height;

  private GraphPicture(
      GraphDocument document,
      Roles roles,
      List<ModelProfile> models,
      List<String> caption,
      boolean simulated) {
    this.graph = document.graph();
    this.caption = caption;
    this.simulated = simulated;
    boolean isPlaced = document.positions().size() == graph.nodes().size();
    boolean isNear = isPlaced && isNear(document.positions().values());
    this.positions = isNear ? document.positions() : GraphLayout.of(graph);
    this.cards = new CardPainter(roles, models);
    // Notes that lie far off would make the picture as large.
    var notes = document.ground().notes().stream().filter(n -> isNear(List.of(n.at()))).toList();
    this.ground = new GroundPainter(new Ground(document.ground().groups(), notes), positions);
    var all = ground.bounds();
    this.left = all.getMinX() - MARGIN - BEFORE;
    this.top = all.getMinY() - MARGIN;
    this.width = (int) Math.ceil(all.getMaxX() - left + MARGIN + AFTER);
    int lines = caption.size() + (simulated ? 1 : 0);
    int under = lines == 0 ? 0 : lines * LINE_HEIGHT + 12;
    this.height = (int) Math.ceil(all.getMaxY() - top + MARGIN + under);
  }

  private static boolean isNear(Collection<Position> some) {
    return some.stream().allMatch(p -> Math.abs(p.x()) < FAR && Math.abs(p.y()) < FAR);
  }

  /// At twice the size of the screen's, smaller where that would be more than a picture holds.
  ///
  /// @param caption lines beneath, such as what it scored and cost
  /// @param simulated whether to say so in the picture
  public static byte[] png(
      GraphDocument document,
      Roles roles,
      List<ModelProfile> models,
      List<String> caption,
      boolean simulated)
      throws IOException {
    GraphPicture picture = new GraphPicture(document, roles, models, caption, simulated);
    double scale =
        Math.min(SCALE, Math.sqrt(MOST_PIXELS / ((double) picture.width * picture.height)));
    var image =
        new BufferedImage(
            Math.max(1, (int) (picture.width * scale)),
            Math.max(1, (int) (picture.height * scale)),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.scale(scale, scale);
    picture.draw(g);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  /// @param caption lines beneath, such as what it scored and cost
  /// @param simulated whether to say so in the picture
  public static byte[] svg(
      GraphDocument document,
      Roles roles,
      List<ModelProfile> models,
      List<String> caption,
      boolean simulated)
      throws IOException {
    GraphPicture picture = new GraphPicture(document, roles, models, caption, simulated);
    return SvgText.of(picture.width, picture.height, picture::draw)
        .getBytes(StandardCharsets.UTF_8);
  }

  private void draw(Graphics2D g) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, width, height);
    caption(g);
    g.translate(-left, -top);
    ground.paint(g);
    g.setStroke(PLAIN);
    question(g);
    graph.edges().forEach(e -> edge(g, e));
    graph.nodes().forEach(n -> cards.paint(g, n, at(n.id())));
    graph.output().ifPresent(id -> answer(g, id));
    g.dispose();
  }

  private void caption(Graphics2D g) {
    int y = height - 16;
    g.setFont(font(Font.PLAIN, 12));
    if (simulated) {
      g.setColor(SIMULATED);
      g.drawString("simulated models", MARGIN, y);
      y -= LINE_HEIGHT;
    }
    g.setColor(MUTED);
    for (String line : caption.reversed()) {
      g.drawString(line, MARGIN, y);
      y -= LINE_HEIGHT;
    }
  }

  static Font font(int style, int size) {
    return new Font(Font.SANS_SERIF, style, size);
  }

  private Position at(String id) {
    return requireNonNull(positions.get(id));
  }

  private void question(Graphics2D g) {
    List<Node> sources = graph.nodes().stream().filter(n -> graph.inDegree(n.id()) == 0).toList();
    if (sources.isEmpty()) {
      return;
    }
    var all = ground.cards();
    double x = all.getMinX() - BEFORE;
    double y = all.getCenterY();
    g.setColor(new Color(0xEAEEF2));
    g.fillRoundRect((int) x, (int) y - 16, 84, 32, 32, 32);
    g.setColor(MUTED);
    g.setFont(font(Font.PLAIN, 13));
    g.drawString("question", (float) x + 15, (float) y + 5);
    g.setStroke(DASHED);
    g.setColor(BORDER);
    sources.forEach(
        n -> curve(g, x + 84, y, at(n.id()).x(), at(n.id()).y() + GraphLayout.CARD_HEIGHT / 2));
    g.setStroke(PLAIN);
  }

  private void edge(Graphics2D g, Edge e) {
    Position from = at(e.from());
    Position to = at(e.to());
    double middle = GraphLayout.CARD_HEIGHT / 2;
    g.setColor(LINE);
    curve(g, from.x() + GraphLayout.CARD_WIDTH, from.y() + middle, to.x(), to.y() + middle);
  }

  private static void curve(Graphics2D g, double ax, double ay, double bx, double by) {
    double bend = Math.max(30, Math.abs(bx - ax) / 2);
    g.draw(new CubicCurve2D.Double(ax, ay, ax + bend, ay, bx - bend, by, bx, by));
  }

  private void answer(Graphics2D g, String id) {
    int x = (int) (at(id).x() + GraphLayout.CARD_WIDTH);
    int y = (int) (at(id).y() + GraphLayout.CARD_HEIGHT / 2);
    g.setColor(LINE);
    g.drawLine(x, y, x + AFTER, y);
    g.setColor(MUTED);
    g.setFont(font(Font.PLAIN, 11));
    g.drawString("answer", x + 12, y - 6);
  }
}
