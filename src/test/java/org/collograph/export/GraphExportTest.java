package org.collograph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.xml.stream.XMLInputFactory;
import org.collograph.codec.DotCodec;
import org.collograph.codec.GraphCodec;
import org.collograph.codec.GraphmlCodec;
import org.collograph.codec.ProfilesCodec;
import org.collograph.codec.RolesCodec;
import org.collograph.cost.ModelProfile;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Edge;
import org.collograph.graph.GraphDocument;
import org.collograph.graph.Graphs;
import org.collograph.graph.Ground;
import org.collograph.graph.GroundNote;
import org.collograph.graph.Node;
import org.collograph.graph.Position;
import org.junit.jupiter.api.Test;

class GraphExportTest {
  private final GraphDocument drawing =
      GraphDocument.of(
          CollaborationGraph.of(
              List.of(
                  Graphs.assistant("a", "llama-3.2-1b"),
                  Graphs.assistant("b", "llama-3.2-3b"),
                  new Node("f", "fuser", "llama-3.2-3b")),
              List.of(new Edge("a", "f"), new Edge("b", "f")),
              "f"));

  private byte[] bytes(GraphExport form, boolean simulated) throws Exception {
    return form.bytes(
        drawing, RolesCodec.shipped(), ProfilesCodec.shipped(), List.of("58.1 % right"), simulated);
  }

  private String text(GraphExport form, boolean simulated) throws Exception {
    return new String(bytes(form, simulated), StandardCharsets.UTF_8);
  }

  @Test
  void whatIsWrittenIsReadBack() throws Exception {
    assertEquals(drawing.graph(), GraphCodec.parse(text(GraphExport.JSON, false), "json").graph());
    assertEquals(drawing.graph(), DotCodec.parse(text(GraphExport.DOT, false), "dot").graph());
    assertEquals(
        drawing.graph(), GraphmlCodec.parse(text(GraphExport.GRAPHML, false), "xml").graph());
  }

  @Test
  void picturesNeedNoWindowAndShowEveryModel() throws Exception {
    var image = ImageIO.read(new ByteArrayInputStream(bytes(GraphExport.PNG, false)));
    assertTrue(image.getWidth() > 300 && image.getHeight() > 100);
    String svg = text(GraphExport.SVG, false);
    assertTrue(svg.contains("question") && svg.contains("58.1 % right"));
    assertTrue(svg.contains("llama-3.2-1b") && svg.contains("llama-3.2-3b"));
  }

  @Test
  void whatRestsOnSimulatedModelsSaysSo() throws Exception {
    for (GraphExport form : List.of(GraphExport.SVG, GraphExport.DOT, GraphExport.MERMAID)) {
      assertTrue(text(form, true).contains("simulated"), form.name());
      assertFalse(text(form, false).contains("simulated"), form.name());
    }
  }

  @Test
  void everyFormIsFoundByItsNameAndItsEnding() {
    for (GraphExport form : GraphExport.values()) {
      assertEquals(form, GraphExport.of(form.name().toLowerCase(java.util.Locale.ROOT)));
      assertEquals(form, GraphExport.of(form.ending()));
    }
    String says =
        assertThrows(IllegalArgumentException.class, () -> GraphExport.of("pdf")).getMessage();
    assertTrue(says.contains("'pdf'") && says.contains("mermaid"), says);
  }

  @Test
  void familiesKeepTheirColoursAndTheLargerOfOneIsTheDarker() {
    ModelProfile small = sized("llama-3.2-1b", "llama", 1e9);
    ModelProfile large = sized("llama-3.1-70b", "llama", 69e9);
    ModelProfile other = sized("qwen-7b", "qwen", 7e9);
    List<ModelProfile> pool = List.of(small, other, large);
    for (boolean dark : new boolean[] {false, true}) {
      String one = ModelColours.of(pool, "llama-3.2-1b", dark);
      String seventy = ModelColours.of(pool, "llama-3.1-70b", dark);
      assertNotEquals(one, ModelColours.of(pool, "qwen-7b", dark));
      assertEquals(one, ModelColours.of(List.of(small), "llama-3.2-1b", dark), "in any pool");
      assertTrue(brightness(one) > brightness(seventy) + 60, one + " " + seventy);
    }
    assertNotEquals(
        ModelColours.of(pool, "qwen-7b", false), ModelColours.of(pool, "qwen-7b", true));
    assertEquals(ModelColours.of(pool, null, false), ModelColours.of(List.of(), null, false));
  }

  private static ModelProfile sized(String name, String family, double parameters) {
    return new ModelProfile(
        name, family, parameters, null, null, null, null, null, null, null, null, null);
  }

  private static int brightness(String colour) {
    java.awt.Color c = java.awt.Color.decode(colour);
    return c.getRed() + c.getGreen() + c.getBlue();
  }

  @Test
  void aShortNameIsTheSizeWhereThereIsOne() {
    assertEquals("8B", ModelColours.shortName("llama-3.1-8b"));
    assertEquals("0.5B", ModelColours.shortName("Qwen2.5-0.5B-Instruct"));
    assertEquals("135M", ModelColours.shortName("smollm2-135m-instruct"));
    assertEquals("gpt-4", ModelColours.shortName("openai/gpt-4o-mini"));
    assertEquals("#FFFFFF", ModelColours.inkOn("#0072B2"));
    assertEquals("#000000", ModelColours.inkOn("#F0E442"));
  }

  @Test
  void aPictureHasABoundWhereverCardsAndNotesLie() throws Exception {
    List<Node> many = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      many.add(Graphs.assistant("n" + i, "llama-3.2-1b"));
    }
    GraphDocument tall = GraphDocument.of(CollaborationGraph.of(many, List.of(), "n0"));
    GraphDocument far =
        drawing
            .withPositions(Map.of("a", new Position(1e300, 0), "b", new Position(0, -1e9)))
            .withGround(Ground.NONE.with(new GroundNote("far", new Position(1e9, 1e9))));
    for (GraphDocument each : List.of(tall, far)) {
      byte[] png =
          GraphExport.PNG.bytes(
              each, RolesCodec.shipped(), ProfilesCodec.shipped(), List.of(), false);
      var image = ImageIO.read(new ByteArrayInputStream(png));
      assertTrue((long) image.getWidth() * image.getHeight() <= 40_000_000, image.toString());
      assertTrue(image.getWidth() > 100);
    }
  }

  @Test
  void whatXmlCannotHoldIsLeftOutOfAPictureAndRefusedInGraphml() throws Exception {
    GraphDocument odd =
        drawing.withGround(Ground.NONE.with(new GroundNote("a\u0001b\uFFFE", new Position(0, 0))));
    byte[] svg =
        GraphExport.SVG.bytes(odd, RolesCodec.shipped(), ProfilesCodec.shipped(), List.of(), false);
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    var xml = factory.createXMLStreamReader(new ByteArrayInputStream(svg));
    while (xml.hasNext()) {
      xml.next();
    }
    GraphDocument prompt = drawing.withNote("a", "bell \u0007");
    var refused = assertThrows(IllegalArgumentException.class, () -> GraphmlCodec.text(prompt));
    assertTrue(refused.getMessage().contains("Maybe"), refused.getMessage());
  }
}
