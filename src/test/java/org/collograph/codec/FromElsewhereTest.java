package org.collograph.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.collograph.codec.json.StrictJson;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Edge;
import org.collograph.graph.Node;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Drawings of other programs. Those in `langgraph` were written by LangGraph 1.2.24 itself, as
/// Mermaid and as JSON.
class FromElsewhereTest {
  private static final String FOLDER = "/org/collograph/codec/langgraph/";
  @TempDir private Path folder;

  private static byte[] bytes(String name) throws Exception {
    try (InputStream in = FromElsewhereTest.class.getResourceAsStream(FOLDER + name)) {
      return in.readAllBytes();
    }
  }

  private CollaborationGraph read(String name, byte[] bytes) throws Exception {
    return GraphFiles.read(Files.write(folder.resolve(name), bytes)).graph();
  }

  private CollaborationGraph read(String text) throws Exception {
    return read("g.mmd", text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static TreeSet<String> edges(CollaborationGraph g) {
    TreeSet<String> all = new TreeSet<>();
    g.edges().forEach(e -> all.add(e.from() + " -> " + e.to()));
    return all;
  }

  @TestFactory
  Stream<DynamicTest> nodesAndEdgesAreThoseThatLangGraphHas() throws Exception {
    JsonNode all = StrictJson.MAPPER.readTree(bytes("expect.json"));
    assertEquals(20, all.size());
    return Stream.of(".mmd", ".json")
        .flatMap(
            ending ->
                java.util.stream.StreamSupport.stream(all.spliterator(), false)
                    .map(
                        one ->
                            DynamicTest.dynamicTest(
                                one.path("name").asText() + ending,
                                () -> requireSame(one, ending))));
  }

  private void requireSame(JsonNode expected, String ending) throws Exception {
    String name = expected.path("name").asText() + ending;
    CollaborationGraph g = read(name, bytes(name));
    TreeSet<String> nodes = new TreeSet<>();
    expected.path("nodes").forEach(n -> nodes.add(n.asText()));
    assertEquals(nodes, new TreeSet<>(g.nodes().stream().map(Node::id).toList()));
    TreeSet<String> edges = new TreeSet<>();
    expected.path("edges").forEach(e -> edges.add(e.get(0).asText() + " -> " + e.get(1).asText()));
    assertEquals(edges, edges(g));
    JsonNode ends = expected.path("outs");
    assertEquals(ends.size() == 1 ? ends.get(0).asText() : "", g.output().orElse(""));
    assertTrue(g.nodes().stream().allMatch(n -> n.model() == null), "models are left open");
  }

  @Test
  void rolesAreThoseThatNamesTell() throws Exception {
    CollaborationGraph g = read("flowchart TD\n a & b --> Voting\n c --> merge_all --> d");
    assertEquals("majority", g.node("Voting").role());
    assertEquals("fuser", g.node("merge_all").role());
    assertEquals("assistant", g.node("a").role());
    assertNull(g.output().orElse(null), "two ends");
  }

  @Test
  void whatPeopleWriteOnGitHubIsRead() throws Exception {
    CollaborationGraph g =
        read(
            """
            %% a team
            graph LR
              A["First, #quot;careful#quot; one"] -->|draft| B(Second);
              A-->C{{Third?}} -.-> D
              B == strong ==> D[(Last)]:::big
              C -- maybe --> B; subgraph two
              E>Odd] --- D
              end
              A ~~~ E
              classDef big fill:#f00
              style A fill:#bbf,stroke:#333
            """);
    assertEquals(
        new TreeSet<>(
            List.of(
                "First, \"careful\" one -> Second",
                "First, \"careful\" one -> Third?",
                "Third? -> Last",
                "Second -> Last",
                "Third? -> Second",
                "Odd -> Last")),
        edges(g));
    assertEquals("Last", g.output().orElseThrow());
  }

  @Test
  void whatWeWroteComesBackWithItsModelsAndRoles() throws Exception {
    CollaborationGraph drawn =
        CollaborationGraph.of(
            List.of(
                new Node("a", "assistant", "klein \"ä\" <1>"),
                new Node("b", "assistant", "groß"),
                new Node("f", "fuser", "groß")),
            List.of(new Edge("a", "f"), new Edge("b", "f")),
            "f");
    CollaborationGraph g = read(MermaidCodec.text(drawn, true));
    assertEquals(
        drawn.nodes().stream().map(n -> n.role() + " " + n.model()).toList(),
        g.nodes().stream().map(n -> n.role() + " " + n.model()).toList());
    assertEquals(List.of("n1 -> n3", "n2 -> n3"), List.copyOf(edges(g)));
    assertEquals("n3", g.output().orElseThrow());
  }

  @Test
  void whatCannotBeReadIsNamed() {
    for (String text :
        List.of(
            "graph TD\n a --> ",
            "graph TD\n a[\"open --> b",
            "graph TD\n ?? --> b",
            "graph TD\n",
            "graph TD\n a b c")) {
      String told =
          assertThrows(IllegalArgumentException.class, () -> read(text), text).getMessage();
      assertTrue(told.contains("Maybe"), told);
    }
  }
}
