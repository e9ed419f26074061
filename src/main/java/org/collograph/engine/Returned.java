package org.collograph.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.temporal.api.common.v1.Payload;
import io.temporal.common.converter.GlobalDataConverter;
import org.collograph.codec.json.Fields;
import org.collograph.codec.json.StrictJson;
import org.collograph.words.OneLine;
import org.collograph.words.Refusal;

/// What comes back for a leaf.
///
/// @param worker that did it, as it calls itself
/// @param result what is in it depends on the leaf's kind
public record Returned(String worker, Fields result) {
  private static final int LONGEST_NAME = 100;

  /// A worker's own words for what it has done.
  public static String text(Leaf leaf, String version, String worker, ObjectNode result) {
    return root(leaf, version, worker).set("result", result).toString();
  }

  /// A worker's own words for why it does not do it.
  public static String refusal(Leaf leaf, String version, String worker, String why) {
    return root(leaf, version, worker).put("refused", why).toString();
  }

  private static ObjectNode root(Leaf leaf, String version, String worker) {
    ObjectNode root = StrictJson.MAPPER.createObjectNode().put("format", Leaf.FORMAT);
    root.put("version", Leaf.EDITION).put("id", leaf.id());
    return root.put("program", version).put("worker", worker);
  }

  /// @throws IllegalArgumentException where it is nothing that a worker of this program says of
  ///   this leaf, or says that it does not do it
  static Returned read(Payload payload, Leaf leaf) {
    Fields root = Leaf.read(string(payload), "What a worker sent");
    root.requireFormat(Leaf.FORMAT, Leaf.EDITION);
    String worker = OneLine.of(root.text("worker"), LONGEST_NAME);
    requireVersion(root, worker, leaf.version());
    if (!root.text("id").equals(leaf.id())) {
      throw new Refusal("The worker %s sent what another leaf has brought. Maybe stop it.", worker);
    }
    if (root.has("refused")) {
      throw new Refusal(
          "The worker %s refused: %s", worker, OneLine.of(root.text("refused"), 3 * LONGEST_NAME));
    }
    return new Returned(worker, root.object("result"));
  }

  private static void requireVersion(Fields root, String worker, String ours) {
    if (!root.text("program").equals(ours)) {
      throw new Refusal(
          "The worker %s is of %s, and this is %s. Maybe install the same on both, or give it"
              + " another --queue.",
          worker, OneLine.of(root.text("program"), LONGEST_NAME), ours);
    }
  }

  private static String string(Payload payload) {
    if (payload.getData().size() > 2 * Leaf.MOST) {
      throw new Refusal(
          "A worker sent %,d bytes for a leaf. Maybe it is none of this program's.",
          payload.getData().size());
    }
    try {
      return GlobalDataConverter.get().fromPayload(payload, String.class, String.class);
    } catch (RuntimeException e) {
      throw new Refusal(
          e, "A worker sent something that is no text. Maybe it is none of this program's.");
    }
  }
}
