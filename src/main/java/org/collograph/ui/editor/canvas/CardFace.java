package org.collograph.ui.editor.canvas;

import org.collograph.graph.Node;
import org.collograph.ui.common.Words;

/// What a card shows of its node.
///
/// @param letter of the role
/// @param colour of the model
/// @param warned whether there is a finding about it
/// @param pinned whether a search must keep some of it
/// @param banned whether a search must change some of it
record CardFace(
    Node node, String letter, String colour, boolean warned, boolean pinned, boolean banned) {
  /// For who does not see it.
  String spoken() {
    return node.role()
        + (node.model() == null ? "" : ", " + node.model())
        + ", "
        + node.id()
        + (pinned ? ", " + Words.of("pinned") : "")
        + (banned ? ", " + Words.of("banned") : "")
        + (warned ? ", " + Words.of("has a finding") : "");
  }
}
