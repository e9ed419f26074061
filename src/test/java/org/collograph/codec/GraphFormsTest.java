package org.collograph.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.collograph.Work;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Constraints;
import org.collograph.graph.Edge;
import org.collograph.graph.GraphDocument;
import org.collograph.graph.Ground;
import org.collograph.graph.GroundNote;
import org.collograph.graph.MarkedParts;
import org.collograph.graph.Node;
import org.collograph.graph.NodeSettings;
import org.collograph.graph.Position;
import org.collograph.graph.StartProbabilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphFormsTest {
  /// A million nodes as a tree are 1,100; what grows with the square of a file would be far above.
  private static final long MOST_MEGABYTES = 4_000;

  private static final String[] NAMES = {
    "a",
    "node 1",
    "déjà",
    "模型",
    "مرحبا",
    "🙂",
    "a\"b",
    "back\\slash",
    "semi;colon",
    "<tag>&amp;",
    "{brace}",
    "a->b",
    "end\\",
    "'single'",
    "#hash",
    "digraph",
    "strict",
    "1.5",
    "-"
  };

  @TempDir private Path folder;

  /// Any graph, faulty ones too: drawings are saved while they are unfinished.
  private static GraphDocument random(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Node> nodes = new ArrayList<>();
    Map<String, Position> at = new HashMap<>();
    Map<String, String> notes = new HashMap<>();
    int n = random.nextInt(9);
    for (int i = 0; i < n; i++) {
      String id = NAMES[random.nextInt(NAMES.length)] + (random.nextBoolean() ? "" : i);
      if (nodes.stream().noneMatch(other -> other.id().equals(id))) {
        String role = List.of("assistant", "fuser", "majority", "my role").get(random.nextInt(4));
        String model = random.nextInt(4) == 0 ? null : "model \t\"" + i + "\\";
        nodes.add(new Node(id, role, model, settings(random)));
        notes.put(id, random.nextBoolean() ? "" : TEXTS[random.nextInt(TEXTS.length)]);
        if (random.nextInt(5) > 0) {
          at.put(id, new Position(random.nextDouble(-1e4, 1e4), random.nextInt(100)));
        }
      }
    }
    Set<Edge> edges = new HashSet<>();
    for (int i = 0; i < 2 * nodes.size(); i++) {
      edges.add(
          new Edge(
              nodes.get(random.nextInt(nodes.size())).id(),
              nodes.get(random.nextInt(nodes.size())).id()));
    }
    String output =
        nodes.isEmpty() || random.nextInt(3) == 0
            ? null
            : nodes.get(random.nextInt(nodes.size())).id();
    MarkedParts pins =
        nodes.isEmpty() || random.nextBoolean()
            ? MarkedParts.NONE
            : MarkedParts.NONE
                .withNode(nodes.getFirst().id(), true)
                .withModel(nodes.getLast().id(), true);
    Map<String, String> rest =
        random.nextBoolean() ? Map.of() : Map.of("other", "{\"a\":\"keep \\\"me\\\" \\\\n\"}");
    return new GraphDocument(
        CollaborationGraph.of(nodes, edges, output),
        at,
        notes,
        ground(nodes, random),
        new Constraints(pins, MarkedParts.NONE, probabilities(nodes, random)),
        rest);
  }

  private static final String[] TEXTS = {
    "Answer in one word.",
    "Prüfe, was „andere“ sagen:\n  1. <b>Zeile</b> & \"mehr\"\n\n2. C:\\temp\\",
    "a=b; } -> [x]\t'quoted'",
    "+",
    "  blanks around and a line\r\nof another system \n",
    "日本語 \uD83D\uDE00 ]]> &amp; &quot;"
  };

  private static Ground ground(List<Node> nodes, SplittableRandom random) {
    Ground ground =
        random.nextBoolean()
            ? Ground.NONE
            : Ground.NONE.with(
                new GroundNote(
                    TEXTS[random.nextInt(TEXTS.length)], new Position(random.nextDouble(9), -3)));
    List<String> some = nodes.stream().map(Node::id).filter(_ -> random.nextBoolean()).toList();
    return ground.grouping(TEXTS[random.nextInt(TEXTS.length)], new LinkedHashSet<>(some));
  }

  private static NodeSettings settings(SplittableRandom random) {
    return random.nextBoolean()
        ? NodeSettings.NONE
        : new NodeSettings(
            random.nextBoolean() ? null : TEXTS[random.nextInt(TEXTS.length)],
            random.nextBoolean() ? null : (Double) (random.nextInt(20) / 10.0),
            random.nextBoolean() ? null : (Integer) (1 + random.nextInt(900)));
  }

  private static StartProbabilities probabilities(List<Node> nodes, SplittableRandom random) {
    if (nodes.isEmpty() || random.nextBoolean()) {
      return StartProbabilities.NONE;
    }
    String first = nodes.getFirst().id();
    String last = nodes.getLast().id();
    return StartProbabilities.NONE
        .withEdge(new Edge(first, last), 0.25)
        .withRole(first, "assistant", 1.0)
        .withModel(last, "llama-3.2-1b", random.nextDouble());
  }

  @Test
  void graphmlAndDotGiveBackWhatTheyWereGiven() {
    for (int seed = 0; seed < 1_000; seed++) {
      GraphDocument document = random(seed);
      String native_ = GraphCodec.text(document);
      assertEquals(document, GraphCodec.parse(native_, "native"));
      String graphml = GraphmlCodec.text(document);
      assertEquals(document, GraphmlCodec.parse(graphml, "graphml"), graphml);
      String dot = DotCodec.text(document, seed % 2 == 0);
      assertEquals(document, DotCodec.parse(dot, "dot"), dot);
    }
  }

  @Test
  void graphsOfOtherProgramsAreRead() {
    GraphDocument dot = DotCodec.parse("digraph { a -> c; b -> c; }", "dot");
    assertEquals("c", dot.graph().output().orElseThrow());
    assertEquals("fuser", dot.graph().node("c").role());
    assertEquals("assistant", dot.graph().node("a").role());
    GraphDocument graphml =
        GraphmlCodec.parse(
            """
            <?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns">
            <key id="d0" for="node" attr.name="model" attr.type="string"/>
            <graph edgedefault="directed"><node id="x"><data key="d0">llama-3.2-1b</data></node>
            <node id="y"/><edge source="x" target="y"/></graph></graphml>
            """,
            "graphml");
    assertEquals("llama-3.2-1b", graphml.graph().node("x").model());
    assertEquals("y", graphml.graph().output().orElseThrow());
  }

  private String refused(String name, String content) throws Exception {
    return refused(Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8));
  }

  private static String refused(Path file) throws Exception {
    String[] said = new String[1];
    long work =
        Work.megabytes(
            () ->
                said[0] =
                    assertThrows(IllegalArgumentException.class, () -> GraphFiles.read(file))
                        .getMessage());
    String says = said[0];
    assertTrue(work < MOST_MEGABYTES, file + " took " + work + " MB to refuse");
    assertTrue(says.contains("Maybe"), says);
    assertTrue(says.length() < 700, says);
    return says;
  }

  @Test
  void hostileFilesAreRefusedInASentence() throws Exception {
    String bomb =
        """
        <?xml version="1.0"?><!DOCTYPE graphml [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>
        <graphml><graph edgedefault="directed"><node id="&b;"/></graph></graphml>
        """;
    assertTrue(refused("bomb.graphml", bomb).contains("entities"));
    String outside =
        """
        <?xml version="1.0"?><!DOCTYPE graphml [<!ENTITY x SYSTEM "file:///etc/passwd">]>
        <graphml><graph edgedefault="directed"><node id="&x;"/></graph></graphml>
        """;
    assertTrue(!refused("outside.graphml", outside).contains("root:"));
    refused("control.json", NATIVE.replace("\"a\"", "\"a\\u0007\""));
    refused("cut.graphml", "<graphml><graph><node id='a'>");
    refused("cut.dot", "digraph { a -> ");
    assertTrue(refused("both.dot", "strict graph { a -- b; }").contains("undirected"));
    assertTrue(
        refused(
                "keys.json",
                NATIVE.replace("\"edges\"", "\"pins\": {\"node\": [\"a\"]}, \"edges\""))
            .contains("'node'"));
    refused("nan.dot", "digraph { a [x=\"NaN\", y=\"1\"]; }");
    refused("nan.json", NATIVE.replace("\"x\": 1", "\"x\": NaN"));
    refused("far.json", NATIVE.replace("\"x\": 1", "\"x\": 1e999"));
    refused(
        "twice.json",
        NATIVE.replace(
            "\"nodes\": [", "\"nodes\": [{\"id\": \"a\", \"role\": \"r\", \"model\": \"m\"},"));
    Path large = folder.resolve("large.dot");
    try (var out = Files.newBufferedWriter(large)) {
      out.write("digraph {\n");
      for (int i = 0; i < 6_000_000; i++) {
        out.write("a" + i + " -> b" + i + ";\n");
      }
    }
    assertTrue(Files.size(large) > 100_000_000);
    assertTrue(refused(large).contains("large"), refused(large));
    Path million = folder.resolve("million.json");
    try (var out = Files.newBufferedWriter(million)) {
      out.write("{\"format\": \"collograph/graph\", \"version\": 1, \"nodes\": [");
      for (int i = 0; i < 1_000_000; i++) {
        out.write((i == 0 ? "" : ",") + "{\"id\":\"" + i + "\"}");
      }
      out.write("], \"edges\": [], \"output\": null}");
    }
    assertTrue(refused(million).contains("large") || refused(million).contains("nodes"));
    StringBuilder many = new StringBuilder("digraph {\n");
    for (int i = 0; i < 200_000; i++) {
      many.append("n").append(i).append(";\n");
    }
    assertTrue(refused("many.dot", many + "}").contains("nodes"));
  }

  private static final String NATIVE =
      """
      {"format": "collograph/graph", "version": 1,
       "nodes": [{"id": "a", "role": "assistant", "model": "m"}], "edges": [], "output": "a",
       "positions": {"a": {"x": 1, "y": 2}}}
      """;

  @Test
  void namesInAnyScriptAreNames() throws Exception {
    for (String name : List.of("مرحبا", "🙂🙂", "‮right-to-left‬", "模型")) {
      Path file = folder.resolve("name.json");
      Files.writeString(file, NATIVE.replace("\"a\"", "\"" + name + "\""));
      assertTrue(GraphFiles.read(file).graph().contains(name));
    }
  }
}
