package org.collograph.ui.editor.canvas;

import org.collograph.graph.Node;
import org.collograph.graph.NodeSettings;
import org.collograph.ui.common.Names;
import org.collograph.ui.common.Words;
import org.jspecify.annotations.Nullable;

/// What a card shows of its node.
///
/// @param letter of the role
/// @param colour of the model
/// @param warned whether there is a finding about it
/// @param pinned whether a search must keep some of it
/// @param banned whether a search must change some of it
/// @param roleChance with which a search begins with its role; null where the search is to say
/// @param modelChance likewise of its model
record CardFace(
    Node node,
    String letter,
    String colour,
    boolean warned,
    boolean pinned,
    boolean banned,
    @Nullable Double roleChance,
    @Nullable Double modelChance) {
  /// Whether the node has a prompt or settings in place of its role's and the pool's.
  boolean isOwn() {
    return !node.settings().equals(NodeSettings.NONE);
  }

  /// For who does not see it.
  String spoken() {
    return Names.role(node.role())
        + (node.model() == null ? "" : ", " + node.model())
        + ", "
        + node.id()
        + (isOwn() ? ", " + Words.of("own settings") : "")
        + (pinned ? ", " + Words.of("pinned") : "")
        + (banned ? ", " + Words.of("banned") : "")
        + (warned ? ", " + Words.of("has a finding") : "");
  }
}
