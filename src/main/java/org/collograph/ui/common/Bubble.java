package org.collograph.ui.common;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javafx.scene.Node;
import org.controlsfx.control.PopOver;

/// A small window that points at what it is about, in the colours of the look.
public final class Bubble {
  /// The popover's own sheet comes last and is light: it is outdone at its root.
  private static final String COLOURS =
      """
      .popover > .border { -fx-fill: -color-bg-default; -fx-stroke: -color-border-default; }
      .popover > .content > .title > .text { -fx-text-fill: -color-fg-default; }
      """;

  private Bubble() {}

  public static PopOver of(Node content, String title, PopOver.ArrowLocation arrow) {
    PopOver bubble = new PopOver(content);
    byte[] sheet = COLOURS.getBytes(StandardCharsets.UTF_8);
    bubble
        .getRoot()
        .getStylesheets()
        .add("data:text/css;base64," + Base64.getEncoder().encodeToString(sheet));
    bubble.setTitle(title);
    bubble.setArrowLocation(arrow);
    bubble.setAnimated(false);
    return bubble;
  }
}
