package org.collograph.export;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.StringWriter;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;

/// What is drawn, as SVG.
final class SvgText {
  private SvgText() {}

  static String of(int width, int height, Consumer<Graphics2D> drawing) throws IOException {
    SVGGraphics2D g = new SVGGraphics2D(emptySvg());
    g.setSVGCanvasSize(new Dimension(width, height));
    drawing.accept(g);
    StringWriter text = new StringWriter();
    g.stream(text, true);
    return text.toString();
  }

  private static Document emptySvg() throws IOException {
    try {
      return DocumentBuilderFactory.newDefaultNSInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument("http://www.w3.org/2000/svg", "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IOException(e);
    }
  }
}
