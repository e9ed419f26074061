package org.collograph.export;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.StringWriter;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.collograph.codec.XmlText;
import org.w3c.dom.Document;

/// What is drawn, as SVG.
final class SvgText {
  /// What XML cannot hold.
  private static final Pattern CONTROL =
      Pattern.compile(XmlText.FORBIDDEN + "|&#(?:[0-8]|1[124-9]|2[0-9]|3[01]);");

  private SvgText() {}

  static String of(int width, int height, Consumer<Graphics2D> drawing) throws IOException {
    SVGGraphics2D g = new SVGGraphics2D(emptySvg());
    g.setSVGCanvasSize(new Dimension(width, height));
    drawing.accept(g);
    StringWriter text = new StringWriter();
    g.stream(text, true);
    return CONTROL.matcher(text.toString()).replaceAll("");
  }

  /// The same as an element, to stand within a page.
  static String element(int width, int height, Consumer<Graphics2D> drawing) throws IOException {
    String all = of(width, height, drawing);
    return all.substring(all.indexOf("<svg"));
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
