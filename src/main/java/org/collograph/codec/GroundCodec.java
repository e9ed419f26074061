package org.collograph.codec;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.collograph.codec.json.Fields;
import org.collograph.graph.CollaborationGraph;
import org.collograph.graph.Ground;
import org.collograph.graph.GroundNote;
import org.collograph.graph.NodeGroup;
import org.collograph.graph.Position;

/// The `groups` and `notes` of a graph's document.
final class GroundCodec {
  static final String GROUPS = "groups";
  static final String NOTES = "notes";

  private GroundCodec() {}

  /// @throws IllegalArgumentException for a group of what the graph does not have
  static Ground read(Fields root, CollaborationGraph graph, String what) {
    List<NodeGroup> groups = new ArrayList<>();
    if (root.has(GROUPS)) {
      for (Fields g : root.objects(GROUPS)) {
        var nodes = new LinkedHashSet<>(g.texts("nodes"));
        ConstraintsCodec.requireNodes(nodes, graph, GROUPS, what);
        groups.add(new NodeGroup(g.text("name"), nodes));
      }
    }
    List<GroundNote> notes = new ArrayList<>();
    if (root.has(NOTES)) {
      for (Fields n : root.objects(NOTES)) {
        notes.add(new GroundNote(n.text("text"), new Position(n.number("x"), n.number("y"))));
      }
    }
    return new Ground(groups, notes);
  }

  static void write(Ground ground, ObjectNode root) {
    ground.groups().forEach(g -> write(g, root.withArray(GROUPS).addObject()));
    ground.notes().forEach(n -> write(n, root.withArray(NOTES).addObject()));
  }

  private static void write(NodeGroup group, ObjectNode into) {
    ArrayNode nodes = into.put("name", group.name()).putArray("nodes");
    group.nodes().forEach(nodes::add);
  }

  private static void write(GroundNote note, ObjectNode into) {
    into.put("text", note.text()).put("x", note.at().x()).put("y", note.at().y());
  }
}
