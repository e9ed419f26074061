package org.collograph.ui.editor.drawing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.collograph.codec.GraphCodec;

/// The drawing that the first start opens with.
public final class SampleGraph {
  private SampleGraph() {}

  public static void open(EditorViewModel model) {
    String file = "/assets/graphs/three-and-a-fuser.json";
    try (InputStream in = SampleGraph.class.getResourceAsStream(file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      model.opening().open(GraphCodec.parse(text, "the sample graph"), "Three and a fuser", true);
    } catch (IOException e) {
      model.session().problems().show(e);
    }
  }
}
