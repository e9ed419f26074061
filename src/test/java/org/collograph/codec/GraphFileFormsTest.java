package org.collograph.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collograph.graph.GraphDocument;
import org.collograph.words.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Files of graphs as people bring them: recognised by what they are, or refused by their name.
class GraphFileFormsTest {
  private static final String EDGES = "a -> c; b -> c;";

  @TempDir Path folder;

  private GraphDocument read(String name, byte[] bytes) throws Exception {
    return GraphFiles.read(Files.write(folder.resolve(name), bytes));
  }

  private GraphDocument read(String name, String text) throws Exception {
    return read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String edges(GraphDocument document) {
    return document.graph().edges().stream()
        .map(e -> e.from() + ">" + e.to())
        .sorted()
        .collect(Collectors.joining(" "));
  }

  static Stream<String> dots() {
    return Stream.of(
        "digraph { " + EDGES + " }",
        "/* mine */ digraph g { " + EDGES + " }",
        "// mine\n# and yours\ndigraph { " + EDGES + " }",
        "DIGRAPH { " + EDGES + " }",
        "Strict DiGraph \"x\" { a -> c; a -> c; " + EDGES + " }",
        "strict digraph { a -> c -> d; b -> c; a -> c; c -> d }"
            .replace(" -> d", "")
            .replace("; c }", " }"),
        "digraph { a [label=\"one \" + \"two\"]; " + EDGES + " }",
        "digraph { NODE [shape=box]; EDGE [color=red]; " + EDGES + " }",
        "digraph { a -> c /* reads */; b -> c // too\n }",
        "digraph { subgraph cluster_0 { a; b } " + EDGES + " }",
        "digraph { {a b} -> c }");
  }

  @ParameterizedTest
  @MethodSource("dots")
  void dotIsReadHoweverItIsWritten(String dot) throws Exception {
    assertEquals("a>c b>c", edges(read("g.txt", dot)), dot);
    assertEquals("a>c b>c", edges(read("g.dot", dot)), dot);
  }

  @ParameterizedTest
  @MethodSource("undirected")
  void whatIsUndirectedSaysSo(String text) {
    String said = assertThrows(Refusal.class, () -> read("g.dot", text)).getMessage();
    assertTrue(said.contains("undirected"), said);
  }

  static Stream<String> undirected() {
    return Stream.of(
        "graph { a -- b }",
        "GRAPH { a -- b }",
        "/* digraph */ graph { a -- b }",
        "// digraph\nstrict graph x { a -- b }",
        "# digraph\nSTRICT Graph x { a -- b }",
        "<graphml><graph edgedefault=\"undirected\"><node id=\"a\"/></graph></graphml>",
        "<graphml><graph edgedefault=\"directed\"><node id=\"a\"/><node id=\"b\"/><edge"
            + " directed=\"false\" source=\"a\" target=\"b\"/></graph></graphml>");
  }

  record Foreign(String text, String name) {}

  static Stream<Foreign> foreign() {
    return Stream.of(
        new Foreign("<mxfile host=\"app.diagrams.net\"><diagram/></mxfile>", "draw.io"),
        new Foreign("<?xml version=\"1.0\"?>\n<mxGraphModel><root/></mxGraphModel>", "draw.io"),
        new Foreign("<?xml version=\"1.0\"?><gexf version=\"1.3\"></gexf>", "GEXF"),
        new Foreign("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "SVG"),
        new Foreign("<!DOCTYPE html><html></html>", "HTML"),
        new Foreign("@startuml\na --> b\n@enduml", "PlantUML"),
        new Foreign("graph [\n directed 1\n node [ id 1 ] ]", "GML"),
        new Foreign("Creator \"yFiles\"\ngraph\n[\n]", "GML"),
        new Foreign("*Vertices 2\n1 a\n2 b\n*Arcs\n1 2", "Pajek"),
        new Foreign("{\"type\": \"excalidraw\", \"elements\": []}", "Excalidraw"),
        new Foreign("{\"last_node_id\": 3, \"nodes\": []}", "ComfyUI"),
        new Foreign("{\"nodes\": [], \"connections\": {}}", "n8n"),
        new Foreign("{\"elements\": {\"nodes\": []}}", "Cytoscape"),
        new Foreign("{\"data\": {\"nodes\": [], \"viewport\": {}}}", "Langflow"),
        new Foreign("{\"directed\": true, \"multigraph\": false, \"nodes\": []}", "node-link"));
  }

  @ParameterizedTest
  @MethodSource("foreign")
  void anotherProgramsFileIsRefusedByItsName(Foreign file) {
    for (String name : List.of("g.json", "g.txt", "g.xml", "g.dot")) {
      String said = assertThrows(Refusal.class, () -> read(name, file.text())).getMessage();
      assertTrue(said.contains(file.name()) && said.contains("Maybe"), said);
    }
  }

  @Test
  void yEdsGroupsAreNoNodesAndItsLabelsAndPlacesAreKept() throws Exception {
    GraphDocument read =
        read(
            "g.graphml",
            """
            <graphml xmlns:y="http://www.yworks.com/xml/graphml">
            <key for="node" id="d6" yfiles.type="nodegraphics"/>
            <key attr.name="role" for="node" id="d7" attr.type="string"/>
            <graph edgedefault="directed" id="G">
            <node id="n0" yfiles.foldertype="group"><data key="d6"><y:NodeLabel>Team</y:NodeLabel></data>
            <graph edgedefault="directed" id="n0:">
            <node id="n0::n0"><data key="d6"><y:ShapeNode><y:Geometry x="10.5" y="20" width="3"/>
            <y:NodeLabel>first<y:LabelModel/></y:NodeLabel></y:ShapeNode></data>
            <data key="d7">
              assistant
            </data></node></graph></node>
            <node id="n1"><data key="d6"><y:ShapeNode><y:Geometry x="99" y="20"/><y:NodeLabel> last
             one</y:NodeLabel></y:ShapeNode></data></node>
            <edge id="e" source="n0::n0" target="n1"/>
            </graph></graphml>
            """);
    assertEquals("first>last one", edges(read));
    assertEquals(2, read.graph().nodes().size());
    assertEquals("assistant", read.graph().node("first").role());
    assertEquals(10.5, read.positions().get("first").x());
    String grouped =
        "<graphml><graph edgedefault=\"directed\"><node id=\"g\"><graph><node id=\"a\"/></graph>"
            + "</node><node id=\"b\"/><edge source=\"g\" target=\"b\"/></graph></graphml>";
    String said = assertThrows(Refusal.class, () -> read("h.graphml", grouped)).getMessage();
    assertTrue(said.contains("group 'g'"), said);
  }

  @Test
  void xmlIsReadInTheEncodingThatItDeclares() throws Exception {
    for (String encoding : List.of("ISO-8859-1", "windows-1252", "UTF-16", "UTF-8")) {
      String text =
          "<?xml version=\"1.0\" encoding=\"%s\"?><graphml><graph edgedefault=\"directed\"><node id=\"Prüfer\"/></graph></graphml>"
              .formatted(encoding);
      GraphDocument read = read("u.graphml", text.getBytes(Charset.forName(encoding)));
      assertEquals("Prüfer", read.graph().nodes().iterator().next().id(), encoding);
    }
  }
}
