package org.collograph.codec;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.collograph.graph.Edge;
import org.collograph.graph.GraphDocument;
import org.collograph.graph.Node;
import org.collograph.words.Refusal;

/// Graphs as GraphML, as yEd, Gephi and NetworkX write and read it.
public final class GraphmlCodec {
  private static final int HEAD = 200;
  private static final Pattern DECLARED =
      Pattern.compile("^\\s*(?:ï»¿)?<\\?xml[^>]*encoding=[\"']([\\w.-]{1,40})[\"']");

  private GraphmlCodec() {}

  private static final Map<String, String> KEYS =
      new TreeMap<>(
          Map.of(
              "model",
              "node",
              "role",
              "node",
              "x",
              "node",
              "y",
              "node",
              NodeFields.PROMPT,
              "node",
              NodeFields.TEMPERATURE,
              "node",
              NodeFields.MAX_TOKENS,
              "node",
              NodeFields.NOTE,
              "node",
              "output",
              "graph",
              AttributedGraph.REST,
              "graph"));

  private static void keys(XMLStreamWriter xml) throws XMLStreamException {
    for (var key : KEYS.entrySet()) {
      xml.writeEmptyElement("key");
      attributes(xml, "id", key.getKey(), "for", key.getValue(), "attr.name", key.getKey());
      attributes(xml, "attr.type", key.getKey().length() == 1 ? "double" : "string");
    }
  }

  private static void parts(XMLStreamWriter xml, GraphDocument document) throws XMLStreamException {
    for (Node n : document.graph().nodes()) {
      xml.writeStartElement("node");
      attributes(xml, "id", n.id());
      data(xml, AttributedGraph.of(document, n.id()));
      xml.writeEndElement();
    }
    for (Edge e : document.graph().edges()) {
      xml.writeEmptyElement("edge");
      attributes(xml, "source", e.from(), "target", e.to());
    }
  }

  public static String text(GraphDocument document) {
    StringWriter text = new StringWriter();
    try {
      // The exporter that goes with the importer leaves a graph's own attributes out.
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument();
      xml.writeStartElement("graphml");
      xml.writeDefaultNamespace("http://graphml.graphdrawing.org/xmlns");
      keys(xml);
      xml.writeStartElement("graph");
      attributes(xml, "edgedefault", "directed");
      data(xml, AttributedGraph.of(document));
      parts(xml, document);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text + "\n";
  }

  private static void attributes(XMLStreamWriter xml, String... namesAndValues)
      throws XMLStreamException {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      xml.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
    }
  }

  private static void data(XMLStreamWriter xml, Map<String, String> values)
      throws XMLStreamException {
    for (var value : values.entrySet()) {
      xml.writeStartElement("data");
      attributes(xml, "key", value.getKey());
      characters(xml, value.getKey(), value.getValue());
      xml.writeEndElement();
    }
  }

  /// A carriage return is written as what it is: readers take a bare one for a line's end.
  private static void characters(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    if (XmlText.FORBIDDEN.matcher(text).find()) {
      throw new Refusal(
          "'%s' of a node or of the graph holds a control character, which GraphML cannot. Maybe"
              + " take it out, or write JSON.",
          name);
    }
    String[] parts = text.split("\r", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        xml.writeEntityRef("#13");
      }
      xml.writeCharacters(parts[i]);
    }
  }

  /// In the encoding that the document declares.
  static GraphDocument parse(byte[] bytes, String what) {
    boolean isWide = bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF;
    String begin = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(begin);
    String name = isWide ? "UTF-16" : declared.find() ? declared.group(1) : "UTF-8";
    try {
      String text = Charset.forName(name).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return parse(text.startsWith("\uFEFF") ? text.substring(1) : text, what);
    } catch (CharacterCodingException | IllegalArgumentException e) {
      throw e instanceof Refusal r
          ? r
          : new Refusal(e, "%s is not %s text. Maybe it is in another encoding.", what, name);
    }
  }

  /// Entities and references to other files are declared in a DTD, which no graph needs.
  ///
  /// @param what names the document in errors
  public static GraphDocument parse(String text, String what) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    AttributedGraph read = new AttributedGraph(what, UnaryOperator.identity());
    try {
      new GraphmlReader(factory.createXMLStreamReader(new StringReader(text)), what, read).read();
    } catch (XMLStreamException e) {
      throw new Refusal(e, "%s is no XML: %s. Maybe it was cut off.", what, DotCodec.reason(e));
    }
    return read.imported();
  }
}
